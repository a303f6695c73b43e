/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.Column;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.operations.mapping.ColumnReport.Fit;
import org.tidemark.operations.mapping.MappingReport;

/** Makes the lines of a mapping. */
final class MappingRows {

	private static final String NONE = ""; //$NON-NLS-1$

	private final TableMapping mapping;
	private final @Nullable MappingReport report;
	private final List<String> source;

	/**
	 * @param report what the mapping means, or null as long as that is not known
	 * @param source the names of the source's columns, in the table's order
	 */
	MappingRows(TableMapping mapping, @Nullable MappingReport report, List<String> source) {
		this.mapping = mapping;
		this.source = List.copyOf(source);
		this.report = report;
	}

	/** The lines in the source's order: what is left out stands where it would be; expressions come behind. */
	List<MappingRow> rows() {
		MappingReport known = report;
		return known == null ? unchecked() : checked(known);
	}

	private List<MappingRow> unchecked() {
		List<MappingRow> rows = new ArrayList<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			ColumnMapping c = mapping.columns().get(i);
			rows.add(new MappingRow(i, text(c.name()), NONE, c.key(), c.key(), c.role() == ColumnRole.UPDATED_TIME,
					text(c.expression()), c.targetName(), text(c.type()), c.type() != null, Fit.UNKNOWN, NONE,
					ColumnReport.State.UNKNOWN));
		}
		return rows;
	}

	private List<MappingRow> checked(MappingReport report) {
		List<MappingRow> columns = new ArrayList<>();
		List<MappingRow> others = new ArrayList<>();
		for (int i = 0; i < report.columns().size(); i++) {
			ColumnReport column = report.columns().get(i);
			(column.source() == null ? others : columns).add(row(i, column));
		}
		for (Column column : report.skipped()) {
			columns.add(
					new MappingRow(MappingRow.SKIPPED, column.name(), column.nativeType(), false, false, false, NONE,
							NONE, NONE, false, Fit.UNKNOWN, NONE, null));
		}
		columns.sort(Comparator.comparingInt(row -> source.indexOf(row.source())));
		columns.addAll(others);
		return columns;
	}

	private static MappingRow row(int place, ColumnReport column) {
		ColumnMapping mapping = column.mapping();
		Column from = column.source();
		return new MappingRow(place, from == null ? text(mapping.name()) : from.name(), column.sourceType(),
				column.inKey(), mapping.key(),
				column.cursor(), text(mapping.expression()), column.target(), column.targetType(),
				mapping.type() != null, column.fit(), column.reason(),
				column.state());
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, NONE);
	}
}
