/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.ColumnRoute.Conversion;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;

/** Designs how tables travel; gives each object a name of its own. Used by one thread. */
public final class RouteDesigner {

	private final PipelineNaming naming;
	private final CdcTypes types;
	private final Names objects = new Names();

	/**
	 * @param naming   how objects are named
	 * @param versions of the systems
	 */
	public RouteDesigner(PipelineNaming naming, PipelineVersions versions) {
		this.naming = naming;
		this.types = new CdcTypes(versions);
		objects.starRocks(naming.source());
	}

	/**
	 * Designs how a table travels.
	 *
	 * @throws TidemarkException of kind usage when the table has no key, or one that cannot travel
	 */
	public TableRoute design(TableInfo table) throws TidemarkException {
		if (table.primaryKey().isEmpty()) {
			throw usage(NLS.bind(Messages.Table_noKey, table.name()), Messages.Table_noKey_remedy);
		}
		Names columnNames = new Names();
		List<ColumnRoute> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			ColumnRoute route = design(column, table.primaryKey().contains(column.name()), columnNames);
			if (route.key() && route.omitted()) {
				throw usage(
						NLS.bind(Messages.Table_blockedKey,
								new Object[] { column.name(), table.name(), route.reason() }),
						Messages.Table_blockedKey_remedy);
			}
			columns.add(route);
		}
		String database = naming.database().isEmpty() ? String.valueOf(table.name().schema()) : naming.database();
		String name = objects.starRocks(naming.prefix() + table.name().table() + naming.suffix());
		return new TableRoute(table.name(), name, objects.starRocks(name + "_sink"),
				new TableName(new Names().starRocks(database), name), columns, table.primaryKey(), table.comment());
	}

	private ColumnRoute design(Column column, boolean key, Names names) {
		String name = column.name().toLowerCase(Locale.ROOT);
		if (Names.isReservedInRisingWave(name)) {
			return new ColumnRoute(column, key, name, "", Conversion.NONE, "", "", Fidelity.BLOCKED,
					NLS.bind(Messages.Name_reserved, column.name()));
		}
		ColumnType type = types.map(column.nativeType(), key);
		String target = type.fidelity() == Fidelity.BLOCKED ? "" : names.starRocks(column.name());
		return new ColumnRoute(column, key, name, type.risingWave(), type.conversion(), target, type.starRocks(),
				type.fidelity(), type.reason());
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
