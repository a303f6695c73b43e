/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.nio.file.Path;
import java.time.Instant;

import org.tidemark.core.task.SyncStateRepository;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.spi.SinkRequest;

/**
 * What the units of a task share.
 *
 * @param task         the task's id
 * @param job          the job's name
 * @param sides        both ends of the job
 * @param cancellation says when to end
 * @param events       the task's events
 * @param mirror       where checkpoints are mirrored
 * @param json         writes states
 * @param begun        when the task began
 * @param home         the folder in which the store lives
 */
public record UnitContext(long task, String job, Sides sides, Cancellation cancellation, EventStream events,
		SyncStateRepository mirror, UnitStateJson json, Instant begun, Path home) {

	/** What the sink of a unit will be asked to write. */
	SinkRequest sinkRequest(UnitSpec spec) {
		return spec.sinkRequest(job).inTask(task, new FileDeadLetters(home, job, spec.name()));
	}
}
