/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

/** Where the password of a connection is when the connection is not used. */
public enum PasswordStorage {
	/** In the store, encrypted; or nowhere, when the connection has none. */
	SAVED,
	/** With a person, who is asked for it. */
	ASKED
}
