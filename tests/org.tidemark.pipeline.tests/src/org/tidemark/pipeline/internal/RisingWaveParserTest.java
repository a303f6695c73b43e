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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.tidemark.testing.pipeline.grammar.RisingWaveParser;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Expression;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Item;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.CreateSink;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.CreateSource;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.CreateTable;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException.Stage;

/** The strict parser takes what RisingWave takes and rejects what its parser or binder rejects. */
class RisingWaveParserTest {

	private static final String SOURCE = "CREATE SOURCE s WITH (connector='mysql-cdc', hostname='h', port='3306',"
			+ " username='u', password='p', database.name='shop'%s)%s";
	private static final String SINK = "CREATE SINK s AS SELECT \"id\" FROM t WITH (connector='starrocks', type='upsert',"
			+ " primary_key='id', starrocks.host='fe', starrocks.mysqlport='9030', starrocks.httpport='8030',"
			+ " starrocks.user='u', starrocks.password='p', starrocks.database='d', starrocks.table='t'%s)%s";

	private static RisingWaveStatement parse(String sql) {
		return parse("3.0.3", sql);
	}

	private static RisingWaveStatement parse(String version, String sql) {
		return new RisingWaveParser(GrammarVersion.of(version)).parse(sql);
	}

	private static SqlSyntaxException rejected(String version, String sql) {
		return assertThrows(SqlSyntaxException.class, () -> parse(version, sql), sql);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "BOOLEAN|boolean", "SMALLINT|smallint", "INT|integer", "INTEGER|integer",
			"BIGINT|bigint", "REAL|real", "FLOAT(24)|real", "FLOAT(25)|double precision", "FLOAT|double precision",
			"DOUBLE|double precision", "DOUBLE PRECISION|double precision", "NUMERIC|numeric", "DECIMAL|numeric",
			"VARCHAR|varchar", "STRING|varchar", "TEXT|varchar", "CHARACTER VARYING|varchar", "BYTEA|bytea",
			"DATE|date", "TIME|time", "TIMESTAMP|timestamp", "TIMESTAMPTZ|timestamp with time zone",
			"TIMESTAMP WITH TIME ZONE|timestamp with time zone", "JSONB|jsonb", "INTERVAL|interval",
			"rw_int256|rw_int256", "INT[]|integer[]" })
	void typesThatThereAre(String written, String canonical) {
		CreateTable table = (CreateTable) parse(
				"CREATE TABLE t (k " + written + ", PRIMARY KEY (k)) FROM s TABLE 'd.t'");
		assertEquals(List.of(new Column("k", canonical)), table.columns());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "VARCHAR(255)|PARSER", "CHARACTER VARYING(9)|PARSER", "TIMESTAMP(6)|PARSER",
			"TIME(3)|PARSER", "INT UNSIGNED|PARSER", "INT(11)|PARSER", "FLOAT(54)|PARSER", "CHAR(10)|BINDER",
			"CHAR|BINDER", "DECIMAL(10,2)|BINDER", "NUMERIC(10)|BINDER", "TINYINT|BINDER", "DATETIME|BINDER",
			"JSON|BINDER", "BLOB|BINDER", "UUID|BINDER", "TIME WITH TIME ZONE|BINDER", "SERIAL|BINDER" })
	void typesThatThereAreNot(String written, Stage stage) {
		SqlSyntaxException problem = rejected("3.0.3",
				"CREATE TABLE t (k " + written + ", PRIMARY KEY (k)) FROM s TABLE 'd.t'");
		assertEquals(stage, problem.stage(), problem.getMessage());
	}

	@Test
	void tableOverASharedSource() {
		CreateTable table = (CreateTable) parse("""
				CREATE TABLE IF NOT EXISTS "public"."Orders" (
				  "id" BIGINT, -- the key
				  "say ""hi""\" VARCHAR,
				  PRIMARY KEY ("id")
				)
				INCLUDE timestamp AS changed_at INCLUDE database_name AS db
				WITH (snapshot = 'true', snapshot.batch_size = '500')
				FROM "public"."src" TABLE 'shop.it''s.orders';""");
		assertEquals(new QualifiedName("public", "Orders"), table.name());
		assertTrue(table.ifNotExists());
		assertEquals(List.of(new Column("id", "bigint"), new Column("say \"hi\"", "varchar"),
				new Column("changed_at", "timestamp with time zone"), new Column("db", "varchar")), table.columns());
		assertEquals(List.of("id"), table.key());
		assertEquals(Map.of("timestamp", "changed_at", "database_name", "db"), table.includes());
		assertEquals("500", table.options().get("snapshot.batch_size").text());
		assertEquals(new QualifiedName("public", "src"), table.source());
		assertEquals("shop", table.externalDatabase());
		assertEquals("it's.orders", table.externalName());
	}

	@Test
	void wordsWithoutQuotesFoldToLowerCase() {
		CreateTable table = (CreateTable) parse(
				"create table Orders (ID bigint primary key, \"Note\" varchar) from S table 'd.T'");
		assertEquals("orders", table.name().name());
		assertEquals(List.of("id"), table.key());
		assertEquals("Note", table.columns().get(1).name());
		assertEquals("T", table.externalName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// what stands at the end is what the parser says
			"CREATE TABLE t (k INT NOT NULL, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|NOT NULL is not supported",
			"CREATE TABLE t (k INT, n INT DEFAULT 1, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|DEFAULT is not supported",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t' WITH (snapshot='true')|PARSER|found \"WITH\"",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s TABLE 't'|BINDER|must contain database name prefix",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s TABLE d.t|PARSER|expected a string",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s|PARSER|expected table",
			"CREATE TABLE t (k INT, PRIMARY KEY (k))|PARSER|expected from",
			"CREATE TABLE t (k INT) FROM s TABLE 'd.t'|BINDER|needs a primary key",
			"CREATE TABLE t (k INT, PRIMARY KEY (x)) FROM s TABLE 'd.t'|BINDER|which is no column",
			"CREATE TABLE t (k INT PRIMARY KEY, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|given twice",
			"CREATE TABLE t (k INT, k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|more than once",
			"CREATE TABLE t (*, k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|wildcard",
			"CREATE TABLE t (_rw_x INT, PRIMARY KEY (_rw_x)) FROM s TABLE 'd.t'|BINDER|is reserved",
			"CREATE TABLE t (_row_id INT, PRIMARY KEY (_row_id)) FROM s TABLE 'd.t'|BINDER|is reserved",
			"CREATE TABLE t (\"ctid\" INT, PRIMARY KEY (\"ctid\")) FROM s TABLE 'd.t'|BINDER|is reserved",
			"CREATE TABLE t (order INT, PRIMARY KEY (order)) FROM s TABLE 'd.t'|PARSER|reserved and must be quoted",
			"CREATE TABLE table (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t'|PARSER|reserved and must be quoted",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) APPEND ONLY FROM s TABLE 'd.t'|BINDER|APPEND ONLY",
			"CREATE TABLE t (k INT, WATERMARK FOR k AS k, PRIMARY KEY (k)) FROM s TABLE 'd.t'|BINDER|watermark",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) INCLUDE offset AS o FROM s TABLE 'd.t'|BINDER|INCLUDE offset",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) INCLUDE partition AS o FROM s TABLE 'd.t'|BINDER|INCLUDE partition",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) WITH (backfill.parallelism='4') FROM s TABLE 'd.t'|BINDER|no effect",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) WITH ('snapshot'='true') FROM s TABLE 'd.t'|PARSER|not a string",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) WITH (snapshot='true', snapshot='false') FROM s TABLE 'd.t'|BINDER|duplicated",
			"CREATE TABLE `t` (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t'|PARSER|character ` is not known",
			"CREATE TABLE t (k INT, PRIMARY KEY (k),) FROM s TABLE 'd.t'|PARSER|expected an identifier",
			"CREATE TABLE t (k, PRIMARY KEY (k)) FROM s TABLE 'd.t'|PARSER|expected a type",
			"CREATE TABLE 1t (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t'|PARSER|begins with a letter",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t' x|PARSER|expected the end",
			"CREATE TABLE t (k INT, PRIMARY KEY (k)) FROM s TABLE 'd.t|PARSER|quote without end" })
	void tablesThatAreRejected(String sql, Stage stage, String message) {
		SqlSyntaxException problem = rejected("3.0.3", sql);
		assertEquals(stage, problem.stage());
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	@Test
	void tableWithAConnectorOfItsOwnIsBannedFrom31On() {
		String legacy = "CREATE TABLE t (k INT PRIMARY KEY) WITH (connector='mysql-cdc', table.name='t')";
		assertTrue(rejected("3.1", legacy).getMessage().contains("not supported any more"));
		assertTrue(rejected("3.0.3", legacy).getMessage().contains("cannot share its source"));
	}

	@Test
	void sharedSource() {
		CreateSource source = (CreateSource) parse(SOURCE.formatted(
				", server.id='4294967295', ssl.mode='required', debezium.bigint.unsigned.handling.mode='precise'",
				";"));
		assertEquals(List.of("shop"), source.databases());
		assertEquals("precise", source.options().get("debezium.bigint.unsigned.handling.mode").text());
		CreateSource secret = (CreateSource) parse(
				"CREATE SOURCE IF NOT EXISTS \"public\".\"s\" WITH (connector='mysql-cdc',"
						+ " hostname='h', port=3306, username='u', password = SECRET \"public\".\"pw\", database.name='a,b')");
		assertEquals(new OptionValue.Secret(new QualifiedName("public", "pw")), secret.options().get("password"));
		assertEquals(List.of("a", "b"), secret.databases());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { ", table.name='orders'|no effect",
			", server.id='0'|server.id",
			", server.id='4294967296'|server.id", ", server.id='5400-5408'|server.id",
			", ssl.mode='verify-full'|ssl.mode",
			", debezium.snapshot.mode='initial'|RisingWave's own", ", rw.sharing.mode.enable='true'|RisingWave's own",
			", hostnames='x'|no effect", ", 'hostname'='h'|not a string", ", hostname='x'|duplicated",
			", auto.schema.change='yes'|auto.schema.change" })
	void sourceOptionsThatAreRejected(String option, String message) {
		SqlSyntaxException problem = rejected("3.0.3", SOURCE.formatted(option, ""));
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "connector='mysql-cdc', ", "hostname='h', ", "port='3306',", "username='u', ",
			"password='p', " })
	void sourceNeedsItsOptions(String option) {
		String sql = SOURCE.formatted("", "");
		parse(sql);
		assertEquals(Stage.BINDER, rejected("3.0.3", sql.replace(option, "")).stage());
	}

	@Test
	void sharedSourceHasNeitherColumnsNorFormat() {
		assertTrue(rejected("3.0.3", SOURCE.formatted("", " FORMAT PLAIN ENCODE JSON")).getMessage()
				.contains("no FORMAT"));
		assertTrue(rejected("3.0.3", "CREATE SOURCE s (k INT) WITH (connector='mysql-cdc')").getMessage()
				.contains("no list of columns"));
	}

	@Test
	void sinkOfAQuery() {
		CreateSink sink = (CreateSink) parse("""
				CREATE SINK IF NOT EXISTS "public"."orders_sink" AS
				SELECT "id", 'it''s' AS "shard", "at" AT TIME ZONE 'UTC' AS "at", "took"::varchar AS "took",
				  encode("raw", 'hex') AS "raw", t."user"
				FROM "public"."orders" AS t
				WHERE "id" > 0 AND ("note" IS NOT NULL OR "with" = 'with')
				UNION ALL
				SELECT "id", 'b', "at", "took", "raw", "user" AS "user" FROM "public"."orders_2"
				WITH (connector='starrocks', type='upsert', primary_key='shard, id', starrocks.host='fe',
				  starrocks.mysqlport='9030', starrocks.httpport='8030', starrocks.user='u',
				  starrocks.password = SECRET "public"."pw", starrocks.database='ods', starrocks.table='orders')
				""".replace("'b',", "'b' AS \"shard\","));
		assertEquals(List.of("id", "shard", "at", "took", "raw", "user"), sink.query().orElseThrow().outputs());
		assertEquals(List.of("shard", "id"), sink.key());
		assertEquals(List.of(new QualifiedName("public", "orders"), new QualifiedName("public", "orders_2")),
				sink.reads());
		List<Item> items = sink.query().orElseThrow().branches().get(0).items();
		assertEquals(new Expression.Literal("it's", true), items.get(1).value());
		assertEquals(
				new Expression.AtTimeZone(new Expression.ColumnReference("at"), new Expression.Literal("UTC", true)),
				items.get(2).value());
		assertEquals(new Expression.Cast(new Expression.ColumnReference("took"), "varchar"), items.get(3).value());
		assertEquals(new Expression.Call("encode",
				List.of(new Expression.ColumnReference("raw"), new Expression.Literal("hex", true))),
				items.get(4).value());
		assertEquals(Optional.of("\"id\" > 0 AND (\"note\" IS NOT NULL OR \"with\" = 'with')"),
				sink.query().orElseThrow().branches().get(0).where());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "2.8|, starrocks.tabel='x'|unknown option",
			"3.0.1|, starrocks.max_batch_size_bytes='9'|unknown option",
			"3.1|, commit_checkpoint_interval='0'|commit_checkpoint_interval",
			"3.1|, snapshot='false'|needs a sink FROM a table", "3.1|, starrocks.query_port='9030'|exactly one",
			"3.1|, auto.schema.change='true'|unknown option" })
	void sinkOptionsThatAreRejected(String version, String option, String message) {
		SqlSyntaxException problem = rejected(version, SINK.formatted(option, ""));
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	@Test
	void sinksThatAreRejected() {
		parse("3.0.2", SINK.formatted(", starrocks.max_batch_size_bytes='9'", ""));
		String sink = SINK.formatted("", "");
		assertTrue(rejected("3.1", sink + " FORMAT PLAIN ENCODE JSON").getMessage().contains("no FORMAT"));
		assertTrue(rejected("3.1", sink.replace("SINK s", "SINK s (id)")).getMessage().contains("no list of columns"));
		assertTrue(rejected("3.1", sink.replace("'upsert'", "'UPSERT'")).getMessage().contains("type must be one of"));
		assertTrue(rejected("3.1", sink.replace("primary_key='id'", "primary_key='ID'")).getMessage()
				.contains("does not yield"));
		assertTrue(rejected("3.1", sink.replace(" primary_key='id',", "")).getMessage()
				.contains("primary_key is missing"));
		assertTrue(rejected("3.1", sink.replace("\"id\"", "\"id\"::varchar")).getMessage().contains("has no name"));
		assertTrue(rejected("3.1", sink.replace("\"id\"", "\"id\", \"id\"")).getMessage().contains("yielded twice"));
		assertTrue(rejected("3.1", sink.replace("\"id\"", "\"id\", user")).getMessage().contains("is a function"));
		assertTrue(rejected("3.1", sink.replace("\"id\"", "\"id\", x.\"y\"")).getMessage()
				.contains("missing FROM-clause"));
		assertTrue(rejected("3.1", sink.replace("FROM t", "FROM t UNION ALL SELECT a, b FROM t")).getMessage()
				.contains("same number of columns"));
	}

	@Test
	void otherStatements() {
		assertEquals(new RisingWaveStatement.CreateSchema(true, "Ods"), parse("CREATE SCHEMA IF NOT EXISTS \"Ods\";"));
		assertEquals(new RisingWaveStatement.CreateSecret(true, new QualifiedName("", "pw"),
				Map.of("backend", new OptionValue.Text("meta")), "s'e\\cret"),
				parse("CREATE SECRET IF NOT EXISTS pw WITH (backend='meta') AS 's''e\\cret'"));
		assertEquals(new RisingWaveStatement.Drop(ObjectKind.SINK, true, new QualifiedName("a", "b"), false),
				parse("DROP SINK IF EXISTS a.b"));
		assertEquals(
				new RisingWaveStatement.Drop(ObjectKind.MATERIALIZED_VIEW, false, new QualifiedName("", "b"), true),
				parse("DROP MATERIALIZED VIEW b CASCADE"));
		assertEquals(new RisingWaveStatement.SetVariable("background_ddl", "true"), parse("SET background_ddl = true"));
		assertEquals(new RisingWaveStatement.SetVariable("application_name", "it's"),
				parse("SET application_name TO 'it''s'"));
		assertEquals(new RisingWaveStatement.Show("INTERNAL TABLES"), parse("SHOW INTERNAL TABLES;"));
		assertEquals(new RisingWaveStatement.Query("SELECT version()"), parse("SELECT version();"));
		assertEquals(new RisingWaveStatement.Command("RECOVER"), parse("RECOVER"));
		assertInstanceOf(RisingWaveStatement.CreateView.class,
				parse("CREATE MATERIALIZED VIEW v AS SELECT a FROM t UNION ALL SELECT a FROM u"));
		assertTrue(rejected("2.8", "DROP SECRET pw CASCADE").getMessage().contains("from 3.0 on"));
		assertEquals(Stage.PARSER, rejected("3.0.3", "TRUNCATE TABLE t").stage());
		assertEquals(Stage.PARSER, rejected("3.0.3", "SELECT `a` FROM t").stage());
	}

	@Test
	void alterations() {
		QualifiedName s = new QualifiedName("", "s");
		assertEquals(new RisingWaveStatement.AlterRateLimit(ObjectKind.SINK, s, "sink_rate_limit", Optional.of(0L)),
				parse("ALTER SINK s SET SINK_RATE_LIMIT = 0"));
		assertEquals(new RisingWaveStatement.AlterRateLimit(ObjectKind.SINK, s, "sink_rate_limit", Optional.empty()),
				parse("ALTER SINK s SET SINK_RATE_LIMIT = DEFAULT"));
		assertEquals(
				new RisingWaveStatement.AlterRateLimit(ObjectKind.TABLE, s, "backfill_rate_limit", Optional.of(100L)),
				parse("ALTER TABLE s SET BACKFILL_RATE_LIMIT TO 100"));
		assertInstanceOf(RisingWaveStatement.AlterConnector.class,
				parse("ALTER SINK s CONNECTOR WITH (commit_checkpoint_interval='1')"));
		assertEquals(new RisingWaveStatement.AddColumn(s, new Column("c", "varchar")),
				parse("ALTER TABLE s ADD COLUMN c VARCHAR"));
		assertEquals(new RisingWaveStatement.DropColumn(s, "c"), parse("ALTER TABLE s DROP COLUMN \"c\""));
		assertEquals(new RisingWaveStatement.AlterSecret(s, Map.of("backend", new OptionValue.Text("meta")), "x"),
				parse("ALTER SECRET s WITH (backend='meta') AS 'x'"));
		assertEquals(Stage.PARSER, rejected("3.1", "ALTER SOURCE s SET SINK_RATE_LIMIT = 0").stage());
		assertEquals(Stage.BINDER, rejected("3.1", "ALTER TABLE s ADD COLUMN c VARCHAR NOT NULL").stage());
		assertEquals(Stage.BINDER, rejected("3.1", "ALTER SINK s CONNECTOR WITH (starrocks.host='x')").stage());
		assertEquals(Stage.BINDER, rejected("2.8", "ALTER SOURCE s CONNECTOR WITH (password='x')").stage());
		parse("3.0", "ALTER SOURCE s CONNECTOR WITH (password='x')");
		assertEquals(Stage.BINDER, rejected("3.1", "ALTER SOURCE s CONNECTOR WITH (database.name='x')").stage());
	}

	@Test
	void saysWhere() {
		SqlSyntaxException problem = rejected("3.0.3",
				"CREATE TABLE t (\n  k INT,\n  n VARCHAR(9)\n) FROM s TABLE 'd.t'");
		assertEquals(3, problem.line());
		assertEquals(12, problem.column());
	}
}
