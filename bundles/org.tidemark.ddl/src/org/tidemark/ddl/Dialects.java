/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.Optional;

import org.tidemark.ddl.spi.Dialect;

/** The dialects that are installed; a service. Safe for use by several threads. */
public interface Dialects {

	/** The dialect of a connector's id; empty when there is none. */
	Optional<Dialect> find(String id);
}
