/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.util.Optional;

import org.tidemark.core.connection.Secret;

/** Asks a person for a password without showing it. */
@FunctionalInterface
public interface PasswordPrompt {

	/**
	 * Asks.
	 *
	 * @param question what is asked for
	 * @return the answer; empty when there is no person at a terminal, or they gave none
	 */
	Optional<Secret> ask(String question);
}
