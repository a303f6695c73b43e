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

import org.tidemark.connector.spi.Connector;
import org.tidemark.core.problem.TidemarkException;

/** The connectors that are installed; a service. Safe for use by several threads. */
public interface Connectors {

	/** All declared connectors, ordered by name. */
	List<ConnectorDescriptor> list();

	/**
	 * The connector of an id; its code is loaded on first use.
	 *
	 * @throws TidemarkException of kind usage that names the installed ids when there is none of this id; of kind failed
	 *                           when its code cannot be loaded
	 */
	Connector connector(String id) throws TidemarkException;
}
