/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeRange;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.internal.Messages;

/** The statements that bring an existing target up to a source that changed. */
final class TargetChanges {

	private final Dialect dialect;
	private final TableInfo target;
	private final SchemaDecision decision;

	TargetChanges(Dialect dialect, TableInfo target, SchemaDecision decision) {
		this.dialect = dialect;
		this.target = target;
		this.decision = decision;
	}

	/** The statements, in order; none where the target fits already. */
	List<String> statements(List<MappedColumn> columns, List<MappedColumn> key) throws TidemarkException {
		List<String> statements = new ArrayList<>();
		for (MappedColumn column : columns) {
			Column present = target.column(column.read().name()).orElse(null);
			Column source = column.column();
			String declared = column.declaredType();
			if (source == null) {
				continue;
			}
			TypeMapping type = declared != null ? TypeMapping.exact(declared)
					: dialect.typeFor(column.read().expression().type(), key.contains(column));
			if (present == null) {
				statements.addAll(dialect.addColumn(target.name(),
						new ColumnDefinition(column.read().name(), type, true, source.comment())));
			} else if (decision.adds() && declared == null && decision.retyped().contains(source.name())) {
				statements.addAll(widen(present, type));
			}
		}
		for (String name : decision.dropped()) {
			target.column(name).filter(TargetChanges::isRequired)
					.ifPresent(c -> statements.addAll(dialect.allowNull(target.name(), definition(c, c.nativeType()))));
		}
		return statements;
	}

	private List<String> widen(Column present, TypeMapping wanted) throws TidemarkException {
		LogicalType has = dialect.logicalType(present.nativeType());
		LogicalType needs = dialect.logicalType(wanted.declaration());
		if (TypeRange.holds(has, needs)) {
			return List.of();
		}
		boolean plain = present.defaultValue() == null && !present.autoIncrement() && !present.generated();
		List<String> statements = plain && TypeRange.holds(needs, has)
				? dialect.changeType(target.name(), definition(present, wanted.declaration()))
				: List.of();
		if (statements.isEmpty()) {
			throw UnitResolver.usage(
					NLS.bind(Messages.Drift_cannotWiden,
							new Object[] { target.name(), present.name(), present.nativeType(),
									wanted.declaration() }),
					Messages.Drift_cannotWiden_remedy);
		}
		return statements;
	}

	private static ColumnDefinition definition(Column column, String type) {
		return new ColumnDefinition(column.name(), TypeMapping.exact(type), column.nullable(), column.comment());
	}

	/** Whether a row cannot be inserted without a value for the column. */
	static boolean isRequired(Column column) {
		return !column.nullable() && column.defaultValue() == null && !column.autoIncrement() && !column.generated();
	}

	/** Whether a column that is not filled any more stops no insert, because it is made nullable first. */
	boolean relaxes(Column column) {
		return decision.dropped().contains(column.name())
				&& !dialect.allowNull(target.name(), definition(column, column.nativeType())).isEmpty();
	}
}
