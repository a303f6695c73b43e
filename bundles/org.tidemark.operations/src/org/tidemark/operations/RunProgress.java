/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.task.Counters;
import org.tidemark.operations.internal.Messages;

/** Tells the monitor of a workbench job how far each unit of a run is, and hands the events on. */
final class RunProgress implements TaskListener {

	private static final int UNIT = 1000;

	private final TaskListener next;
	private final IProgressMonitor monitor;
	private final NumberFormat numbers = NumberFormat.getIntegerInstance();
	private final Map<String, Long> expected = new HashMap<>();
	private final Map<String, Integer> done = new HashMap<>();

	RunProgress(TaskListener next, IProgressMonitor monitor) {
		this.next = next;
		this.monitor = monitor;
	}

	@Override
	public void handle(TaskEvent event) {
		tell(event);
		next.handle(event);
	}

	private synchronized void tell(TaskEvent event) {
		switch (event) {
			case TaskEvent.TaskStarted started -> monitor.beginTask(started.job(), UNIT * started.units().size());
			case TaskEvent.UnitStarted unit -> {
				expected.put(unit.unit(), Long.valueOf(unit.totalRows()));
				monitor.subTask(unit.unit());
			}
			case TaskEvent.Progress progress -> rows(progress.unit(), progress.counters());
			case TaskEvent.UnitFinished unit -> worked(unit.unit(), UNIT);
			case TaskEvent.TaskFinished ignored -> monitor.done();
			case TaskEvent.Log ignored -> nothing();
			case TaskEvent.Difference ignored -> nothing();
			case TaskEvent.DeadLetter ignored -> nothing();
		}
	}

	private static void nothing() {
		// tells nothing of how far the run is
	}

	private void rows(String unit, Counters rows) {
		long seen = rows.read() + rows.unchanged() + rows.skipped();
		long total = expected.getOrDefault(unit, Long.valueOf(-1)).longValue();
		if (total > 0) {
			monitor.subTask(NLS.bind(Messages.Run_subTaskOf,
					new Object[] { unit, numbers.format(seen), numbers.format(total) }));
			worked(unit, (int) Math.min(UNIT, seen * UNIT / total));
		} else {
			monitor.subTask(NLS.bind(Messages.Run_subTask, unit, numbers.format(seen)));
		}
	}

	/** Brings a unit to so many of its {@value #UNIT} parts. */
	private void worked(String unit, int parts) {
		int before = done.getOrDefault(unit, Integer.valueOf(0)).intValue();
		if (parts > before) {
			done.put(unit, Integer.valueOf(parts));
			monitor.worked(parts - before);
		}
	}
}
