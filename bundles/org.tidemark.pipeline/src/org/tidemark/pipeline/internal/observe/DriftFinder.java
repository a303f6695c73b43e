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
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.TableRoute;

/** Finds how a table of MySQL differs from what was provisioned, and what brings the pipeline up to it. Used once. */
final class DriftFinder {

	private final @Nullable TableRoute route;
	private List<PipelineStatement> steps;

	/**
	 * @param route how the table travels as it is now; null when that is not known
	 * @param plan  what an apply would do now; null when that is not known
	 */
	DriftFinder(@Nullable TableRoute route, @Nullable PipelinePlan plan) {
		this.route = route;
		this.steps = route == null || plan == null ? List.of() : steps(route, plan);
	}

	/** What an apply would do about one table. */
	private static List<PipelineStatement> steps(TableRoute route, PipelinePlan plan) {
		String target = route.target().toString();
		List<PipelineStatement> steps = plan.statements().stream().filter(s -> s.isFor(route.source())
				|| s.purpose() == Purpose.SESSION || s.purpose() == Purpose.TARGET_TABLE && s.object().equals(target))
				.toList();
		return steps.stream().allMatch(s -> s.purpose() == Purpose.SESSION) ? List.of() : steps;
	}

	/** The steps, once. */
	private List<PipelineStatement> take() {
		List<PipelineStatement> taken = steps;
		steps = List.of();
		return taken;
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
						new Object[] { column.name(), known.get().nativeType(), column.nativeType() }), take()));
			}
		}
		for (ProvisionedColumn column : before.columns()) {
			if (now.column(column.name()).isEmpty()) {
				drift.add(new Drift(DriftKind.DROPPED, column.name(), NLS.bind(Messages.Drift_dropped, column.name()),
						take()));
			}
		}
		if (!before.key().equals(now.primaryKey())) {
			drift.add(new Drift(DriftKind.REKEYED, String.join(", ", now.primaryKey()), NLS.bind(Messages.Drift_rekeyed,
					String.join(", ", before.key()), String.join(", ", now.primaryKey())), take()));
		}
		return drift;
	}

	private Drift added(Column column) {
		TableRoute now = route;
		boolean omitted = now != null
				&& now.columns().stream().anyMatch(c -> c.source().name().equals(column.name()) && c.omitted());
		return new Drift(DriftKind.ADDED, column.name(),
				NLS.bind(omitted ? Messages.Drift_addedOmitted : Messages.Drift_added, column.name()),
				omitted ? List.of() : take());
	}
}
