/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

/**
 * What a contender has to reach.
 *
 * @param contender whose median is judged
 * @param against   the contender it is divided by, or empty where {@code atMost} is in seconds
 * @param atMost    the largest ratio, or the longest time
 * @param time      which of its times counts
 */
record Goal(String contender, String against, double atMost, Time time) {

	/** Which time of a contender is judged; the other side always counts whole. */
	enum Time {
		PROCESS, ENGINE
	}

	static Goal ratio(String contender, String against, double atMost) {
		return new Goal(contender, against, atMost, Time.PROCESS);
	}

	static Goal seconds(String contender, double atMost, Time time) {
		return new Goal(contender, "", atMost, time);
	}

	Goal ofEngine() {
		return new Goal(contender, against, atMost, Time.ENGINE);
	}

	/** {@return the ratio or the seconds that were reached, NaN where a contender did not run} */
	double reached(WorkResult result) {
		double own = time == Time.ENGINE ? result.medianEngineSeconds(contender) : result.medianSeconds(contender);
		return against.isEmpty() ? own : own / result.medianSeconds(against);
	}
}
