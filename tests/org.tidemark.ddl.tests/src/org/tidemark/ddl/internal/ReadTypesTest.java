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

import org.junit.jupiter.api.Test;
import org.tidemark.core.type.LogicalType;
import org.tidemark.core.type.LogicalType.Binary;
import org.tidemark.core.type.LogicalType.Bits;
import org.tidemark.core.type.LogicalType.Bool;
import org.tidemark.core.type.LogicalType.Date;
import org.tidemark.core.type.LogicalType.DateTime;
import org.tidemark.core.type.LogicalType.Decimal;
import org.tidemark.core.type.LogicalType.Floating;
import org.tidemark.core.type.LogicalType.Instant;
import org.tidemark.core.type.LogicalType.Int;
import org.tidemark.core.type.LogicalType.Json;
import org.tidemark.core.type.LogicalType.Native;
import org.tidemark.core.type.LogicalType.Text;
import org.tidemark.core.type.LogicalType.Time;
import org.tidemark.core.type.LogicalType.Uuid;
import org.tidemark.ddl.spi.Dialect;

/** Declared types, as the databases report them, and what their values mean. */
class ReadTypesTest {

	private static void assertReads(Dialect dialect, LogicalType expected, String... declarations) {
		for (String declaration : declarations) {
			assertEquals(expected, dialect.logicalType(declaration), declaration);
		}
	}

	@Test
	void numbersOfMySql() {
		Dialect dialect = new MySqlDialect();
		assertReads(dialect, new Int(8, true), "tinyint(1)", "tinyint", "tinyint(4)", "boolean");
		assertReads(dialect, new Int(8, false), "tinyint(3) unsigned", "TINYINT UNSIGNED");
		assertReads(dialect, new Int(16, false), "smallint(5) unsigned", "year(4)", "year");
		assertReads(dialect, new Int(24, true), "mediumint(9)");
		assertReads(dialect, new Int(32, false), "int(10) unsigned zerofill", "int(10) zerofill");
		assertReads(dialect, new Int(64, true), "bigint(20)");
		assertReads(dialect, new Int(64, false), "bigint(20) unsigned", "bigint unsigned");
		assertReads(dialect, new Decimal(12, 2), "decimal(12,2)", "decimal(12,2) unsigned");
		assertReads(dialect, new Decimal(10, 0), "decimal");
		assertReads(dialect, new Floating(32), "float", "float(7,2)", "float unsigned");
		assertReads(dialect, new Floating(64), "double", "double(10,3)", "float(53)");
		assertReads(dialect, new Bits(12), "bit(12)");
	}

	@Test
	void textAndBytesOfMySql() {
		Dialect dialect = new MySqlDialect();
		assertReads(dialect, new Text(10, true), "char(10)");
		assertReads(dialect, new Text(200, false), "varchar(200)");
		assertReads(dialect, new Text(255, false), "tinytext");
		assertReads(dialect, new Text(65_535, false), "text");
		assertReads(dialect, new Text(0, false), "longtext");
		assertReads(dialect, new Text(6, false), "enum('a','it''s,b')");
		assertReads(dialect, new Text(4, false), "set('a','bc')");
		assertReads(dialect, new Text(15, false), "inet4");
		assertReads(dialect, new Binary(16, true), "binary(16)");
		assertReads(dialect, new Binary(20, false), "varbinary(20)");
		assertReads(dialect, new Binary(0, false), "longblob");
		assertReads(dialect, new Uuid(), "uuid");
		assertReads(dialect, new Json(), "json");
		assertReads(dialect, new Native("geometry"), "geometry");
	}

	@Test
	void timesOfMySql() {
		Dialect dialect = new MySqlDialect();
		assertReads(dialect, new Date(), "date");
		assertReads(dialect, new Time(0), "time");
		assertReads(dialect, new Time(6), "time(6)");
		assertReads(dialect, new DateTime(3), "datetime(3)");
		assertReads(dialect, new Instant(0), "timestamp");
	}

	@Test
	void typesOfPostgres() {
		Dialect dialect = new PostgresDialect();
		assertReads(dialect, new Bool(), "boolean");
		assertReads(dialect, new Int(16, true), "smallint");
		assertReads(dialect, new Int(32, true), "integer");
		assertReads(dialect, new Int(64, true), "bigint");
		assertReads(dialect, new Decimal(0, 0), "numeric");
		assertReads(dialect, new Decimal(12, 2), "numeric(12,2)");
		assertReads(dialect, new Decimal(7, 0), "numeric(5,-2)");
		assertReads(dialect, new Decimal(5, 5), "numeric(2,5)");
		assertReads(dialect, new Floating(32), "real");
		assertReads(dialect, new Floating(64), "double precision");
		assertReads(dialect, new Text(0, false), "text", "character varying", "citext");
		assertReads(dialect, new Text(200, false), "character varying(200)");
		assertReads(dialect, new Text(3, true), "character(3)");
		assertReads(dialect, new Text(1, false), "\"char\"");
		assertReads(dialect, new Binary(0, false), "bytea");
		assertReads(dialect, new Time(3), "time(3) without time zone");
		assertReads(dialect, new DateTime(6), "timestamp without time zone");
		assertReads(dialect, new DateTime(0), "timestamp(0) without time zone");
		assertReads(dialect, new Instant(6), "timestamp with time zone", "timestamptz");
		assertReads(dialect, new Instant(3), "timestamp(3) with time zone");
		assertReads(dialect, new Json(), "json", "jsonb");
		assertReads(dialect, new Bits(8), "bit(8)");
		assertReads(dialect, new Native("bit varying(8)"), "bit varying(8)");
		assertReads(dialect, new Native("character varying(20)[]"), "character varying(20)[]");
		assertReads(dialect, new Native("int4range"), "int4range");
		assertReads(dialect, new Native("time with time zone"), "time with time zone");
		assertReads(dialect, new Native("mood"), "mood");
	}

	@Test
	void typesOfSqlite() {
		Dialect dialect = new SqliteDialect();
		assertReads(dialect, new Int(64, true), "INTEGER", "INT", "TINYINT(1)", "UNSIGNED BIG INT", "int8");
		assertReads(dialect, new Bool(), "BOOLEAN");
		assertReads(dialect, new Text(0, false), "TEXT", "CLOB", "", "STRING");
		assertReads(dialect, new Text(20, false), "VARCHAR(20)", "NVARCHAR(20)", "character varying(20)");
		assertReads(dialect, new Binary(0, false), "BLOB");
		assertReads(dialect, new Binary(16, false), "BINARY(16)");
		assertReads(dialect, new Floating(64), "REAL", "FLOAT", "DOUBLE PRECISION");
		assertReads(dialect, new Decimal(12, 2), "DECIMAL(12,2)", "NUMERIC(12, 2)", "DECIMAL_TEXT(12,2)");
		assertReads(dialect, new Decimal(0, 0), "NUMERIC");
		assertReads(dialect, new Date(), "DATE");
		assertReads(dialect, new DateTime(6), "DATETIME", "TIMESTAMP");
		assertReads(dialect, new DateTime(3), "DATETIME(3)");
		assertReads(dialect, new Instant(6), "TIMESTAMP WITH TIME ZONE", "timestamptz");
		assertReads(dialect, new Json(), "JSON", "JSON_TEXT");
		assertReads(dialect, new Uuid(), "UUID");
		assertReads(dialect, new Native("MONEY"), "MONEY");
	}
}
