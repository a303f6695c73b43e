/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.sync.internal.Messages;

/**
 * Keeps what happens in a task in the store and hands it on. A store that cannot be written is logged and does not stop
 * the task. Called through an {@link EventStream}, so one call at a time.
 */
final class TaskHistory implements TaskListener {

	private static final Logger LOG = LoggerFactory.getLogger(TaskHistory.class);

	private final TaskRepository tasks;
	private final TaskListener next;
	private final Map<String, UnitRecord> units = new ConcurrentHashMap<>();

	TaskHistory(TaskRepository tasks, TaskListener next) {
		this.tasks = tasks;
		this.next = next;
	}

	@Override
	public void handle(TaskEvent event) {
		try {
			keep(event);
		} catch (TidemarkException e) {
			LOG.warn("History could not be written", e); //$NON-NLS-1$
		}
		next.handle(event);
	}

	private void keep(TaskEvent event) throws TidemarkException {
		switch (event) {
			case TaskEvent.TaskStarted started -> {
				for (String unit : started.units()) {
					save(new UnitRecord(started.task(), unit, "", "", TaskStatus.PENDING, -1, Counters.ZERO, null, 0, //$NON-NLS-1$ //$NON-NLS-2$
							null, Instant.now()));
				}
			}
			case TaskEvent.UnitStarted started -> {
				save(new UnitRecord(started.task(), started.unit(), started.mode(), started.reason(),
						TaskStatus.RUNNING, started.totalRows(), Counters.ZERO, null, 0, null, Instant.now()));
				log(started.task(), LogLevel.INFO,
						NLS.bind(Messages.Log_unit, started.unit(), started.reason()));
			}
			case TaskEvent.Progress progress -> update(progress.unit(), TaskStatus.RUNNING, progress.counters(), null,
					progress.elapsedMillis(), null);
			case TaskEvent.UnitFinished finished -> {
				update(finished.unit(), finished.status(), finished.counters(), finished.watermark(),
						finished.elapsedMillis(), finished.error());
				logEnd(finished);
			}
			case TaskEvent.TaskFinished finished -> tasks.update(finished.task(), finished.status(), Instant.now(),
					finished.error());
			case TaskEvent.Log log -> log(log.task(), log.level(),
					log.unit() == null ? log.message() : NLS.bind(Messages.Log_unit, log.unit(), log.message()));
			case TaskEvent.DeadLetter letter -> log(letter.task(), LogLevel.WARN, NLS.bind(Messages.Log_deadLetter,
					new Object[] { letter.unit(), letter.key(), letter.reason() }));
			case TaskEvent.Difference d -> log(d.task(), LogLevel.WARN,
					NLS.bind(Messages.Log_difference, new Object[] { d.unit(), d.kind(), d.key() }));
		}
	}

	private void logEnd(TaskEvent.UnitFinished finished) throws TidemarkException {
		String error = finished.error();
		if (error != null) {
			log(finished.task(), LogLevel.ERROR, NLS.bind(Messages.Log_unit, finished.unit(), error));
		} else {
			log(finished.task(), LogLevel.INFO, NLS.bind(Messages.Log_unitDone, new Object[] { finished.unit(),
					finished.counters().read(), finished.counters().written(), finished.elapsedMillis() }));
		}
	}

	private void update(String unit, TaskStatus status, Counters counters, @Nullable String watermark, long elapsed,
			@Nullable String error) throws TidemarkException {
		UnitRecord known = units.get(unit);
		if (known != null) {
			save(new UnitRecord(known.taskId(), unit, known.mode(), known.reason(), status, known.totalRows(), counters,
					watermark, elapsed, error, Instant.now()));
		}
	}

	private void save(UnitRecord unit) throws TidemarkException {
		units.put(unit.unit(), unit);
		tasks.saveUnit(unit);
	}

	private void log(long task, LogLevel level, String message) throws TidemarkException {
		tasks.log(new TaskLogEntry(task, Instant.now(), level, message));
	}
}
