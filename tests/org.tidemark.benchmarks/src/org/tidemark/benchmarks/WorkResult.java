/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of a work.
 *
 * @param work    the work
 * @param samples the runs of each contender by its name, in the order of the rounds
 */
record WorkResult(Work work, Map<String, List<Sample>> samples) {

	double medianSeconds(String contender) {
		return median(contender, Sample::seconds);
	}

	double medianEngineSeconds(String contender) {
		return median(contender, Sample::engineSeconds);
	}

	long peakMegabytes(String contender) {
		return of(contender).stream().mapToLong(Sample::peakMegabytes).max().orElse(0);
	}

	List<Sample> of(String contender) {
		return samples.getOrDefault(contender, List.of());
	}

	private double median(String contender, ToDoubleFunction<Sample> value) {
		double[] sorted = of(contender).stream().mapToDouble(value).toArray();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		if (sorted.length == 0) {
			return Double.NaN;
		}
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}
}
