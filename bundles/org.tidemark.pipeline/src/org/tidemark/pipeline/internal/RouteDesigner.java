/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;

/** Designs how tables travel; gives each object a name of its own. Used by one thread. */
public final class RouteDesigner {

	/** RisingWave splits the list of databases at commas and a table's name at the first dot, and matches by pattern. */
	private static final Pattern UNREADABLE_DATABASE = Pattern.compile("[.,\\\\^$|?*+()\\[\\]{}]");

	private final PipelineNaming naming;
	private final ColumnDesigner columns;
	private final Shards shards;
	private final TargetNames targets;
	private final Names objects = new Names();

	/**
	 * Designs with the default options.
	 *
	 * @param naming   how objects are named
	 * @param versions of the systems
	 */
	public RouteDesigner(PipelineNaming naming, PipelineVersions versions) {
		this(naming, versions, ZoneOffset.UTC, List.of());
	}

	private RouteDesigner(PipelineNaming naming, PipelineVersions versions, ZoneId zone, List<ShardGroup> shards) {
		this.naming = naming;
		this.columns = new ColumnDesigner(new CdcTypes(versions, zone));
		this.shards = new Shards(shards);
		this.targets = new TargetNames(naming.database());
		objects.take(naming.source());
	}

	/**
	 * Designs as a job says.
	 *
	 * @param naming   how objects are named
	 * @param versions of the systems
	 * @param options  the job's options: time zone and shards
	 * @throws TidemarkException of kind usage when there is no such time zone
	 */
	public static RouteDesigner of(PipelineNaming naming, PipelineVersions versions, PipelineOptions options)
			throws TidemarkException {
		try {
			return new RouteDesigner(naming, versions, ZoneId.of(options.timeZone()), options.shards());
		} catch (DateTimeException unknown) {
			throw Usage.problem(Messages.Zone_unknown_remedy, Messages.Zone_unknown, options.timeZone());
		}
	}

	/**
	 * Designs how a table travels with all its columns, to a table that is named as the naming says.
	 *
	 * @throws TidemarkException of kind usage when the table has no key, or one that cannot travel
	 */
	public TableRoute design(TableInfo table) throws TidemarkException {
		String target = naming.prefix() + table.name().table() + naming.suffix();
		return design(new TableMapping(table.name(), new TableName(null, target), List.of(), null, SyncOptions.NONE),
				table, NameCase.LOWER);
	}

	/**
	 * Designs how a table travels as the job says.
	 *
	 * @throws TidemarkException of kind usage when the table cannot be captured, has a key that cannot travel, or the
	 *                           job asks for what cannot be
	 */
	public TableRoute design(TableMapping mapping, TableInfo table) throws TidemarkException {
		return design(mapping, table, NameCase.KEEP);
	}

	private TableRoute design(TableMapping mapping, TableInfo table, NameCase targetCase) throws TidemarkException {
		checkCapturable(table);
		ShardGroup group = shards.of(table.name()).orElse(null);
		Discriminator discriminator = discriminator(group, table);
		List<ColumnRoute> routes = columns.design(table, mapping.columns(),
				discriminator == null ? null : discriminator.column());
		String condition = mapping.where();
		String where = condition == null || condition.isBlank() ? null
				: Condition.translate(table.name(), routes, condition);
		TableName target = group == null ? targets.of(mapping.target(), table.name(), targetCase)
				: targets.shared(group.target(), table.name());
		String full = table.name().schema() + "_" + table.name().table();
		String name = group == null ? objects.firstFree(target.table(), full) : objects.starRocks(full);
		TableRoute route = new TableRoute(table.name(), name, objects.starRocks(name + "_sink"), target, routes,
				table.primaryKey(), table.comment(), where, discriminator, List.of());
		if (group != null) {
			shards.check(group, table.name(), route.travelling());
		}
		return withWarnings(route);
	}

	private static void checkCapturable(TableInfo table) throws TidemarkException {
		if (table.primaryKey().isEmpty()) {
			throw Usage.problem(Messages.Table_noKey_remedy, Messages.Table_noKey, table.name());
		}
		String database = String.valueOf(table.name().schema());
		if (UNREADABLE_DATABASE.matcher(database).find()) {
			throw Usage.problem(Messages.Database_name_remedy, Messages.Database_name, database);
		}
		if (table.name().table().indexOf('.') >= 0) {
			throw Usage.problem(Messages.Table_dot_remedy, Messages.Table_dot, table.name());
		}
	}

	private static @Nullable Discriminator discriminator(@Nullable ShardGroup group, TableInfo table)
			throws TidemarkException {
		if (group == null) {
			return null;
		}
		String column = group.discriminator().toLowerCase(Locale.ROOT);
		TableName target = group.target();
		if (!Names.plain(column).equals(column) || !Names.plain(target.table()).equals(target.table())) {
			throw Usage.problem(Messages.Column_target_remedy, Messages.Column_target, group.discriminator(), target);
		}
		if (table.column(column).isPresent()) {
			throw Usage.problem(Messages.Column_sameTarget_remedy, Messages.Column_sameTarget, table.name(), column);
		}
		return new Discriminator(column, table.name().schema() + "." + table.name().table());
	}

	private static TableRoute withWarnings(TableRoute route) {
		List<String> warnings = new ArrayList<>();
		long bytes = KeySize.of(route.keyColumns(), route.discriminator());
		if (bytes > KeySize.MOST) {
			warnings.add(NLS.bind(Messages.Key_long, route.source(), Long.toString(bytes)));
		}
		return new TableRoute(route.source(), route.risingWaveTable(), route.sink(), route.target(), route.columns(),
				route.key(), route.comment(), route.where(), route.discriminator(), warnings);
	}
}
