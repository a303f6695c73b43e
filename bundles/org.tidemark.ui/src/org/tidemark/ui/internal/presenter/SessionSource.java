/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.nio.file.Path;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.jobfile.JobFiles;

/** The session over which all views of the workbench work. Safe for use by several threads. */
public interface SessionSource {

	/** The folder of the store; known before the session is open. */
	Path home();

	/** The session; opens it on first use, which blocks on the disk. */
	TidemarkSession open() throws TidemarkException;

	/** Reads and checks job files. */
	JobFiles jobFiles();

	/** Begins the calls of a listener, in any thread. */
	void addListener(Listener listener);

	/** Ends the calls of a listener. */
	void removeListener(Listener listener);

	/** Is told what changed behind the views. */
	interface Listener {

		/** Connections were saved or removed, or the session is another one. */
		void connectionsChanged();

		/** A task began, went on or ended, or the session is another one. */
		void tasksChanged();
	}
}
