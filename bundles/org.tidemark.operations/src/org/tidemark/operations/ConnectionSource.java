/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.nio.file.Path;

/** Where connections come from that are not in the store yet. */
public sealed interface ConnectionSource {

	/**
	 * A {@code connections.json}.
	 *
	 * @param path the file
	 */
	record File(Path path) implements ConnectionSource {
	}

	/**
	 * A text such as a {@code connections.json} holds, from a clipboard for example.
	 *
	 * @param json the text
	 */
	record Text(String json) implements ConnectionSource {
	}
}
