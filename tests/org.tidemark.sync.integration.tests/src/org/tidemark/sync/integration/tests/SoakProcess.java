/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.DatabaseKind;

/** Two jobs in a process of their own, each run every second until the process is killed. It says how each run ends. */
final class SoakProcess {

	/** What it says when a run begins. */
	static final String BEGIN = "begin ";
	/** What it says when a run has ended as it should. */
	static final String DONE = "done ";
	/** What it says last, when a run has not. */
	static final String FAILED = "failed ";

	private SoakProcess() {
	}

	/** @param args home, then source and target of each job */
	public static void main(String[] args) {
		ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
		for (int i = 1; i < args.length; i += 2) {
			DatabaseKind kind = i == 1 ? DatabaseKind.MARIADB : DatabaseKind.POSTGRESQL;
			List<String> sides = List.of(args[i], args[i + 1]);
			clock.submit(() -> begin(clock, Path.of(args[0]), kind, sides));
		}
	}

	private static void begin(ScheduledExecutorService clock, Path home, DatabaseKind kind, List<String> sides) {
		try {
			Engine engine = new Engine(home, EngineProcess.settings("source", sides.get(0)),
					EngineProcess.settings("target", sides.get(1)), sinks -> sinks);
			clock.scheduleAtFixedRate(() -> run(engine, kind), 0, 1, TimeUnit.SECONDS);
		} catch (TidemarkException | RuntimeException e) {
			fail(kind + " " + e);
		}
	}

	private static void run(Engine engine, DatabaseKind kind) {
		System.out.println(BEGIN + kind);
		try {
			TaskOutcome outcome = engine.run(SoakTable.job(kind));
			if (outcome.status() != TaskStatus.COMPLETED || outcome.counters().failed() > 0) {
				fail(kind + " " + outcome.units());
			}
			System.out.println(DONE + kind + " in " + outcome.elapsedMillis() + " ms " + outcome.counters());
		} catch (TidemarkException | RuntimeException e) {
			fail(kind + " " + e);
		}
	}

	private static void fail(String why) {
		System.out.println(FAILED + why);
		System.exit(1);
	}
}
