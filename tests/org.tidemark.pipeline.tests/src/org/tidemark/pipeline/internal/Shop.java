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
import java.util.Arrays;
import java.util.List;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;

/** What the tests of the generators design with. */
final class Shop {

	/** In no statement may this text be. */
	static final String PASSWORD = "hunter2'\"`\\";
	static final PipelineNaming NAMING = new PipelineNaming("public", "shop_source", "ods", "", "");

	private Shop() {
	}

	static PipelineVersions versions(String risingWave, String starRocks, boolean secrets) {
		return new PipelineVersions(ServerVersion.parse(dotted(risingWave)), ServerVersion.parse(dotted(starRocks)),
				secrets, 1);
	}

	private static String dotted(String version) {
		return version.indexOf('.') == version.lastIndexOf('.') ? version + ".0" : version;
	}

	/** A column of {@code name type}. */
	static Column column(String declaration) {
		int blank = declaration.indexOf(' ');
		return column(declaration.substring(0, blank), declaration.substring(blank + 1));
	}

	static Column column(String name, String type) {
		return new Column(name, type, new LogicalType.Native(type), true, null, null, false, false);
	}

	/** A table with a key of one column, its first. */
	static TableInfo table(String name, String... columns) {
		return table(name, List.of(column(columns[0]).name()), Arrays.stream(columns).map(Shop::column).toList());
	}

	static TableInfo table(String name, List<String> key, List<Column> columns) {
		return new TableInfo(TableName.parse(name), TableKind.TABLE, columns, key, List.of(), List.of(), null, -1);
	}

	static TableMapping mapping(String source, String target, ColumnMapping... columns) {
		return new TableMapping(TableName.parse(source), TableName.parse(target), List.of(columns), null,
				SyncOptions.NONE);
	}

	static TableMapping where(TableMapping mapping, String where) {
		return new TableMapping(mapping.source(), mapping.target(), mapping.columns(), where, mapping.sync());
	}

	static ColumnMapping typed(String column, String type) {
		return new ColumnMapping(column, null, null, type, false, null);
	}

	static ColumnMapping renamed(String column, String target) {
		return new ColumnMapping(column, null, target, null, false, null);
	}

	static PipelineDesign design(PipelineNaming naming, PipelineVersions versions, PipelineOptions options,
			List<TableRoute> routes) {
		List<String> databases = routes.stream().map(r -> String.valueOf(r.source().schema())).distinct().toList();
		return new PipelineDesign("shop", server("shop-mysql", "mysql", 3306, "shop"),
				server("starrocks", "starrocks", 9030, "ods"), options.httpPort(), naming, versions, 2071133, databases,
				routes, options);
	}

	/** A design of these tables with all their columns. */
	static PipelineDesign design(PipelineNaming naming, PipelineVersions versions, TableInfo... tables)
			throws TidemarkException {
		RouteDesigner designer = new RouteDesigner(naming, versions);
		List<TableRoute> routes = new ArrayList<>();
		for (TableInfo table : tables) {
			routes.add(designer.design(table));
		}
		return design(naming, versions, PipelineOptions.DEFAULT, routes);
	}

	private static ConnectionSettings server(String name, String connector, int port, String database) {
		return ConnectionSettings.server(name, connector, "10.0.0.7", port, database, "sync", Secret.of(PASSWORD));
	}
}
