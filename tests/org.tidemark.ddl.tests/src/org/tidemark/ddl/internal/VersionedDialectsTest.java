/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;

/** What older and newer servers get. */
class VersionedDialectsTest {

	private static LogicalType type(String name) {
		return switch (name) {
			case "json" -> new LogicalType.Json();
			case "text" -> new LogicalType.Text(0, false);
			case "decimal" -> new LogicalType.Decimal(50, 2);
			case "bytes" -> new LogicalType.Binary(16, false);
			case "datetime" -> new LogicalType.DateTime(6);
			case "instant" -> new LogicalType.Instant(0);
			default -> new LogicalType.Native(name);
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "mysql|8.0.36|json|json|LOSSY", "mysql|5.7.8|json|json|LOSSY",
			"mysql|5.7.7-log|json|longtext|WIDENED", "mysql|10.2.6-MariaDB|json|longtext|WIDENED",
			"mysql|5.5.5-10.2.7-MariaDB-log|json|json|LOSSY", "mysql|11.4.5-MariaDB|json|json|LOSSY",
			"mysql|5.5.62|datetime|datetime|LOSSY", "mysql|5.5.62|instant|datetime|WIDENED",
			"mysql|5.6.4|datetime|datetime(6)|EXACT", "mysql||json|json|LOSSY",
			"postgresql|13.4|int4multirange|text|WIDENED", "postgresql|17.2|int4multirange|int4multirange|EXACT",
			"postgresql|PostgreSQL 9.6.24 on x86_64|macaddr8|text|WIDENED", "postgresql|10.1|macaddr8|macaddr8|EXACT",
			"postgresql|11.0|jsonpath|text|WIDENED", "postgresql|9.3.2|pg_lsn|text|WIDENED",
			"starrocks|4.0.0|decimal|DECIMAL(50,2)|EXACT", "starrocks|3.5.9|decimal|VARCHAR(52)|WIDENED",
			"starrocks|4.1.9|text|VARCHAR(1048576)|LOSSY", "starrocks|4.2.0-rc1|text|VARCHAR(2147482624)|LOSSY",
			"starrocks|2.5.4|bytes|VARBINARY|BLOCKED", "starrocks|3.0.0|bytes|VARBINARY(16)|EXACT",
			"starrocks|2.1.9|json|VARCHAR(1048576)|LOSSY", "starrocks|unknown|text|VARCHAR(1048576)|LOSSY" })
	void typesOfAVersion(String dialect, String version, String type, String declaration, Fidelity fidelity) {
		TypeMapping mapping = new BuiltInDialects().find(dialect).orElseThrow().at(version == null ? "" : version)
				.typeFor(type(type), false);
		assertEquals(declaration, mapping.declaration());
		assertEquals(fidelity, mapping.fidelity());
		assertEquals(fidelity == Fidelity.EXACT, mapping.reason().isEmpty(), mapping::reason);
	}

	@Test
	void keysOfOldMySqlAreShorter() {
		LogicalType text = new LogicalType.Text(0, false);
		assertEquals("varchar(191)", new MySqlDialect().at("5.6.51").typeFor(text, true).declaration());
		assertEquals("varchar(191)", new MySqlDialect().at("10.1.48-MariaDB").typeFor(text, true).declaration());
		assertEquals("varchar(768)", new MySqlDialect().at("10.6.4-MariaDB").typeFor(text, true).declaration());
		TableDefinition two = new TableDefinition(new TableName(null, "t"),
				List.of(new ColumnDefinition("a", new MySqlDialect().at("5.6.51").typeFor(text, true), false, null),
						new ColumnDefinition("b", new MySqlDialect().at("5.6.51").typeFor(text, true), false, null)),
				List.of("a", "b"), null);
		String sql = new MySqlDialect().at("5.6.51").createTable(two).get(0);
		assertTrue(sql.contains("`a` varchar(95) NOT NULL") && sql.contains("`b` varchar(95) NOT NULL"), sql);
	}

	@Test
	void bucketsAreNamedWhereStarRocksAsksForThem() {
		StarRocksDialect dialect = new StarRocksDialect();
		TableDefinition table = new TableDefinition(new TableName("ods", "t"),
				List.of(new ColumnDefinition("id", TypeMapping.exact("BIGINT"), false, null)), List.of("id"), null);
		assertTrue(dialect.at("2.5.6").createTable(table).get(0).contains("HASH (`id`) BUCKETS 8\n"));
		assertFalse(dialect.at("2.5.7").createTable(table).get(0).contains("BUCKETS"));
	}

	@Test
	void aDialectWithoutVersionsStaysItself() {
		Dialect dialect = new SearchDialect();
		assertSame(dialect, dialect.at("2.19.1"));
	}

	@Test
	void versionsAreComparedByNumber() {
		assertTrue(ServerVersion.parse("8.0.9").atLeast(8, 0, 9));
		assertTrue(ServerVersion.parse("8.0.10").atLeast(8, 0, 9));
		assertFalse(ServerVersion.parse("8.0").atLeast(8, 0, 1));
		assertFalse(ServerVersion.parse("5.7.44-log").atLeast(8));
		assertTrue(ServerVersion.parse("v3.3.2-857dd73").atLeast(3, 3, 2));
		assertEquals(ServerVersion.NEWEST, ServerVersion.parse("none"));
		assertEquals(ServerVersion.NEWEST, ServerVersion.parse("main-6d81f75"));
		assertEquals(ServerVersion.of(16), ServerVersion.parse("16devel"));
		assertEquals("2.8.5", ServerVersion.parse("PostgreSQL 13.14.0-RisingWave-2.8.5 (a1b2c3d4)").toString());
		assertEquals("3.1.0", ServerVersion.parse("PostgreSQL 13.14.0-RisingWave-v3.1.0-rc.1 (x)").toString());
	}
}
