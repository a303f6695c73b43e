/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.sync.internal.Messages;

/** Refuses what cannot be synced both ways: the source has to be writable, row by row, from the target. */
final class BothWaysCheck {

	private final String unit;
	private final TableInfo source;

	BothWaysCheck(String unit, TableInfo source) {
		this.unit = unit;
		this.source = source;
	}

	void check(TableMapping mapping, SyncSettings settings, List<MappedColumn> columns) throws TidemarkException {
		if (settings.direction() != Direction.BOTH) {
			return;
		}
		if (mapping.where() != null) {
			throw refused(Messages.BothWays_where);
		}
		if (source.kind() == TableKind.VIEW) {
			throw refused(Messages.BothWays_view);
		}
		DeletePolicy deletes = settings.deletes().policy();
		if (deletes != DeletePolicy.IGNORE && deletes != DeletePolicy.KEYS) {
			throw refused(NLS.bind(Messages.BothWays_deletes, deletes.id()));
		}
		for (MappedColumn mapped : columns) {
			Column column = mapped.column();
			if (column == null) {
				throw refused(NLS.bind(Messages.BothWays_expression, mapped.read().name()));
			}
			if (column.generated()) {
				throw refused(NLS.bind(Messages.BothWays_generated, column.name()));
			}
			if (columns.stream().filter(c -> Objects.equals(column, c.column())).count() > 1) {
				throw refused(NLS.bind(Messages.BothWays_twice, column.name()));
			}
		}
		for (Column column : source.columns()) {
			boolean required = !column.nullable() && column.defaultValue() == null && !column.autoIncrement()
					&& !column.generated();
			if (required && columns.stream().noneMatch(c -> Objects.equals(column, c.column()))) {
				throw refused(NLS.bind(Messages.BothWays_required, column.name()));
			}
		}
	}

	private TidemarkException refused(String reason) {
		return UnitResolver.usage(NLS.bind(Messages.BothWays_refused, unit, reason), Messages.BothWays_refused_remedy);
	}
}
