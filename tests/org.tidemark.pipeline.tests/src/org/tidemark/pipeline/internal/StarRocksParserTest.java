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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException.Stage;
import org.tidemark.testing.pipeline.grammar.StarRocksParser;
import org.tidemark.testing.pipeline.grammar.StarRocksSinkCheck;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.AlterTable;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Change;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Column;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.CreateTable;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Type;

/** The strict parser takes what StarRocks takes and rejects what its grammar or analyzer rejects. */
class StarRocksParserTest {

	private static final String TABLE = "CREATE TABLE `d`.`t` (`k` %s) PRIMARY KEY (`k`) DISTRIBUTED BY HASH(`k`)";
	private static final String TABLE_WITH = "CREATE TABLE t (k INT, c %s) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)";

	private static StarRocksStatement parse(String sql) {
		return parse("3.3", sql);
	}

	private static StarRocksStatement parse(String version, String sql) {
		return new StarRocksParser(GrammarVersion.of(version)).parse(sql);
	}

	private static SqlSyntaxException rejected(String version, String sql) {
		return assertThrows(SqlSyntaxException.class, () -> parse(version, sql), sql);
	}

	@Test
	void primaryKeyTable() {
		CreateTable table = (CreateTable) parse("""
				CREATE TABLE IF NOT EXISTS `ods`.`Orders` (
				  `id` BIGINT NOT NULL COMMENT 'the \\'key\\'',
				  `day` DATE,
				  `note` VARCHAR(1020) NULL DEFAULT "a ""b""\",
				  `amount` DECIMAL(12,2) NULL,
				  `at` DATETIME NULL DEFAULT CURRENT_TIMESTAMP COMMENT ''
				)
				ENGINE=olap
				PRIMARY KEY (`id`, `day`)
				COMMENT 'it''s'
				PARTITION BY date_trunc('day', `day`)
				DISTRIBUTED BY HASH(`id`) BUCKETS 8
				ORDER BY (`day`, `note`)
				PROPERTIES ("replication_num" = "1", "enable_persistent_index" = "true");""");
		assertEquals(new QualifiedName("ods", "Orders"), table.table());
		assertEquals(List.of("id", "day"), table.key());
		assertEquals(new Column("id", new Type("bigint", List.of()), false, Optional.empty(), Optional.of("the 'key'")),
				table.columns().get(0));
		assertEquals(false, table.column("DAY").orElseThrow().nullable(), "a key is never nullable");
		assertEquals(Optional.of("a \"b\""), table.columns().get(2).defaultValue());
		assertEquals("decimal(12,2)", table.columns().get(3).type().columnType());
		assertEquals(Optional.of("it's"), table.comment());
		assertEquals(Optional.of("date_trunc('day', `day`)"), table.partitionedBy());
		assertEquals(List.of("id"), table.distribution());
		assertEquals(Optional.of(8), table.buckets());
		assertEquals(List.of("day", "note"), table.orderBy());
		assertEquals(Map.of("replication_num", "1", "enable_persistent_index", "true"), table.properties());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "BOOLEAN|boolean", "TINYINT|tinyint", "SMALLINT|smallint", "INT|int",
			"INTEGER|int", "INT(11)|int", "BIGINT|bigint", "LARGEINT|largeint", "VARCHAR(1)|varchar(1)",
			"VARCHAR|varchar(1)", "VARCHAR(1048576)|varchar(1048576)", "STRING|varchar(65533)", "DATE|date",
			"DATETIME|datetime" })
	void typesOfAKey(String written, String columnType) {
		CreateTable table = (CreateTable) parse(TABLE.formatted(written));
		assertEquals(columnType, table.columns().get(0).type().columnType());
	}

	@ParameterizedTest
	@ValueSource(strings = { "FLOAT", "DOUBLE", "DECIMAL(12,2)", "DECIMAL", "CHAR(255)", "JSON", "VARBINARY(16)" })
	void typesThatCannotBeAKey(String written) {
		parse(TABLE_WITH.formatted(written));
		SqlSyntaxException problem = rejected("3.3", TABLE.formatted(written));
		assertTrue(problem.getMessage().contains("cannot be in a primary key"), problem.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4.1|VARCHAR(1048577)|1048576", "4.2|VARCHAR(2147482625)|2147482624",
			"3.3|VARCHAR(0)|length", "3.3|CHAR(256)|255", "3.5|DECIMAL(39,2)|38", "4.0|DECIMAL(77,0)|76",
			"3.3|DECIMAL(5,6)|scale", "3.3|DATETIME(6)|no precision", "3.3|DOUBLE(5)|no precision",
			"3.3|TIMESTAMP|not known", "3.3|BLOB|not known", "3.3|TEXT|not known", "3.3|INT UNSIGNED|expected",
			"2.5.6|VARBINARY(16)|3.0", "3.3|INT NULL DEFAULT 1|expected a string",
			"3.3|INT DEFAULT '1' NOT NULL|nullability", "3.3|INT COMMENT 'c' DEFAULT '1'|before the comment",
			"3.3|INT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME only", "3.3|INT AUTO_UPDATE|expected" })
	void columnsThatAreRejected(String version, String written, String message) {
		SqlSyntaxException problem = rejected(version,
				TABLE_WITH.formatted(written).replace(" HASH(k)", " HASH(k) BUCKETS 8"));
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	@Test
	void limitsThatGrewWithVersions() {
		parse("4.2", TABLE_WITH.formatted("VARCHAR(2147482624)"));
		parse("4.0", TABLE_WITH.formatted("DECIMAL(76,30)"));
		parse("3.0", TABLE_WITH.formatted("VARBINARY(16)"));
		parse("2.5.7", TABLE_WITH.formatted("INT"));
		assertTrue(rejected("2.5.6", TABLE_WITH.formatted("INT")).getMessage().contains("BUCKETS are needed"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"CREATE TABLE t (a INT, k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|must be the first columns",
			"CREATE TABLE t (a INT, b INT) PRIMARY KEY (b, a) DISTRIBUTED BY HASH(a)|BINDER|must be the first columns",
			"CREATE TABLE t (k INT)|BINDER|needs a PRIMARY KEY",
			"CREATE TABLE t (k INT) DUPLICATE KEY (k) DISTRIBUTED BY HASH(k)|BINDER|PRIMARY KEY table",
			"CREATE TABLE t (k INT NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|cannot be nullable",
			"CREATE TABLE t (k INT, K INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|duplicate column",
			"CREATE TABLE t (k INT, `__op` INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|is reserved",
			"CREATE TABLE t (k INT, `__ROW` INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|is reserved",
			"CREATE TABLE t (k INT, `a-b` INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|incorrect name",
			"CREATE TABLE t (k INT, `1a` INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|incorrect name",
			"CREATE TABLE `a b` (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|incorrect name",
			"CREATE TABLE t (k INT, order INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|PARSER|must stand in backquotes",
			"CREATE TABLE t (k INT, text INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|PARSER|must stand in backquotes",
			"CREATE TABLE \"t\" (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|PARSER|expected an identifier",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) DISTRIBUTED BY RANDOM|BINDER|at random",
			"CREATE TABLE t (k INT, a INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(a)|BINDER|must be in the primary key",
			"CREATE TABLE t (k INT, a DATE) PRIMARY KEY (k) PARTITION BY (`a`) DISTRIBUTED BY HASH(k)|BINDER|partition column",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k) BUCKETS 0|BINDER|must be positive",
			"CREATE TABLE t (k INT, a JSON) PRIMARY KEY (k) DISTRIBUTED BY HASH(k) ORDER BY (a)|BINDER|cannot be sorted by",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k) PROPERTIES (\"x\"=\"1\")|BINDER|unknown property",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k) PROPERTIES (\"replication_num\"=\"0\")|BINDER|cannot be 0",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k) COMMENT \"c\"|PARSER|comment follows the key",
			"CREATE TABLE t (k INT) COMMENT \"c\" PRIMARY KEY (k) DISTRIBUTED BY HASH(k)|BINDER|needs a PRIMARY KEY",
			"CREATE TABLE t (k INT) PRIMARY KEY (k) PROPERTIES (\"replication_num\"=\"1\") DISTRIBUTED BY HASH(k)|PARSER|expected the end" })
	void tablesThatAreRejected(String sql, Stage stage, String message) {
		SqlSyntaxException problem = rejected("3.3", sql);
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
		assertEquals(stage, problem.stage(), problem.getMessage());
	}

	@Test
	void propertiesAndWordsThatCameWithVersions() {
		String sql = TABLE.formatted("INT") + " PROPERTIES (\"fast_schema_evolution\" = \"true\")";
		parse("3.2", sql);
		assertTrue(rejected("3.1", sql).getMessage().contains("unknown property"));
		String text = "CREATE TABLE t (k INT, text INT) PRIMARY KEY (k) DISTRIBUTED BY HASH(k)";
		parse("3.0", text);
		assertTrue(rejected("3.1", text).getMessage().contains("backquotes"));
		String longest = "a".repeat(256);
		parse("CREATE TABLE `" + longest + "` (k INT, `" + "c".repeat(1024) + "` INT) PRIMARY KEY (k)");
		assertTrue(rejected("3.3", "CREATE DATABASE `" + longest + "a`").getMessage().contains("longer than 256"));
	}

	@Test
	void otherStatements() {
		assertEquals(new StarRocksStatement.CreateDatabase(true, "ods"), parse("CREATE DATABASE IF NOT EXISTS `ods`;"));
		QualifiedName table = new QualifiedName("ods", "t");
		assertEquals(new StarRocksStatement.Truncate(table), parse("TRUNCATE TABLE `ods`.`t`"));
		assertEquals(new StarRocksStatement.DropTable(true, table, false), parse("DROP TABLE IF EXISTS `ods`.`t`"));
		assertEquals(new StarRocksStatement.DropTable(false, table, true), parse("DROP TABLE `ods`.`t` FORCE"));
		assertEquals(new StarRocksStatement.DropDatabase(true, "ods", false), parse("DROP DATABASE IF EXISTS ods"));
		assertEquals(new StarRocksStatement.Use("ods"), parse("USE ods"));
		assertEquals(new StarRocksStatement.SetVariables("autocommit=1"), parse("SET autocommit=1"));
		assertEquals(new StarRocksStatement.Query("SELECT @@version_comment"),
				parse("/* ping */ SELECT @@version_comment;"));
		assertEquals(new StarRocksStatement.Show("SHOW BACKENDS"), parse("SHOW BACKENDS"));
		assertEquals(Stage.PARSER, rejected("3.3", "CREATE SINK s").stage());
	}

	@Test
	void alterations() {
		AlterTable alter = (AlterTable) parse(
				"ALTER TABLE `ods`.`t` ADD COLUMN `a` INT NULL AFTER `k`, DROP COLUMN `b`, MODIFY COLUMN `c` BIGINT NULL");
		assertEquals(List.of(
				new Change.Add(new Column("a", new Type("int", List.of()), true, Optional.empty(), Optional.empty()),
						Optional.of("k")),
				new Change.Drop("b"),
				new Change.Modify(
						new Column("c", new Type("bigint", List.of()), true, Optional.empty(), Optional.empty()))),
				alter.changes());
		assertEquals(2, ((AlterTable) parse("ALTER TABLE t ADD COLUMN (a INT, b INT)")).changes().size());
		assertTrue(rejected("3.3", "ALTER TABLE t ADD COLUMN a INT NOT NULL").getMessage().contains("needs a default"));
		assertTrue(rejected("3.3", "ALTER TABLE t ADD COLUMN `__op` INT").getMessage().contains("reserved"));
		assertEquals(List.of(new Change.SetProperties(Map.of("replication_num", "3"))),
				((AlterTable) parse("ALTER TABLE t SET (\"replication_num\" = \"3\")")).changes());
		assertTrue(rejected("3.3", "ALTER TABLE t RENAME COLUMN a TO b").getMessage().contains("3.3.2"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "boolean|boolean|3.0.3|true", "boolean|tinyint|3.0.3|true",
			"smallint|smallint|3.0.3|true", "smallint|tinyint|3.0.3|false", "integer|bigint|3.0.3|true",
			"bigint|largeint|3.0.3|false", "bigint|bigint|3.0.3|true", "numeric|decimal(12,2)|3.0.3|true",
			"real|float|3.0.3|true", "double precision|double|3.0.3|true", "varchar|varchar(65533)|3.0.3|true",
			"varchar|char(10)|3.0.3|false", "date|datetime|3.0.3|true", "timestamp|datetime|3.0.3|true",
			"timestamp with time zone|datetime|3.0.3|false", "timestamp with time zone|datetime|3.1|true",
			"jsonb|json|3.0.3|true", "time|varchar(16)|3.0.3|false", "interval|varchar(16)|3.0.3|false",
			"bytea|varbinary|3.0.3|false", "integer[]|array<int>|3.0.3|true" })
	void sinkComparesTypes(String risingWave, String starRocks, String version, boolean fits) {
		assertEquals(fits,
				new StarRocksSinkCheck(GrammarVersion.of(version)).mismatch(risingWave, starRocks).isEmpty());
	}

	@Test
	void saysWhere() {
		SqlSyntaxException problem = rejected("3.3", "CREATE TABLE t (\n  k INT,\n  at DATETIME(6)) PRIMARY KEY (k)");
		assertEquals(3, problem.line());
		assertEquals(14, problem.column());
	}
}
