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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.ddl.TypeMapping.Fidelity;

/** Each type of MySQL: what it becomes, with its badge and the reason for it. */
class CdcTypesTest {

	private static CdcTypes types(String risingWave, String starRocks) {
		return new CdcTypes(Shop.versions(risingWave, starRocks, true), ZoneOffset.UTC);
	}

	private static String shown(ColumnType type) {
		String expression = switch (type.conversion()) {
			case NONE -> "c";
			case TEXT -> "c::varchar";
			case LOCAL_TIME -> "c AT TIME ZONE";
			case HEX -> "encode(c,'hex')";
		};
		return type.fidelity() == Fidelity.BLOCKED ? "BLOCKED"
				: type.risingWave() + " > " + expression + " > " + type.starRocks() + " " + type.fidelity();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"tinyint|SMALLINT > c > SMALLINT WIDENED|8 bits", "tinyint(1)|SMALLINT > c > SMALLINT WIDENED|8 bits",
			"tinyint(3) unsigned|SMALLINT > c > SMALLINT WIDENED|8 bits", "smallint|SMALLINT > c > SMALLINT EXACT|",
			"smallint unsigned|INTEGER > c > INT WIDENED|unsigned", "mediumint|INTEGER > c > INT WIDENED|wider",
			"mediumint unsigned|BIGINT > c > BIGINT WIDENED|unsigned", "int(11)|INTEGER > c > INT EXACT|",
			"int unsigned|BIGINT > c > BIGINT WIDENED|unsigned",
			"int(10) unsigned zerofill|BIGINT > c > BIGINT WIDENED|unsigned",
			"bigint(20)|BIGINT > c > BIGINT EXACT|", "bigint unsigned|NUMERIC > c > DECIMAL(20,0) WIDENED|exactly",
			"float|REAL > c > FLOAT EXACT|", "float unsigned|REAL > c > FLOAT EXACT|",
			"double|DOUBLE PRECISION > c > DOUBLE EXACT|", "decimal(12,2)|NUMERIC > c > DECIMAL(12,2) EXACT|",
			"decimal(10,0) unsigned|NUMERIC > c > DECIMAL(10,0) EXACT|",
			"decimal(28,6)|NUMERIC > c > DECIMAL(28,6) EXACT|",
			"decimal(29,6)|NUMERIC > c > DECIMAL(29,6) LOSSY|28 digits",
			"decimal(38,10)|NUMERIC > c > DECIMAL(38,10) LOSSY|28 digits",
			"decimal(39,0)|NUMERIC > c::varchar > VARCHAR(42) LOSSY|28 digits",
			"decimal(65,30)|NUMERIC > c::varchar > VARCHAR(68) LOSSY|28 digits",
			"char(10)|VARCHAR > c > VARCHAR(40) WIDENED|40", "varchar(255)|VARCHAR > c > VARCHAR(1020) WIDENED|1020",
			"varchar(16383)|VARCHAR > c > VARCHAR(65532) WIDENED|65532",
			"varchar(20) character set utf8mb3|VARCHAR > c > VARCHAR(60) WIDENED|60",
			"varchar(20) charset latin1 collate latin1_swedish_ci|VARCHAR > c > VARCHAR(60) WIDENED|60",
			"varchar(20) collate ascii_bin|VARCHAR > c > VARCHAR(20) WIDENED|20",
			"varchar(20) character set gbk|VARCHAR > c > VARCHAR(80) WIDENED|80",
			"tinytext|VARCHAR > c > VARCHAR(1020) WIDENED|1020", "text|VARCHAR > c > VARCHAR(262140) WIDENED|262140",
			"text character set utf8mb4|VARCHAR > c > VARCHAR(65535) WIDENED|65535",
			"mediumtext|VARCHAR > c > VARCHAR(1048576) LOSSY|1048576",
			"longtext|VARCHAR > c > VARCHAR(1048576) LOSSY|1048576",
			"enum('a','it''s','日本')|VARCHAR > c > VARCHAR(16) WIDENED|16", "set('a','b')|BLOCKED|does not read SET",
			"date|DATE > c > DATE EXACT|", "time(3)|TIME > c::varchar > VARCHAR(16) LOSSY|24:00:00",
			"datetime(6)|TIMESTAMP > c > DATETIME EXACT|",
			"timestamp(6)|TIMESTAMPTZ > c AT TIME ZONE > DATETIME WIDENED|in Z",
			"year(4)|INTEGER > c > INT WIDENED|wider", "json|JSONB > c > JSON LOSSY|order of keys",
			"binary(16)|BYTEA > encode(c,'hex') > VARCHAR(32) WIDENED|hexadecimal",
			"varbinary(255)|BYTEA > encode(c,'hex') > VARCHAR(510) WIDENED|hexadecimal",
			"tinyblob|BYTEA > encode(c,'hex') > VARCHAR(510) WIDENED|hexadecimal",
			"blob|BYTEA > encode(c,'hex') > VARCHAR(131070) WIDENED|hexadecimal",
			"mediumblob|BYTEA > encode(c,'hex') > VARCHAR(1048576) LOSSY|1048576",
			"longblob|BYTEA > encode(c,'hex') > VARCHAR(1048576) LOSSY|1048576",
			"bit(1)|BOOLEAN > c > BOOLEAN EXACT|", "bit(64)|BYTEA > encode(c,'hex') > VARCHAR(16) WIDENED|hexadecimal",
			"geometry|BLOCKED|does not read geometry", "point|BLOCKED|does not read point",
			"multipolygon|BLOCKED|does not read multipolygon", "vector(3)|BLOCKED|does not read vector" })
	void types(String type, String mapped, String reason) {
		ColumnType result = types("3.0.3", "3.3").map(type, false);
		assertEquals(mapped, shown(result));
		if (reason == null) {
			assertEquals("", result.reason());
		} else {
			assertTrue(result.reason().contains(reason), result.reason());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "tinyint(1)|SMALLINT > c > SMALLINT WIDENED",
			"tinyint unsigned|SMALLINT > c > SMALLINT WIDENED", "smallint|SMALLINT > c > SMALLINT EXACT",
			"smallint unsigned|INTEGER > c > INT WIDENED", "mediumint unsigned|BIGINT > c > BIGINT WIDENED",
			"int|INTEGER > c > INT EXACT", "int unsigned|BIGINT > c > BIGINT WIDENED",
			"bigint|BIGINT > c > BIGINT EXACT",
			"bigint unsigned|BIGINT > c > BIGINT LOSSY", "float|BLOCKED", "double|BLOCKED", "decimal(12,2)|BLOCKED",
			"decimal(10,0) unsigned|BLOCKED", "decimal(65,30)|BLOCKED", "char(10)|VARCHAR > c > VARCHAR(40) WIDENED",
			"varchar(30)|VARCHAR > c > VARCHAR(120) WIDENED", "tinytext|VARCHAR > c > VARCHAR(1020) WIDENED",
			"enum('a','b')|VARCHAR > c > VARCHAR(4) LOSSY", "set('a')|BLOCKED", "date|DATE > c > DATE EXACT",
			"time|BLOCKED", "datetime|TIMESTAMP > c > DATETIME EXACT",
			"timestamp|TIMESTAMPTZ > c AT TIME ZONE > DATETIME WIDENED", "year|INTEGER > c > INT WIDENED",
			"json|BLOCKED",
			"binary(16)|BLOCKED", "varbinary(16)|BLOCKED", "blob|BLOCKED", "bit(1)|BOOLEAN > c > BOOLEAN EXACT",
			"bit(8)|BLOCKED", "point|BLOCKED" })
	void typesInTheKey(String type, String mapped) {
		ColumnType result = types("3.0.3", "4.2").map(type, true);
		assertEquals(mapped, shown(result));
		assertEquals(result.fidelity() == Fidelity.EXACT, result.reason().isEmpty(), "a reason unless exact");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2.5|3.3|bigint unsigned|BIGINT > c > BIGINT LOSSY",
			"2.6|3.3|bigint unsigned|NUMERIC > c > DECIMAL(20,0) WIDENED",
			"3.0|4.0|decimal(65,30)|NUMERIC > c > DECIMAL(65,30) LOSSY",
			"3.0|3.5|decimal(39,0)|NUMERIC > c::varchar > VARCHAR(42) LOSSY",
			"3.0|4.2|mediumtext|VARCHAR > c > VARCHAR(67108860) WIDENED",
			"3.0|4.2|longtext|VARCHAR > c > VARCHAR(2147482624) LOSSY",
			"3.0|4.2|mediumblob|BYTEA > encode(c,'hex') > VARCHAR(33554430) WIDENED",
			"3.1|3.3|timestamp|TIMESTAMPTZ > c AT TIME ZONE > DATETIME WIDENED" })
	void typesThatDependOnVersions(String risingWave, String starRocks, String type, String mapped) {
		assertEquals(mapped, shown(types(risingWave, starRocks).map(type, false)));
	}

	@Test
	void timestampKeyNeedsAVersionThatCanReadIt() {
		assertEquals(Fidelity.BLOCKED, types("2.6.2", "3.3").map("timestamp", true).fidelity());
		assertEquals("DATETIME", types("2.6.3", "3.3").map("timestamp", true).starRocks());
	}

	@Test
	void localTimesAreLossyWhereClocksAreSetBack() {
		CdcTypes berlin = new CdcTypes(Shop.versions("3.1", "3.3", true), ZoneId.of("Europe/Berlin"));
		assertEquals(Fidelity.LOSSY, berlin.map("timestamp", false).fidelity());
		assertTrue(berlin.map("timestamp", false).reason().contains("Europe/Berlin"));
		CdcTypes offset = new CdcTypes(Shop.versions("3.1", "3.3", true), ZoneId.of("+08:00"));
		assertEquals(Fidelity.WIDENED, offset.map("timestamp", false).fidelity());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			// a type that the job asks for
			"tinyint(1)|boolean|BOOLEAN > c > BOOLEAN LOSSY|other than 0 and 1",
			"tinyint(1) unsigned|boolean|BLOCKED|does not load",
			"bit(1)|boolean|BOOLEAN > c > BOOLEAN EXACT|", "smallint|boolean|BLOCKED|does not load",
			"tinyint|int|INTEGER > c > INT WIDENED|wider", "tinyint|tinyint|BLOCKED|takes no tinyint",
			"int|bigint|BIGINT > c > BIGINT WIDENED|wider", "int|smallint|BLOCKED|does not load",
			"year|bigint|BLOCKED|does not load",
			"int|largeint|BLOCKED|takes no largeint", "bigint unsigned|bigint|BIGINT > c > BIGINT LOSSY|negative",
			"bigint unsigned|largeint|BLOCKED|takes no largeint",
			"bigint unsigned|decimal(19,0)|NUMERIC > c > DECIMAL(19,0) LOSSY|fewer digits",
			"decimal(12,2)|decimal(14,4)|NUMERIC > c > DECIMAL(14,4) WIDENED|wider",
			"decimal(12,2)|decimal(12,4)|NUMERIC > c > DECIMAL(12,4) LOSSY|fewer digits",
			"decimal(12,2)|decimal(39,2)|BLOCKED|1 to 38",
			"decimal(30,2)|decimal(38,2)|NUMERIC > c > DECIMAL(38,2) LOSSY|28 digits",
			"decimal(12,2)|double|BLOCKED|does not load",
			"decimal(12,2)|varchar(40)|NUMERIC > c::varchar > VARCHAR(40) WIDENED|as text",
			"float|double|DOUBLE PRECISION > c > DOUBLE WIDENED|wider", "double|float|BLOCKED|does not load",
			"varchar(10)|varchar(10)|VARCHAR > c > VARCHAR(10) LOSSY|10 bytes",
			"varchar(10)|string|VARCHAR > c > VARCHAR(65533) WIDENED|40",
			"varchar(10)|char(10)|BLOCKED|takes no char", "varchar(10)|varchar(2000000)|BLOCKED|1048576",
			"varchar(10)|int|BLOCKED|does not load",
			"varbinary(4)|varchar(8)|BYTEA > encode(c,'hex') > VARCHAR(8) WIDENED|hexadecimal",
			"varbinary(4)|varbinary(4)|BLOCKED|takes no varbinary",
			"json|varchar(65533)|JSONB > c::varchar > VARCHAR(65533) LOSSY|65533",
			"json|json|JSONB > c > JSON LOSSY|order of keys",
			"date|datetime|DATE > c > DATETIME WIDENED|wider", "datetime|date|BLOCKED|does not load",
			"datetime(6)|varchar(26)|TIMESTAMP > c::varchar > VARCHAR(26) WIDENED|as text",
			"timestamp|varchar(40)|BLOCKED|time zone",
			"timestamp|datetime|TIMESTAMPTZ > c AT TIME ZONE > DATETIME WIDENED|in Z",
			"time|varchar(20)|TIME > c::varchar > VARCHAR(20) LOSSY|24:00:00",
			"set('a')|varchar(10)|BLOCKED|does not read SET" })
	void typesThatAreAskedFor(String type, String wanted, String mapped, String reason) {
		ColumnType result = new TypeOverride(types("3.0.3", "3.3")).map(wanted, type, false);
		assertEquals(mapped, shown(result), result.reason());
		assertTrue(reason == null ? result.reason().isEmpty() : result.reason().contains(reason), result.reason());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"decimal(12,0)|varchar(20)|NUMERIC > c::varchar > VARCHAR(20) WIDENED|as text",
			"decimal(12,0)|decimal(12,0)|BLOCKED|no key of type decimal",
			"bigint unsigned|decimal(20,0)|BLOCKED|no key of type bigint",
			"bigint unsigned|bigint|BIGINT > c > BIGINT LOSSY|negative",
			"binary(16)|varchar(32)|BLOCKED|binary", "int|bigint|BIGINT > c > BIGINT WIDENED|wider",
			"int|varchar(11)|INTEGER > c::varchar > VARCHAR(11) WIDENED|as text",
			"enum('a')|varchar(9)|VARCHAR > c > VARCHAR(9) LOSSY|by number",
			"double|double|BLOCKED|no key of type double" })
	void typesThatAreAskedForInTheKey(String type, String wanted, String mapped, String reason) {
		ColumnType result = new TypeOverride(types("3.0.3", "3.3")).map(wanted, type, true);
		assertEquals(mapped, shown(result), result.reason());
		assertTrue(result.reason().contains(reason), result.reason());
	}
}
