/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import java.util.List;

/**
 * Something that is wrong or doubtful in a mapping.
 *
 * @param severity whether it keeps a run from beginning
 * @param column   the place in {@link MappingReport#columns()} of the column that it concerns, or {@link #TABLE}
 * @param text     what it is and what it means, localized
 * @param fixes    what can be done about it, the best first
 */
public record MappingProblem(Severity severity, int column, String text, List<MappingFix> fixes) {

	/** Stands for a problem of the whole table. */
	public static final int TABLE = -1;

	/** How grave a problem is. */
	public enum Severity {
		/** A run would refuse it. */
		ERROR,
		/** A run would do it, but rows may be refused or values lost. */
		WARNING
	}

	/** Copies the fixes. */
	public MappingProblem {
		fixes = List.copyOf(fixes);
	}
}
