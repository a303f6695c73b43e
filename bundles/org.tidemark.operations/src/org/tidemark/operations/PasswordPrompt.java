/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.Optional;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;

/** Asks a person for the password of a connection that does not save it. */
@FunctionalInterface
public interface PasswordPrompt {

	/**
	 * Asks; may block, and may be called in any thread, for one connection at a time.
	 *
	 * @param connection the connection, without its password
	 * @param problem    why the answer before was not taken, localized; empty at first
	 * @return the password; empty when nobody gave one
	 */
	Optional<Secret> ask(ConnectionSettings connection, String problem);
}
