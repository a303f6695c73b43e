/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

/** What an apply does when a statement fails. */
public enum OnError {
	/** Stops; the tables behind it wait for the next apply. */
	STOP,
	/** Leaves out what is left of the statement's table, and goes on with the next table. */
	KEEP_GOING
}
