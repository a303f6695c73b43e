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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;

/** The types that columns get, written down one by one. */
class WriteTypesTest {

	private static LogicalType type(String name) {
		return switch (name) {
			case "Bool" -> new LogicalType.Bool();
			case "Int8" -> new LogicalType.Int(8, true);
			case "UInt16" -> new LogicalType.Int(16, false);
			case "Int24" -> new LogicalType.Int(24, true);
			case "Int32" -> new LogicalType.Int(32, true);
			case "UInt32" -> new LogicalType.Int(32, false);
			case "Int64" -> new LogicalType.Int(64, true);
			case "UInt64" -> new LogicalType.Int(64, false);
			case "Decimal" -> new LogicalType.Decimal(0, 0);
			case "Decimal12,2" -> new LogicalType.Decimal(12, 2);
			case "Decimal65,30" -> new LogicalType.Decimal(65, 30);
			case "Decimal80,40" -> new LogicalType.Decimal(80, 40);
			case "Float32" -> new LogicalType.Floating(32);
			case "Float64" -> new LogicalType.Floating(64);
			case "Text" -> new LogicalType.Text(0, false);
			case "Text200" -> new LogicalType.Text(200, false);
			case "Char10" -> new LogicalType.Text(10, true);
			case "Text20000" -> new LogicalType.Text(20_000, false);
			case "Text65535" -> new LogicalType.Text(65_535, false);
			case "Binary" -> new LogicalType.Binary(0, false);
			case "Binary16" -> new LogicalType.Binary(16, true);
			case "Date" -> new LogicalType.Date();
			case "Time3" -> new LogicalType.Time(3);
			case "DateTime6" -> new LogicalType.DateTime(6);
			case "DateTime9" -> new LogicalType.DateTime(9);
			case "Instant3" -> new LogicalType.Instant(3);
			case "Json" -> new LogicalType.Json();
			case "Uuid" -> new LogicalType.Uuid();
			case "Bits12" -> new LogicalType.Bits(12);
			case "Bits100" -> new LogicalType.Bits(100);
			default -> new LogicalType.Native(name);
		};
	}

	private static void assertMapping(Dialect dialect, String type, boolean key, String declaration,
			Fidelity fidelity) {
		TypeMapping mapping = dialect.typeFor(type(type), key);
		assertEquals(declaration, mapping.declaration(), type);
		assertEquals(fidelity, mapping.fidelity(), type);
		assertEquals(fidelity == Fidelity.EXACT, mapping.reason().isEmpty(), mapping::reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bool|false|boolean|EXACT", "Int8|false|smallint|WIDENED",
			"UInt16|false|integer|WIDENED", "Int24|false|integer|WIDENED", "Int32|true|integer|EXACT",
			"UInt32|false|bigint|WIDENED", "Int64|true|bigint|EXACT", "UInt64|false|numeric(20,0)|WIDENED",
			"Decimal|false|numeric|EXACT", "Decimal65,30|false|numeric(65,30)|EXACT", "Float32|false|real|EXACT",
			"Float64|false|double precision|EXACT", "Text|true|text|EXACT", "Text200|false|varchar(200)|EXACT",
			"Char10|false|varchar(10)|WIDENED", "Text65535|false|text|WIDENED", "Binary|false|bytea|EXACT",
			"Binary16|true|bytea|WIDENED", "Date|false|date|EXACT", "Time3|false|interval(3)|WIDENED",
			"DateTime6|false|timestamp(6)|EXACT", "DateTime9|false|timestamp(6)|LOSSY",
			"Instant3|false|timestamp(3) with time zone|EXACT", "Json|false|json|EXACT", "Json|true|text|WIDENED",
			"Uuid|true|uuid|EXACT", "Bits12|false|bit(12)|EXACT", "integer[]|false|integer[]|EXACT",
			"daterange|false|daterange|EXACT", "mood|false|text|WIDENED", "geometry[]|false|text|WIDENED" })
	void postgres(String type, boolean key, String declaration, Fidelity fidelity) {
		assertMapping(new PostgresDialect(), type, key, declaration, fidelity);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bool|false|tinyint(1)|WIDENED", "Int8|false|tinyint|EXACT",
			"UInt16|false|smallint unsigned|EXACT", "Int24|false|mediumint|EXACT", "UInt64|true|bigint unsigned|EXACT",
			"Decimal|false|decimal(65,30)|LOSSY", "Decimal12,2|false|decimal(12,2)|EXACT",
			"Decimal65,30|false|decimal(65,30)|EXACT", "Decimal80,40|false|decimal(65,30)|LOSSY",
			"Float32|false|float|EXACT", "Float64|false|double|EXACT", "Text|false|longtext|EXACT",
			"Text|true|varchar(768)|LOSSY", "Text200|true|varchar(200)|EXACT", "Char10|false|varchar(10)|WIDENED",
			"Text20000|false|mediumtext|WIDENED", "Text65535|true|varchar(768)|LOSSY", "Binary|false|longblob|EXACT",
			"Binary|true|varbinary(768)|LOSSY", "Binary16|true|varbinary(16)|EXACT", "Date|false|date|EXACT",
			"Time3|false|time(3)|EXACT", "DateTime6|false|datetime(6)|EXACT", "DateTime9|false|datetime(6)|LOSSY",
			"Instant3|false|datetime(3)|WIDENED", "Json|false|json|LOSSY", "Uuid|true|char(36)|WIDENED",
			"Bits12|false|bit(12)|EXACT", "Bits100|false|varchar(100)|WIDENED", "mood|false|longtext|WIDENED" })
	void mySql(String type, boolean key, String declaration, Fidelity fidelity) {
		assertMapping(new MySqlDialect(), type, key, declaration, fidelity);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bool|false|BOOLEAN|EXACT", "Int8|false|INTEGER|WIDENED",
			"Int64|true|INTEGER|EXACT", "UInt64|false|DECIMAL_TEXT(20,0)|WIDENED",
			"Decimal12,2|false|DECIMAL_TEXT(12,2)|EXACT", "Decimal|false|DECIMAL_TEXT|EXACT",
			"Float32|false|REAL|WIDENED", "Float64|false|REAL|EXACT", "Text|true|TEXT|EXACT",
			"Char10|false|VARCHAR(10)|EXACT", "Binary|false|BLOB|EXACT", "Binary16|false|BLOB|WIDENED",
			"Date|false|DATE|EXACT", "Time3|false|TIME(3)|EXACT", "DateTime9|false|DATETIME(9)|EXACT",
			"Instant3|false|TIMESTAMPTZ(3)|EXACT", "Json|false|JSON_TEXT|EXACT", "Uuid|false|UUID|EXACT",
			"Bits12|false|BIT_TEXT(12)|EXACT", "mood|false|TEXT|WIDENED" })
	void sqlite(String type, boolean key, String declaration, Fidelity fidelity) {
		assertMapping(new SqliteDialect(), type, key, declaration, fidelity);
	}
}
