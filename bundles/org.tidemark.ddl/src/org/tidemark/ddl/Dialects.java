/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.List;
import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;

/** The dialects that are installed; a service. Safe for use by several threads. */
@FunctionalInterface
public interface Dialects {

	/**
	 * The dialect of a connector's id; empty when there is none. The code of a contributed one is loaded on first use.
	 *
	 * @throws TidemarkException of kind failed that names the plug-in, when its code cannot be loaded
	 */
	Optional<Dialect> find(String id) throws TidemarkException;

	/** The ids of all dialects, in order; empty where they cannot be listed. */
	default List<String> ids() {
		return List.of();
	}
}
