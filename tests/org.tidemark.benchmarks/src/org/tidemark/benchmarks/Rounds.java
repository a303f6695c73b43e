/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets the contenders of a work take turns, so that all of them meet the same noise. */
final class Rounds {

	private final int rounds;
	private final PrintStream progress;

	Rounds(int rounds, PrintStream progress) {
		this.rounds = rounds;
		this.progress = progress;
	}

	WorkResult run(Work work) throws Exception {
		Map<String, List<Sample>> samples = new LinkedHashMap<>();
		work.contenders().forEach(c -> samples.put(c.name(), new ArrayList<>()));
		progress.println(work.id() + ": " + work.title());
		for (int round = 1; round <= rounds; round++) {
			for (Contender contender : work.contenders()) {
				contender.prepare().run();
				Sample sample = contender.run().run();
				samples.get(contender.name()).add(sample);
				progress.println(String.format(Locale.ROOT, "  round %d of %d  %-28s %8.3f s  engine %8.3f s  %5d MB",
						round,
						rounds, contender.name(), sample.seconds(), sample.engineSeconds(), sample.peakMegabytes()));
			}
		}
		return new WorkResult(work, samples);
	}
}
