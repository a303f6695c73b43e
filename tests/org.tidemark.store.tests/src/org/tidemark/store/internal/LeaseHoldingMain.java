/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseHolder;

/** The child process of {@link Children}: takes a lease, adds a running task, says so and waits to be killed. */
final class LeaseHoldingMain {

	static final String READY = "ready";

	private LeaseHoldingMain() {
	}

	public static void main(String[] args) throws Exception {
		if (args.length == 0) {
			sayAndWait();
			return;
		}
		long pid = ProcessHandle.current().pid();
		try (MetadataStore store = TestStores.open(Path.of(args[0]))) {
			Optional<LeaseHolder> other = store.leases().acquire(args[1], TestStores.holder("child", pid));
			if (other.isPresent()) {
				throw new IllegalStateException("held by " + other.get());
			}
			store.tasks().add(TestStores.runningHere(args[1]));
			sayAndWait();
		}
	}

	private static void sayAndWait() throws Exception {
		System.out.println(READY);
		while (System.in.read() >= 0) {
			// until the end of the input
		}
	}
}
