/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file. */
@FunctionalInterface
public interface FileChooser {

	/**
	 * A kind of files.
	 *
	 * @param pattern what their names look like, such as *.csv
	 * @param name    what they are called
	 */
	record Kind(String pattern, String name) {
	}

	/**
	 * Asks where something is written to.
	 *
	 * @param proposal the name that is proposed
	 * @param kinds    what can be written, the usual kind first
	 * @return the file, which may be overwritten; empty when the person does not want to write
	 */
	Optional<Path> save(String proposal, List<Kind> kinds);
}
