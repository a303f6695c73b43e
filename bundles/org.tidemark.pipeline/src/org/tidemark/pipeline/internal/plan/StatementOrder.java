/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.ColumnScript;
import org.tidemark.pipeline.internal.PipelineScript;

/**
 * Puts what is left to do in order: what tables share, then table by table what removes, what changes and what makes, so
 * that no statement needs one behind it.
 */
final class StatementOrder {

	private final PipelineDesign design;
	private final List<PipelineStatement> fresh;
	private final PlanComparison comparison;
	private final ColumnScript columns;

	/**
	 * @param fresh      what would make the pipeline
	 * @param comparison what is to happen to each
	 */
	StatementOrder(PipelineDesign design, List<PipelineStatement> fresh, PlanComparison comparison) {
		this.design = design;
		this.fresh = fresh;
		this.comparison = comparison;
		this.columns = new ColumnScript(design.naming().schema());
	}

	List<PipelineStatement> statements() {
		Set<TableName> merged = design.routes().stream().filter(r -> r.discriminator() != null)
				.map(TableRoute::source).collect(Collectors.toSet());
		boolean sourceAnew = fresh.stream().anyMatch(
				s -> s.purpose() == Purpose.SOURCE && comparison.state(s) == ObjectState.RECREATE);
		Predicate<PipelineStatement> together = s -> sourceAnew || s.table() == null || merged.contains(s.table());
		List<PipelineStatement> statements = new ArrayList<>(removals(fresh.stream().filter(together).toList()));
		boolean makesSinks = fresh.stream().anyMatch(s -> s.purpose() == Purpose.SINK && isMade(s));
		for (PipelineStatement statement : fresh.stream().filter(s -> s.table() == null).toList()) {
			if (statement.purpose() == Purpose.SESSION ? makesSinks : isMade(statement)) {
				statements.add(statement);
			} else if (comparison.state(statement) == ObjectState.ALTER) {
				statements.addAll(target(statement));
			}
		}
		for (TableRoute route : design.routes()) {
			List<PipelineStatement> ofTable = fresh.stream().filter(s -> s.isFor(route.source())).toList();
			statements.addAll(removals(ofTable.stream().filter(together.negate()).toList()));
			statements.addAll(changes(route, ofTable));
			ofTable.stream().filter(this::isMade).forEach(statements::add);
		}
		return statements;
	}

	/** What drops the objects that are made anew, what needs others before them, and what empties targets. */
	private List<PipelineStatement> removals(List<PipelineStatement> some) {
		List<PipelineStatement> removals = new ArrayList<>();
		some.reversed().stream().filter(s -> comparison.state(s) == ObjectState.RECREATE).sorted(DropPlanner.ORDER)
				.forEach(s -> removals.addAll(DropPlanner.drops(s)));
		if (design.options().truncateTarget()) {
			some.stream().filter(s -> s.purpose() == Purpose.TARGET_TABLE && !isMade(s))
					.forEach(s -> removals.add(truncate(s)));
		}
		return removals;
	}

	/** What changes the columns of a table: first in StarRocks, so that what is dropped is known until the end. */
	private List<PipelineStatement> changes(TableRoute route, List<PipelineStatement> ofTable) {
		List<PipelineStatement> changes = new ArrayList<>();
		List<PipelineStatement> altered = ofTable.stream().filter(s -> comparison.state(s) == ObjectState.ALTER)
				.toList();
		altered.stream().filter(s -> s.purpose() == Purpose.TARGET_TABLE).forEach(s -> changes.addAll(target(s)));
		altered.stream().filter(s -> s.purpose() == Purpose.TABLE)
				.forEach(s -> changes.addAll(columns.table(route, comparison.changes(s))));
		return changes;
	}

	private List<PipelineStatement> target(PipelineStatement made) {
		return ColumnScript.target(made, route(made).target(), comparison.changes(made));
	}

	private boolean isMade(PipelineStatement statement) {
		ObjectState state = comparison.state(statement);
		return state == ObjectState.CREATE || state == ObjectState.RECREATE;
	}

	private PipelineStatement truncate(PipelineStatement made) {
		return new PipelineStatement(made.system(), made.purpose(), Action.TRUNCATE, made.object(), made.table(),
				PipelineScript.truncate(route(made)), true, List.of());
	}

	/** A route to the target that a statement makes. */
	private TableRoute route(PipelineStatement made) {
		return design.routes().stream().filter(r -> r.target().toString().equals(made.object())).findFirst()
				.orElseThrow();
	}
}
