/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

import java.util.List;
import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;

/** Keeps connections by name. Implementations are safe for use by several threads. */
public interface ConnectionRepository {

	/** All connections, ordered by name without regard to case; their passwords are null, {@link #find} gives them. */
	List<ConnectionSettings> list() throws TidemarkException;

	/** The connection of exactly this name, with its password; throws where that cannot be decrypted. */
	Optional<ConnectionSettings> find(String name) throws TidemarkException;

	/**
	 * Adds the connection or replaces the one of the same name, its password included; one that is asked for is left
	 * out.
	 */
	void save(ConnectionSettings connection) throws TidemarkException;

	/**
	 * Removes a connection.
	 *
	 * @return whether there was one of this name
	 */
	boolean remove(String name) throws TidemarkException;
}
