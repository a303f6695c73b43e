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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.operations.mapping.ColumnReport.Fit;
import org.tidemark.operations.mapping.ColumnReport.State;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;
import org.tidemark.operations.mapping.MappingReport;

/** One check of a mapping against its tables. */
final class MappingCheck {

	private final ReadTables tables;
	private final TableInfo source;
	private final @Nullable TableInfo existing;
	private final TableMapping mapping;
	private final SyncSettings settings;
	private final Fixes fixes;
	private final ColumnTypes types;
	private final List<MappingProblem> problems = new ArrayList<>();

	MappingCheck(ReadTables tables, TableMapping mapping, SyncSettings settings) {
		this.tables = tables;
		this.source = tables.source();
		this.existing = tables.existing();
		this.settings = settings;
		this.mapping = mapping.columns().isEmpty()
				? mapping.withColumns(source.columns().stream().map(c -> ColumnMapping.of(c.name())).toList())
				: mapping;
		this.fixes = new Fixes(tables, this.mapping);
		this.types = new ColumnTypes(tables.dialects());
	}

	MappingReport report() {
		KeyCheck key = new KeyCheck(source, mapping, settings, fixes);
		List<String> cursor = new CursorCheck(source, mapping, settings).fields();
		List<ColumnReport> columns = new ArrayList<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			columns.add(column(i, key.columns().contains(i), cursor));
		}
		checkTable();
		checkTwice(columns);
		checkRequired(columns);
		problems.addAll(key.problems());
		problems.addAll(new CursorCheck(source, mapping, settings).problems());
		List<Column> skipped = source.columns().stream().filter(c -> columns.stream().noneMatch(r -> r.source() == c))
				.toList();
		problems.sort((a, b) -> a.severity() == b.severity() ? Integer.compare(a.column(), b.column())
				: a.severity().compareTo(b.severity()));
		return new MappingReport(columns, skipped, problems);
	}

	private ColumnReport column(int index, boolean inKey, List<String> cursor) {
		ColumnMapping column = mapping.columns().get(index);
		String name = column.name();
		Optional<Column> found = name == null ? Optional.empty() : source.column(name);
		if (name != null && found.isEmpty()) {
			report(Severity.ERROR, index, NLS.bind(Messages.column_unknown, source.name(), name),
					fixes.unknownSource(index, name));
		}
		Column from = found.orElse(null);
		Optional<LogicalType> values = from != null ? Optional.of(from.type()) : expression(index, column);
		String target = spelled(column.targetName());
		Column to = existing == null ? null : existing.column(target).orElse(null);
		State state = state(to);
		if (state == State.MISSING) {
			report(Severity.ERROR, index, NLS.bind(Messages.column_missing, tables.targetName(), target),
					fixes.missingTarget(index, target));
		}
		String shown = from != null ? from.nativeType() : ""; //$NON-NLS-1$
		TypeMapping type = values.map(v -> type(column, v, shown.isEmpty() ? column.targetName() : shown, to, inKey))
				.orElseGet(() -> TypeMapping.exact(to != null ? to.nativeType() : "")); //$NON-NLS-1$
		boolean known = values.isPresent() && state != State.MISSING && !isOfUnknownLength(from, values.get());
		if (known) {
			checkType(index, type, from, to, inKey);
		}
		checkFilled(index, from, to);
		boolean isCursor = from != null && cursor.stream().anyMatch(from.name()::equalsIgnoreCase);
		return new ColumnReport(column, from, shown, target, state == State.MISSING ? "" : type.declaration(), //$NON-NLS-1$
				known ? fit(type.fidelity()) : Fit.UNKNOWN, known ? type.reason() : "", state, inKey, isCursor); //$NON-NLS-1$
	}

	/** Of the text that an expression makes, databases do not tell the length. */
	private static boolean isOfUnknownLength(@Nullable Column from, LogicalType values) {
		return from == null && values instanceof LogicalType.Text text && text.length() == 0;
	}

	private static Fit fit(Fidelity fidelity) {
		return switch (fidelity) {
			case EXACT -> Fit.EXACT;
			case WIDENED -> Fit.WIDENED;
			case LOSSY -> Fit.LOSSY;
			case BLOCKED -> Fit.BLOCKED;
		};
	}

	private Optional<LogicalType> expression(int index, ColumnMapping column) {
		String sql = column.expression();
		ExpressionType type = sql == null ? null : tables.expressions().get(sql);
		return switch (type) {
			case ExpressionType.Known known -> Optional.of(known.type());
			case ExpressionType.Refused refused -> {
				report(Severity.ERROR, index, NLS.bind(Messages.expression_refused, sql, refused.reason()), List.of());
				yield Optional.empty();
			}
			case null -> Optional.empty();
		};
	}

	/** The name as the target has it, which may differ in case. */
	private String spelled(String wanted) {
		TableInfo table = existing;
		return table == null ? wanted : table.column(wanted).map(Column::name).orElse(wanted);
	}

	private State state(@Nullable Column to) {
		if (tables.failure() != null) {
			return State.UNKNOWN;
		}
		if (existing == null) {
			return State.NEW;
		}
		return to == null ? State.MISSING : State.EXISTING;
	}

	private TypeMapping type(ColumnMapping column, LogicalType values, String name, @Nullable Column to,
			boolean inKey) {
		if (to != null) {
			return types.existing(to, values, name, inKey);
		}
		String declared = column.type();
		return declared != null ? types.declared(declared, values, name) : tables.dialects().typeFor(values, inKey);
	}

	private void checkType(int index, TypeMapping type, @Nullable Column from, @Nullable Column to, boolean inKey) {
		String name = mapping.columns().get(index).targetName();
		if (type.fidelity() == Fidelity.BLOCKED) {
			report(Severity.ERROR, index, NLS.bind(Messages.type_blocked, name, type.reason()),
					fixes.type(index, from, to, inKey));
		} else if (type.fidelity() == Fidelity.LOSSY) {
			report(Severity.WARNING, index, NLS.bind(Messages.type_lossy, name, type.reason()),
					fixes.type(index, from, to, inKey));
		}
	}

	private void checkFilled(int index, @Nullable Column from, @Nullable Column to) {
		if (to == null) {
			return;
		}
		if (to.generated()) {
			report(Severity.ERROR, index, NLS.bind(Messages.column_generated, to.name()), fixes.skip(index));
		} else if (!to.nullable() && (from == null || from.nullable())) {
			report(Severity.WARNING, index, NLS.bind(Messages.column_null, to.name()), fixes.skip(index));
		}
	}

	private void checkTable() {
		TableInfo table = existing;
		if (table == null && tables.failure() == null && !settings.createTarget()) {
			report(Severity.ERROR, MappingProblem.TABLE, NLS.bind(Messages.table_missing, tables.targetName()),
					List.of());
		} else if (table != null && table.kind() == TableKind.VIEW) {
			report(Severity.ERROR, MappingProblem.TABLE, NLS.bind(Messages.table_view, table.name()), List.of());
		}
	}

	private void checkTwice(List<ColumnReport> columns) {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			String target = columns.get(i).target();
			if (seen.putIfAbsent(target.toLowerCase(Locale.ROOT), i) != null) {
				report(Severity.ERROR, i, NLS.bind(Messages.column_twice, target), fixes.twice(i, target));
			}
		}
	}

	private void checkRequired(List<ColumnReport> columns) {
		TableInfo table = existing;
		if (table == null) {
			return;
		}
		for (Column column : table.columns()) {
			boolean required = !column.nullable() && column.defaultValue() == null && !column.autoIncrement()
					&& !column.generated();
			if (required && columns.stream().noneMatch(c -> c.target().equals(column.name()))) {
				report(Severity.ERROR, MappingProblem.TABLE,
						NLS.bind(Messages.column_required, table.name(), column.name()), fixes.fill(column));
			}
		}
	}

	private void report(Severity severity, int column, String text, List<MappingFix> offered) {
		problems.add(new MappingProblem(severity, column, text, offered));
	}
}
