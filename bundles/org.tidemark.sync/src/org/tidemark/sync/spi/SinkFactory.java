/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;

/**
 * Makes sinks for one kind of target; contributed to {@code org.tidemark.sync.sinks}. One instance serves all runs; safe
 * for use by several threads.
 */
public interface SinkFactory {

	/**
	 * Opens a sink for one unit. Nothing is changed in the target yet.
	 *
	 * @param target  an open session to the target, which the sink may use until it is closed
	 * @param request what will be written
	 * @throws TidemarkException when the target cannot take such rows
	 */
	Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException;
}
