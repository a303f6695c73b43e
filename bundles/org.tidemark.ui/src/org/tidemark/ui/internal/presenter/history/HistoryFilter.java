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
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

/**
 * Which runs are shown.
 *
 * @param text   what job, connections, user, trigger or error have to contain, in any case; empty for anything
 * @param status where it has to stand, or null for anywhere
 * @param job    the job's name, or empty for any
 * @param since  how long ago it may have begun
 */
public record HistoryFilter(String text, @Nullable TaskStatus status, String job, Since since) {

	/** All runs. */
	public static final HistoryFilter ALL = new HistoryFilter("", null, "", Since.ALL); //$NON-NLS-1$ //$NON-NLS-2$

	/** Whether a run is shown. */
	public boolean accepts(TaskRow row, Instant now) {
		TaskRecord task = row.task();
		TaskStatus wanted = status;
		return (wanted == null || wanted == task.status()) && (job.isEmpty() || job.equals(task.name()))
				&& since.includes(task.startedAt(), now) && contains(task);
	}

	private boolean contains(TaskRecord task) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		String error = task.error();
		return wanted.isEmpty() || String.join("\n", String.valueOf(task.id()), task.name(), task.source(), //$NON-NLS-1$
				task.target(), task.createdBy(), task.trigger(), error == null ? "" : error) //$NON-NLS-1$
				.toLowerCase(Locale.ROOT).contains(wanted);
	}
}
