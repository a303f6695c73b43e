/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.ProvisionedTable.ProvisionedColumn;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.ColumnScript;

/** Finds how a table of MySQL differs from what was provisioned, and what brings the pipeline up to it. */
final class DriftFinder {

	private final @Nullable TableRoute route;
	private final @Nullable PipelineDesign design;

	/**
	 * @param route  how the table travels as it is now; null when that is not known
	 * @param design what the pipeline would be made of now; null when that is not known
	 */
	DriftFinder(@Nullable TableRoute route, @Nullable PipelineDesign design) {
		this.route = route;
		this.design = design;
	}

	List<Drift> find(ProvisionedTable before, Optional<TableInfo> found) {
		if (found.isEmpty()) {
			return before.columns().stream()
					.map(c -> new Drift(DriftKind.DROPPED, c.name(), Messages.Drift_tableGone, List.of())).toList();
		}
		TableInfo now = found.get();
		List<Drift> drift = new ArrayList<>();
		for (Column column : now.columns()) {
			Optional<ProvisionedColumn> known = before.columns().stream().filter(c -> c.name().equals(column.name()))
					.findFirst();
			if (known.isEmpty()) {
				drift.add(added(column));
			} else if (!known.get().nativeType().equals(column.nativeType())) {
				drift.add(new Drift(DriftKind.RETYPED, column.name(), NLS.bind(Messages.Drift_retyped,
						new Object[] { column.name(), known.get().nativeType(), column.nativeType() }), List.of()));
			}
		}
		for (ProvisionedColumn column : before.columns()) {
			if (now.column(column.name()).isEmpty()) {
				drift.add(new Drift(DriftKind.DROPPED, column.name(), NLS.bind(Messages.Drift_dropped, column.name()),
						List.of()));
			}
		}
		if (!before.key().equals(now.primaryKey())) {
			drift.add(new Drift(DriftKind.REKEYED, String.join(", ", now.primaryKey()), NLS.bind(Messages.Drift_rekeyed,
					String.join(", ", before.key()), String.join(", ", now.primaryKey())), List.of()));
		}
		return drift;
	}

	private Drift added(Column column) {
		TableRoute now = route;
		PipelineDesign made = design;
		if (now == null || made == null) {
			return new Drift(DriftKind.ADDED, column.name(), NLS.bind(Messages.Drift_added, column.name()), List.of());
		}
		ColumnScript script = new ColumnScript(made);
		List<PipelineStatement> steps = now.columns().stream()
				.filter(c -> c.source().name().equals(column.name()) && !c.omitted())
				.flatMap(c -> script.add(now, c).stream()).toList();
		return new Drift(DriftKind.ADDED, column.name(),
				NLS.bind(steps.isEmpty() ? Messages.Drift_addedOmitted : Messages.Drift_added, column.name()), steps);
	}
}
