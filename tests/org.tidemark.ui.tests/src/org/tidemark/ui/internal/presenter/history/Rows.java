/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.time.Instant;

import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

/** Runs for tests. */
final class Rows {

	private Rows() {
	}

	static TaskRow row(long id, String job, TaskStatus status, String started, String error) {
		Instant begun = Instant.parse(started);
		return new TaskRow(
				new TaskRecord(id, job, "/jobs/" + job + ".tidemark", "local", "shop", "warehouse", status, begun,
						begun.plusSeconds(id), error, "ann", "manual", 1, "here"),
				new Counters(10 * id, 9 * id, 1, 2, 3, 4), id * 1000);
	}
}
