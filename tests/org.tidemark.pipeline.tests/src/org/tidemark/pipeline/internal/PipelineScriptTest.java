/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.SystemVersion;

class PipelineScriptTest {

	@Test
	void ordersAsTheReferenceHasThem() throws Exception {
		PipelineVersions versions = new PipelineVersions(SystemVersion.of(2, 8), SystemVersion.of(3, 3), true, 1);
		PipelineNaming naming = new PipelineNaming("public", "shop_source", "ods", "", "");
		RouteDesigner designer = new RouteDesigner(naming, versions);
		TableInfo orders = new TableInfo(new TableName("shop", "orders"), TableKind.TABLE,
				List.of(column("note", "varchar(255)"), column("id", "bigint(20)"), column("amount", "decimal(12,2)"),
						column("Created-At", "timestamp(6)"), column("doc", "json"), column("tags", "set('a','b')"),
						column("views", "bigint(20) unsigned"), column("took", "time"), column("raw", "varbinary(16)")),
				List.of("id"), List.of(), List.of(), "Orders of the shop's customers", -1);
		PipelineDesign design = new PipelineDesign("shop", server("shop-mysql", "mysql", 3306, "shop"),
				server("starrocks", "starrocks", 9030, "ods"), 8030, naming, versions, 2071133, List.of("shop"),
				List.of(designer.design(orders)));
		assertEquals(golden("orders.sql"), new PipelineScript(design).statements().stream()
				.map(s -> "-- " + s.system().id() + ": " + s.purpose() + ' ' + s.object() + '\n' + s.sql() + ";\n"
						+ s.undo().stream().map(u -> "-- undo: " + u + ";\n").collect(Collectors.joining()))
				.collect(Collectors.joining()));
	}

	private static ConnectionSettings server(String name, String connector, int port, String database) {
		return ConnectionSettings.server(name, connector, "127.0.0.1", port, database, "sync", null);
	}

	private static Column column(String name, String type) {
		return new Column(name, type, new LogicalType.Native(type), true, null, null, false, false);
	}

	private static String golden(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(PipelineScriptTest.class.getResourceAsStream(name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
