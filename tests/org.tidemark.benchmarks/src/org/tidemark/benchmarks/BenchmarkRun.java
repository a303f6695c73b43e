/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What {@code releng/bench} starts. It takes many minutes, and is left out of every other run. */
class BenchmarkRun {

	@Test
	void measure() throws Exception {
		List<WorkResult> results = new Benchmarks(Options.ofSystem()).run();
		assertFalse(results.isEmpty(), "no work of that name");
	}
}
