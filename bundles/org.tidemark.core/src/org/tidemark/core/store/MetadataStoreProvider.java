/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.store;

import java.nio.file.Path;

import org.tidemark.core.problem.TidemarkException;

/** Opens metadata stores; a service. */
public interface MetadataStoreProvider {

	/**
	 * Opens the store in a folder, creates both where they are missing and brings an older store up to date.
	 *
	 * @throws TidemarkException when the folder cannot be written, or the store is damaged or newer than this program
	 */
	MetadataStore open(Path home) throws TidemarkException;
}
