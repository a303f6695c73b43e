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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.ColumnChanges;
import org.tidemark.pipeline.internal.Names;

/**
 * Finds which columns come to tables of a pipeline that are there, and which go from them. Where anything else but columns
 * is different, nothing is changed: that needs the tables to be made anew.
 */
final class Evolution {

	private final PipelineDesign design;
	private final Map<String, PipelineStatement> tables;
	private final RisingWaveCatalog risingWave;
	private final StarRocksCatalog starRocks;
	private final Set<String> ours;

	/**
	 * @param fresh what would make the pipeline
	 * @param ours  the names of targets that this pipeline is known to have made
	 */
	Evolution(PipelineDesign design, List<PipelineStatement> fresh, RisingWaveCatalog risingWave,
			StarRocksCatalog starRocks, Set<String> ours) {
		this.design = design;
		this.tables = fresh.stream().filter(s -> s.purpose() == Purpose.TABLE)
				.collect(Collectors.toMap(PipelineStatement::object, s -> s));
		this.risingWave = risingWave;
		this.starRocks = starRocks;
		this.ours = ours;
	}

	/** The columns that come to the table of a route in RisingWave, and go from it. */
	ColumnChanges ofTable(TableRoute route) {
		return evolves(route.target()) ? changes(route) : ColumnChanges.NONE;
	}

	/** The columns that come to a target, and go from it; none of a table that is not of this pipeline. */
	ColumnChanges ofTarget(TableName target) {
		List<TableRoute> routes = routes(target);
		boolean known = ours.contains(target.toString()) || routes.stream().anyMatch(r -> there(r).isPresent());
		if (!known || !starRocks.has(target) || !evolves(target)) {
			return ColumnChanges.NONE;
		}
		TableRoute first = routes.get(0);
		Set<String> planned = first.travelling().stream().map(ColumnRoute::starRocksColumn).collect(Collectors.toSet());
		planned.addAll(first.targetKey());
		List<ColumnRoute> added = first.travelling().stream()
				.filter(c -> !starRocks.has(target, c.starRocksColumn())).toList();
		Set<String> dropped = new LinkedHashSet<>();
		for (TableRoute route : routes) {
			changes(route).dropped().stream().map(c -> target(route, c))
					.filter(c -> !planned.contains(c) && starRocks.has(target, c)).forEach(dropped::add);
		}
		return new ColumnChanges(added, List.copyOf(dropped));
	}

	/** Whether a sink that is there leaves out a column that both of its tables have. */
	boolean isLeftOutBySink(TableRoute route) {
		Optional<TableDefinition> table = there(route);
		return table.isPresent() && selected(route).filter(words -> route.travelling().stream()
				.anyMatch(c -> table.get().columns().containsKey(c.risingWaveColumn())
						&& starRocks.has(route.target(), c.starRocksColumn())
						&& !words.contains(c.risingWaveColumn())))
				.isPresent();
	}

	/** How a table that is there in RisingWave differs from what is planned, localized, one line each. */
	List<String> differences(PipelineStatement made, String there) {
		TableDefinition planned = TableDefinition.parse(made.sql());
		TableDefinition existing = TableDefinition.parse(there);
		List<String> differences = new ArrayList<>();
		planned.columns().forEach((name, type) -> {
			String now = existing.columns().get(name);
			if (now == null) {
				differences.add(NLS.bind(Messages.Differs_noColumn, name, type));
			} else if (!now.equals(type)) {
				differences.add(NLS.bind(Messages.Differs_type, new Object[] { name, now, type }));
			}
		});
		existing.columns().keySet().stream().filter(c -> !planned.columns().containsKey(c))
				.forEach(c -> differences.add(NLS.bind(Messages.Differs_column, c)));
		differences.addAll(planned.rest().differencesFrom(existing.rest()));
		return differences;
	}

	private List<TableRoute> routes(TableName target) {
		return design.routes().stream().filter(r -> r.target().equals(target)).toList();
	}

	private Optional<TableDefinition> there(TableRoute route) {
		return risingWave.find(Purpose.TABLE, route.risingWaveTable()).map(TableDefinition::parse);
	}

	/** Whether nothing but columns of a target and of the tables that fill it is different. */
	private boolean evolves(TableName target) {
		List<TableRoute> routes = routes(target);
		return routes.stream().allMatch(this::evolves)
				&& (!starRocks.has(target) || starRocks.hasKey(target, routes.get(0).targetKey()));
	}

	private boolean evolves(TableRoute route) {
		Optional<TableDefinition> there = there(route);
		if (there.isEmpty()) {
			return true;
		}
		TableDefinition planned = TableDefinition.parse(tables.get(route.risingWaveTable()).sql());
		return planned.columns().keySet().equals(
				route.travelling().stream().map(ColumnRoute::risingWaveColumn).collect(Collectors.toSet()))
				&& planned.rest().equals(there.get().rest());
	}

	private ColumnChanges changes(TableRoute route) {
		Optional<TableDefinition> there = there(route);
		if (there.isEmpty()) {
			return ColumnChanges.NONE;
		}
		Set<String> existing = there.get().columns().keySet();
		Set<String> planned = route.travelling().stream().map(ColumnRoute::risingWaveColumn)
				.collect(Collectors.toSet());
		return new ColumnChanges(
				route.travelling().stream().filter(c -> !existing.contains(c.risingWaveColumn())).toList(),
				existing.stream().filter(c -> !planned.contains(c)).toList());
	}

	/** What a sink that is there selects. */
	private Optional<List<String>> selected(TableRoute route) {
		return risingWave.find(Purpose.SINK, route.sink()).map(sql -> {
			List<String> words = Definition.verbatim(sql).words();
			int from = words.indexOf("select");
			int to = words.indexOf("from");
			return from < 0 || to < from ? List.of() : words.subList(from + 1, to);
		});
	}

	/** The column of the target that a column fills, by the sink where it is still there. */
	private String target(TableRoute route, String column) {
		List<String> words = selected(route).orElse(List.of());
		int at = words.indexOf(column);
		for (int i = Math.max(at, 0); at >= 0 && i < words.size() && !",".equals(words.get(i)); i++) {
			if ("as".equals(words.get(i)) && i + 1 < words.size()) {
				return words.get(i + 1);
			}
		}
		return Names.plain(column);
	}
}
