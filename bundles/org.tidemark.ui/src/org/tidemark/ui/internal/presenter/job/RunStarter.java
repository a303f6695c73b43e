/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.Background.Ticket;

/** Starts runs in the background. */
@FunctionalInterface
public interface RunStarter {

	/**
	 * Starts a run and returns at once.
	 *
	 * @param listener receives the run's events, in any thread
	 * @param ended    is called once, in any thread, when the run has ended: with what kept it from beginning, else null
	 * @return stops it
	 */
	Ticket start(JobOperations operations, JobFile job, RunOptions options, TaskListener listener,
			Consumer<@Nullable TidemarkException> ended);
}
