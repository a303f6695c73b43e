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
 * Something that does a work.
 *
 * @param name    as it appears in the report
 * @param prepare brings the target to where the work begins; not measured
 * @param run     the work
 */
record Contender(String name, Step prepare, Measured run) {

	/** Something to do. */
	@FunctionalInterface
	interface Step {
		void run() throws Exception;
	}

	/** Something to measure. */
	@FunctionalInterface
	interface Measured {
		Sample run() throws Exception;
	}
}
