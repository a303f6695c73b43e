/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;

/** Shows the events of a run while it goes on. Safe for use by several threads. */
public interface RunDisplay extends TaskListener, AutoCloseable {

	/** Shows nothing. */
	RunDisplay SILENT = new RunDisplay() {
		@Override
		public void handle(TaskEvent event) {
			// nothing is shown
		}
	};

	/** Ends the display; what it drew stays. */
	@Override
	default void close() {
		// nothing is left to do where nothing is redrawn
	}
}
