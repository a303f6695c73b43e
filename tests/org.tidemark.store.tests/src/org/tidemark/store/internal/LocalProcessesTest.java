/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tidemark.core.task.LocalProcesses;

class LocalProcessesTest {

	private final LocalProcesses processes = new LocalProcesses(Map.of("COMPUTERNAME", "Box"));

	@Test
	void knowsThisMachineByEachOfItsNames() throws Exception {
		Process child = Children.waiting();
		String name = InetAddress.getLocalHost().getHostName();
		assertFalse(processes.isDead(name, child.pid()));
		child.destroyForcibly().waitFor();
		assertTrue(processes.isDead(name, child.pid()));
		assertTrue(processes.isDead("BOX", child.pid()));
		assertTrue(processes.isDead("localhost", child.pid()));
		assertFalse(processes.isDead("far.example", child.pid()));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void knowsADeadProcessThatItsParentDoesNotAskFor() throws Exception {
		Process parent = new ProcessBuilder("sh", "-c", "sleep 100 & echo $!; exec sleep 100").start();
		try {
			long pid = Long.parseLong(parent.inputReader().readLine());
			assertFalse(processes.isDead("localhost", pid));
			assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
			long start = System.nanoTime();
			while (!processes.isDead("localhost", pid) && System.nanoTime() - start < 10_000_000_000L) {
				Thread.onSpinWait();
			}
			assertTrue(processes.isDead("localhost", pid));
		} finally {
			parent.destroyForcibly().waitFor();
		}
	}

	@Test
	void doesNotJudgeAProcessOfAnotherMachineOfTheSameName() throws Exception {
		Process child = Children.waiting();
		assertFalse(processes.isDeadIn(LocalProcesses.space(), child.pid()));
		child.destroyForcibly().waitFor();
		assertTrue(processes.isDeadIn(LocalProcesses.space(), child.pid()));
		assertFalse(processes.isDeadIn("4c5a1e6e-0000-0000-0000-000000000000/pid:[4026531836]", child.pid()));
		assertFalse(processes.isDeadIn("", child.pid()));
	}
}
