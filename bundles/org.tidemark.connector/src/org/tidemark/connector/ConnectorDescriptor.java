/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

import java.util.List;

/**
 * What is declared of a connector; known without loading its code.
 *
 * @param id          unique id, as in a connection's {@code connector}
 * @param name        for a person, localized
 * @param description one sentence for a person, localized; may be empty
 * @param icon        path of an icon inside the contributing bundle; may be empty
 * @param contributor symbolic name of the contributing bundle
 * @param fileBased   whether a connection is a file instead of a host and a login
 * @param needsDatabase whether a connection names a database to log in to, or a file; a search cluster has none
 * @param defaultPort the port that is used when none is given; 0 for file-based systems
 * @param options     driver properties that are worth offering
 */
public record ConnectorDescriptor(String id, String name, String description, String icon, String contributor,
		boolean fileBased, boolean needsDatabase, int defaultPort, List<ConnectorOption> options) {

	/** Copies the options. */
	public ConnectorDescriptor {
		options = List.copyOf(options);
	}
}
