/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;

class DemoCommandTest extends CommandTest {

	@BeforeEach
	void setUp() {
		sessions.jobs.verified = new VerifyOutcome(
				List.of(new UnitVerification("main.orders", 50_020, 50_020, 0, 0, 0, 1)));
	}

	@Test
	void showsThatJustTheChangesAreSyncedAgain() {
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.COMPLETED, 172_500, 172_500, null));
		sessions.jobs.outcomes.add(outcome(UnitMode.INCREMENTAL, TaskStatus.COMPLETED, 120, 120, null));
		assertEquals(0, shell.run("demo", "--home", "d"));
		Path home = folder.resolve("d");
		List<String> lines = shell.outLines();
		assertEquals(List.of("1/6  Making the sample shop in " + home.resolve("sample"), "2/6  Storing its connections",
				"   sample-shop: " + home.resolve("sample/shop.db"),
				"   sample-warehouse: " + home.resolve("sample/warehouse.db"),
				"3/6  First run: everything is read", "4/6  Changing the shop", "   100 orders changed, 20 added",
				"5/6  Second run: only what changed is read", "6/6  Comparing both sides row by row", "",
				"step             mode            read  written  seconds",
				"make sample      -                  -        -     0.00",
				"first run        full         172,500  172,500     1.50",
				"change the shop  -                  0      120     0.00",
				"second run       incremental      120      120     1.50",
				"verify           -             50,020        0     0.00",
				"", "The second run read and wrote 120 rows, not all 172,520. Source and target are equal.",
				"Connections, job and history are in " + home + ". Open them in the workbench: TIDEMARK_HOME=" + home
						+ " tidemark"),
				lines);
		assertEquals(
				List.of(new RunOptions(true, false, Set.of(), "demo"), new RunOptions(false, false, Set.of(), "demo")),
				sessions.jobs.options);
		assertEquals(List.of(home), sessions.homes);
		assertEquals(Set.of("sample-shop", "sample-warehouse"), sessions.connections.stored.keySet());
		assertTrue(Files.exists(home.resolve("sample/shop.tidemark")));
	}

	@Test
	void jsonHasAnObjectForEachStep() {
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.COMPLETED, 9, 9, null));
		sessions.jobs.outcomes.add(outcome(UnitMode.INCREMENTAL, TaskStatus.COMPLETED, 120, 120, null));
		assertEquals(0, shell.run("demo", "--home", "d", "--json"));
		assertEquals(List.of("{\"step\":\"sample\",\"mode\":\"-\",\"read\":0,\"written\":0,\"elapsed_ms\":0}",
				"{\"step\":\"full_run\",\"mode\":\"full\",\"read\":9,\"written\":9,\"elapsed_ms\":1500}",
				"{\"step\":\"change\",\"mode\":\"-\",\"read\":0,\"written\":120,\"elapsed_ms\":0}",
				"{\"step\":\"incremental_run\",\"mode\":\"incremental\",\"read\":120,\"written\":120,\"elapsed_ms\":1500}",
				"{\"step\":\"verify\",\"mode\":\"-\",\"read\":50020,\"written\":0,\"elapsed_ms\":0}"),
				shell.outLines());
	}

	@Test
	void figuresThatDifferFailTheDemo() {
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.COMPLETED, 172_500, 172_500, null));
		sessions.jobs.outcomes.add(outcome(UnitMode.INCREMENTAL, TaskStatus.COMPLETED, 50_020, 50_020, null));
		assertEquals(1, shell.run("demo", "--home", "d", "--quiet"));
		assertEquals("tidemark: The second run had to read and write 120 rows, but it read 50,020 and wrote 50,020.",
				shell.errLines().get(0));
	}

	@Test
	void differencesFailTheDemo() {
		sessions.jobs.verified = new VerifyOutcome(
				List.of(new UnitVerification("main.orders", 50_020, 50_020, 0, 0, 3, 1)));
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.COMPLETED, 172_500, 172_500, null));
		sessions.jobs.outcomes.add(outcome(UnitMode.INCREMENTAL, TaskStatus.COMPLETED, 120, 120, null));
		assertEquals(1, shell.run("demo", "--home", "d"));
		assertEquals("tidemark: After the second run, source and target differ in 3 rows.", shell.errLines().get(0));
	}

	@Test
	void aRunThatFailsEndsTheDemo() {
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.FAILED, 5, 0, "Disk full."));
		assertEquals(1, shell.run("demo", "--home", "d"));
		assertEquals(List.of("tidemark: main.orders: Disk full."), shell.errLines());
		sessions.jobs.outcomes.add(outcome(UnitMode.FULL, TaskStatus.CANCELLED, 5, 0, null));
		assertEquals(130, shell.run("demo", "--home", "d"));
	}

	private static TaskOutcome outcome(UnitMode mode, TaskStatus status, long read, long written, String error) {
		Counters counters = new Counters(read, written, 0, 0, 0, 0);
		return new TaskOutcome(1, status, List.of(new UnitOutcome("main.orders", mode, status, counters, 1500, error)),
				counters, 1500, 0);
	}
}
