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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/** Opens sessions; a service. Safe for use by several threads. */
public interface TidemarkSessions {

	/** The folder that is used when none is given: {@code TIDEMARK_HOME}, else {@code ~/.tidemark}. */
	Path defaultHome();

	/**
	 * Opens a session over the store in a folder.
	 *
	 * @param home            the folder; made when it is missing
	 * @param connectionsFile a {@code connections.json} whose connections come before those of the store, or null
	 * @throws TidemarkException when the store cannot be opened, or the file is missing or not valid
	 */
	TidemarkSession open(Path home, @Nullable Path connectionsFile) throws TidemarkException;
}
