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

import org.tidemark.core.schema.Column;

/**
 * What a mapping means for its tables.
 *
 * @param columns  its columns in their order; all of the source by name when the mapping lists none
 * @param skipped  the columns of the source that are not read as a column, in the table's order
 * @param problems what is wrong or doubtful
 */
public record MappingReport(List<ColumnReport> columns, List<Column> skipped, List<MappingProblem> problems) {

	/** Copies the lists. */
	public MappingReport {
		columns = List.copyOf(columns);
		skipped = List.copyOf(skipped);
		problems = List.copyOf(problems);
	}

	/** The number of problems of a severity. */
	public long count(MappingProblem.Severity severity) {
		return problems.stream().filter(p -> p.severity() == severity).count();
	}
}
