/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingFix.Kind;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;

/** How changes of a table are found: by the columns that its settings name, else by the one with the cursor's role. */
final class CursorCheck {

	private static final String TIMESTAMP = "timestamp"; //$NON-NLS-1$

	private final TableInfo source;
	private final TableMapping mapping;
	private final SyncSettings settings;

	CursorCheck(TableInfo source, TableMapping mapping, SyncSettings settings) {
		this.source = source;
		this.mapping = mapping;
		this.settings = settings;
	}

	/** The source columns of the cursor; empty for none. */
	List<String> fields() {
		IncrementalConfig config = settings.incremental();
		if (config != null) {
			return config.fields();
		}
		List<String> names = new ArrayList<>();
		for (ColumnMapping column : mapping.columns()) {
			String name = column.name();
			if (column.role() == ColumnRole.UPDATED_TIME && name != null) {
				names.add(name);
			}
		}
		return names;
	}

	List<MappingProblem> problems() {
		List<MappingProblem> problems = new ArrayList<>();
		IncrementalConfig config = settings.incremental();
		boolean dates = config == null || TIMESTAMP.equals(config.strategy());
		for (String field : fields()) {
			Column column = source.column(field).orElse(null);
			if (column == null) {
				problems.add(error(MappingProblem.TABLE, NLS.bind(Messages.cursor_unknown, source.name(), field)));
			} else if (dates && !isMoment(column.type())) {
				problems.add(
						error(indexOf(column), NLS.bind(Messages.cursor_type, column.name(), column.nativeType())));
			}
		}
		if (fields().isEmpty() && config == null && settings.mode() == SyncMode.INCREMENTAL) {
			problems.add(new MappingProblem(Severity.ERROR, MappingProblem.TABLE,
					NLS.bind(Messages.cursor_none, source.name()), candidates()));
		}
		return problems;
	}

	private static MappingProblem error(int column, String text) {
		return new MappingProblem(Severity.ERROR, column, text, List.of());
	}

	private static boolean isMoment(LogicalType type) {
		return type instanceof LogicalType.DateTime || type instanceof LogicalType.Instant
				|| type instanceof LogicalType.Date || type instanceof LogicalType.Native;
	}

	private int indexOf(Column column) {
		for (int i = 0; i < mapping.columns().size(); i++) {
			if (column.name().equalsIgnoreCase(mapping.columns().get(i).name())) {
				return i;
			}
		}
		return MappingProblem.TABLE;
	}

	/** Each mapped column of a date and time could be the cursor. */
	private List<MappingFix> candidates() {
		List<MappingFix> fixes = new ArrayList<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			String name = mapping.columns().get(i).name();
			if (name != null && source.column(name).map(c -> isMoment(c.type())).orElse(false)) {
				List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
				columns.set(i, columns.get(i).withRole(ColumnRole.UPDATED_TIME));
				fixes.add(new MappingFix(Kind.MAP, NLS.bind(Messages.fix_cursor, name), mapping.withColumns(columns)));
			}
		}
		return fixes;
	}
}
