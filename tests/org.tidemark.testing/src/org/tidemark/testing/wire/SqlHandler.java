/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

/** Answers statements; called by a thread of each connection. */
@FunctionalInterface
public interface SqlHandler {

	/**
	 * Answers a statement.
	 *
	 * @param sql     the statement as the client sent it, with bound parameters as literals, without leading comments
	 * @param session the connection over which it came
	 */
	Answer handle(String sql, WireSession session);
}
