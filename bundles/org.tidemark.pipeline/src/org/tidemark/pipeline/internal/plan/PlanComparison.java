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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.ColumnChanges;

/** Compares the statements of a fresh pipeline with what is there. Used by one thread. */
final class PlanComparison {

	private final PipelineDesign design;
	private final PipelineOptions options;
	private final RisingWaveCatalog risingWave;
	private final StarRocksCatalog starRocks;
	private final Evolution evolution;
	private final Map<PipelineStatement, PlannedObject> objects = new HashMap<>();

	PlanComparison(PipelineDesign design, RisingWaveCatalog risingWave, StarRocksCatalog starRocks,
			Evolution evolution) {
		this.design = design;
		this.options = design.options();
		this.risingWave = risingWave;
		this.starRocks = starRocks;
		this.evolution = evolution;
	}

	/** Each object of the pipeline, in the order of the statements that make them. */
	List<PlannedObject> compare(List<PipelineStatement> fresh) {
		Set<TableName> loadedAgain = new HashSet<>();
		List<PlannedObject> result = new ArrayList<>();
		for (PipelineStatement statement : fresh) {
			if (statement.purpose() == Purpose.SESSION) {
				continue;
			}
			PlannedObject object = compare(statement, loadedAgain);
			objects.put(statement, object);
			result.add(object);
		}
		return result;
	}

	/** What was found for a statement; keep for one that makes no object. */
	ObjectState state(PipelineStatement statement) {
		PlannedObject object = objects.get(statement);
		return object == null ? ObjectState.KEEP : object.state();
	}

	/** The columns that come to the table that a statement would make, and go from it. */
	ColumnChanges changes(PipelineStatement statement) {
		return switch (statement.purpose()) {
			case TARGET_TABLE -> evolution.ofTarget(target(statement).target());
			case TABLE -> design.routes().stream().filter(r -> statement.isFor(r.source())).findFirst()
					.map(evolution::ofTable).orElse(ColumnChanges.NONE);
			default -> ColumnChanges.NONE;
		};
	}

	private PlannedObject compare(PipelineStatement statement, Set<TableName> loadedAgain) {
		Optional<List<String>> differences = differences(statement);
		ObjectState state = state(statement, differences, loadedAgain);
		if (state != ObjectState.KEEP && state != ObjectState.DIFFERS) {
			// a sink sends the rows that are there already only when it is made
			design.routes().stream().filter(r -> feeds(r, statement)).map(TableRoute::source).forEach(loadedAgain::add);
		}
		List<String> told = new ArrayList<>(differences.orElse(List.of()));
		if (state == ObjectState.ALTER) {
			told.addAll(notes(statement));
		}
		if (state == ObjectState.RECREATE && statement.purpose() == Purpose.SINK && !options.recreateTarget()
				&& !options.truncateTarget()) {
			told.add(Messages.Differs_sinkAnew);
		}
		return new PlannedObject(statement.system(), statement.purpose(), statement.object(), state, told);
	}

	/** Whether a sink is made anew for columns that come or go, so that its text differs just by them. */
	private boolean followsColumns(PipelineStatement statement) {
		return design.routes().stream().filter(r -> statement.isFor(r.source()))
				.anyMatch(r -> !evolution.ofTable(r).isEmpty() || !evolution.ofTarget(r.target()).isEmpty());
	}

	private List<String> differences(PipelineStatement sink, String there) {
		Definition existing = Definition.parse(there);
		Definition planned = Definition.parse(sink.sql());
		return sink.purpose() == Purpose.SINK && followsColumns(sink)
				? new Definition(existing.words(), planned.options()).differencesFrom(existing)
				: planned.differencesFrom(existing);
	}

	private List<String> notes(PipelineStatement statement) {
		ColumnChanges changes = changes(statement);
		if (statement.purpose() == Purpose.TARGET_TABLE) {
			return changes.dropped().stream().map(c -> NLS.bind(Messages.Differs_column, c)).toList();
		}
		return changes.added().isEmpty() ? List.of() : List.of(Messages.Differs_addedNull);
	}

	private ObjectState state(PipelineStatement statement, Optional<List<String>> differences,
			Set<TableName> loadedAgain) {
		if (differences.isEmpty()) {
			return ObjectState.CREATE;
		}
		if (isMadeAnew(statement, loadedAgain)) {
			return ObjectState.RECREATE;
		}
		if (!changes(statement).isEmpty()) {
			return ObjectState.ALTER;
		}
		return differences.get().isEmpty() ? ObjectState.KEEP : ObjectState.DIFFERS;
	}

	/** Whether the rows of a route come by what a statement makes. */
	private static boolean feeds(TableRoute route, PipelineStatement statement) {
		return statement.isFor(route.source())
				|| statement.purpose() == Purpose.TARGET_TABLE && route.target().toString().equals(statement.object());
	}

	private boolean isMadeAnew(PipelineStatement statement, Set<TableName> loadedAgain) {
		return switch (statement.purpose()) {
			case TARGET_TABLE -> options.recreateTarget();
			case SOURCE, TABLE -> options.recreateSource();
			case SINK -> options.recreateSource() || options.recreateTarget() || options.truncateTarget()
					|| loadedAgain.stream().anyMatch(statement::isFor)
					|| design.routes().stream().filter(r -> statement.isFor(r.source()))
							.anyMatch(evolution::isLeftOutBySink);
			default -> false;
		};
	}

	/** How what is there differs; empty when it is not there. */
	private Optional<List<String>> differences(PipelineStatement statement) {
		return switch (statement.purpose()) {
			case TARGET_DATABASE ->
				starRocks.hasDatabase(statement.object()) ? Optional.of(List.of()) : Optional.empty();
			case TARGET_TABLE -> starRocks.compare(target(statement));
			case TABLE -> risingWave.find(Purpose.TABLE, statement.object())
					.map(there -> evolution.differences(statement, there));
			case SOURCE, SINK -> risingWave.find(statement.purpose(), statement.object())
					.map(there -> differences(statement, there));
			default -> risingWave.find(statement.purpose(), statement.object()).map(there -> List.of());
		};
	}

	/** A route to the target that a statement makes. */
	private TableRoute target(PipelineStatement statement) {
		return design.routes().stream().filter(r -> r.target().toString().equals(statement.object())).findFirst()
				.orElseThrow();
	}
}
