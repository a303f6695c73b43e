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
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/** Opens sessions; a service. Safe for use by several threads. */
public interface TidemarkSessions {

	/** The folder that is used when none is given: {@code TIDEMARK_HOME}, else {@code ~/.tidemark}. */
	Path defaultHome();

	/**
	 * Opens a session over the store in a folder. Nobody is asked for passwords.
	 *
	 * @param home            the folder; made when it is missing
	 * @param connectionsFile a {@code connections.json} whose connections come before those of the store, or null
	 * @throws TidemarkException when the store cannot be opened, or the file is missing or not valid
	 */
	default TidemarkSession open(Path home, @Nullable Path connectionsFile) throws TidemarkException {
		return open(home, connectionsFile, (connection, problem) -> Optional.empty());
	}

	/**
	 * Opens a session over the store in a folder.
	 *
	 * @param home            the folder; made when it is missing
	 * @param connectionsFile a {@code connections.json} whose connections come before those of the store, or null
	 * @param prompt          asks for passwords that are not saved; the session keeps them in memory until it is closed
	 * @throws TidemarkException when the store cannot be opened, or the file is missing or not valid
	 */
	TidemarkSession open(Path home, @Nullable Path connectionsFile, PasswordPrompt prompt) throws TidemarkException;
}
