/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

import java.io.InputStream;

/** The published JSON Schema (draft 2020-12) of {@code connections.json}. */
public final class ConnectionsSchema {

	private static final String RESOURCE = "/schema/tidemark-connections.schema.json"; //$NON-NLS-1$

	private ConnectionsSchema() {
	}

	/** The schema's text in UTF-8; the caller closes it. */
	public static InputStream open() {
		InputStream in = ConnectionsSchema.class.getResourceAsStream(RESOURCE);
		if (in == null) {
			throw new IllegalStateException("resource missing: " + RESOURCE); //$NON-NLS-1$
		}
		return in;
	}
}
