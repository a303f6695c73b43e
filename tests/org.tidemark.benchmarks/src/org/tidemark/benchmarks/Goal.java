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
 * @param atMost    the largest ratio, or the longest time, or the most megabytes
 * @param figure    which of its figures counts
 */
record Goal(String contender, String against, double atMost, Figure figure) {

	/** Which figure of a contender is judged. */
	enum Figure {
		/** The time of the whole process. */
		PROCESS,
		/** The time of Tidemark's engine, against the whole process of the other side. */
		ENGINE,
		/** The time of the engine on both sides. */
		ENGINES,
		/** The most memory. */
		MEMORY
	}

	static Goal ratio(String contender, String against, double atMost) {
		return new Goal(contender, against, atMost, Figure.PROCESS);
	}

	static Goal seconds(String contender, double atMost, Figure figure) {
		return new Goal(contender, "", atMost, figure);
	}

	static Goal megabytes(String contender, double atMost) {
		return new Goal(contender, "", atMost, Figure.MEMORY);
	}

	Goal ofEngine() {
		return new Goal(contender, against, atMost, Figure.ENGINE);
	}

	Goal ofEngines() {
		return new Goal(contender, against, atMost, Figure.ENGINES);
	}

	/** {@return the ratio, the seconds or the megabytes that were reached, NaN where a contender did not run} */
	double reached(WorkResult result) {
		double own = switch (figure) {
			case PROCESS -> result.medianSeconds(contender);
			case ENGINE, ENGINES -> result.medianEngineSeconds(contender);
			case MEMORY -> result.of(contender).isEmpty() ? Double.NaN : result.peakMegabytes(contender);
		};
		if (against.isEmpty()) {
			return own;
		}
		return own / (figure == Figure.ENGINES ? result.medianEngineSeconds(against) : result.medianSeconds(against));
	}
}
