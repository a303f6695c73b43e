/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.connector.jdbc.internal.risingwave.RisingWaveConnector;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.pipeline.ScriptedRisingWave;
import org.tidemark.testing.pipeline.ScriptedStarRocks;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.WireServer;

/** The scripted systems take and refuse what the real ones do; the statements are those of a pipeline of one table. */
class ScriptedSystemsTest {

	private static final String TARGET = """
			CREATE TABLE `ods`.`orders` (
			  `id` BIGINT NOT NULL,
			  `note` VARCHAR(1020) NULL COMMENT 'what''s said',
			  `amount` DECIMAL(12,2) NULL,
			  `created_at` DATETIME NULL
			) PRIMARY KEY (`id`) DISTRIBUTED BY HASH(`id`) PROPERTIES ("replication_num" = "1")""";
	private static final String SECRET = "CREATE SECRET \"public\".\"shop_pwd\" WITH (backend = 'meta') AS 'deep-sea'";
	private static final String TARGET_SECRET = "CREATE SECRET \"public\".\"sr_pwd\" WITH (backend = 'meta') AS 'rocks'";
	private static final String SOURCE = """
			CREATE SOURCE IF NOT EXISTS "public"."shop_src" WITH (
			  connector = 'mysql-cdc', hostname = 'h', port = '3306', username = 'u',
			  password = SECRET "public"."shop_pwd", database.name = 'shop,crm', server.id = '2071133')""";
	private static final String TABLE = """
			CREATE TABLE "public"."orders" ("id" BIGINT, "note" VARCHAR, "amount" NUMERIC, "created_at" TIMESTAMPTZ,
			  PRIMARY KEY ("id")) WITH (snapshot = 'true') FROM "public"."shop_src" TABLE 'shop.orders'""";

	private final ScriptedStarRocks starRocks = new ScriptedStarRocks("3.3.5", Login.of("root", "rocks"));
	private final ScriptedRisingWave risingWave = new ScriptedRisingWave("2.8.5", Login.of("root", "wave"));
	private DatabaseSession waveSession;
	private DatabaseSession rocksSession;
	private StatementChannel wave;
	private StatementChannel rocks;

	@BeforeEach
	void open() throws TidemarkException {
		waveSession = session(new RisingWaveConnector(), "risingwave", risingWave.server(), "wave");
		rocksSession = session(new StarRocksConnector(), "starrocks", starRocks.server(), "rocks");
		wave = waveSession.openChannel();
		rocks = rocksSession.openChannel();
	}

	private static DatabaseSession session(Connector connector, String id, WireServer server, String password)
			throws TidemarkException {
		return connector.open(ConnectionSettings.server(id, id, server.host(), server.port(),
				"risingwave".equals(id) ? "dev" : "", "root", Secret.of(password)), 2);
	}

	@AfterEach
	void close() {
		wave.close();
		rocks.close();
		waveSession.close();
		rocksSession.close();
		risingWave.close();
		starRocks.close();
	}

	private String sink(String select) {
		return "CREATE SINK \"public\".\"orders_sr\" AS SELECT " + select
				+ " FROM \"public\".\"orders\" WITH (connector = 'starrocks', type = 'upsert', primary_key = 'id',"
				+ " starrocks.host = '127.0.0.1', starrocks.mysqlport = '" + starRocks.server().port()
				+ "', starrocks.httpport = '8030', starrocks.user = 'root',"
				+ " starrocks.password = SECRET \"public\".\"sr_pwd\", starrocks.database = 'ods',"
				+ " starrocks.table = 'orders')";
	}

	private String sink() {
		return sink("\"id\", \"note\", \"amount\", \"created_at\" AT TIME ZONE 'UTC' AS \"created_at\"");
	}

	private void target() throws StatementException {
		ChannelFixture.execute(rocks, "CREATE DATABASE IF NOT EXISTS `ods`");
		ChannelFixture.execute(rocks, TARGET);
	}

	private void upToTable() throws StatementException {
		target();
		for (String sql : List.of(SECRET, TARGET_SECRET, SOURCE, TABLE)) {
			ChannelFixture.execute(wave, sql);
		}
	}

	@Test
	void aPipelineIsMadeSeenAndTakenDown() throws Exception {
		upToTable();
		ChannelFixture.execute(wave, "SET background_ddl = true");
		ChannelFixture.execute(wave, sink());
		assertEquals(
				List.of(List.of("orders",
						"CREATE TABLE \"public\".\"orders\" (\"id\" BIGINT, \"note\" CHARACTER VARYING,"
								+ " \"amount\" NUMERIC, \"created_at\" TIMESTAMP WITH TIME ZONE, PRIMARY KEY (\"id\"))"
								+ " WITH (snapshot = 'true') FROM \"public\".\"shop_src\" TABLE 'shop.orders'")),
				ChannelFixture.query(wave,
						"SELECT o.name, o.definition FROM rw_catalog.rw_tables o JOIN rw_catalog.rw_schemas s"
								+ " ON o.schema_id = s.id WHERE s.name = ?",
						"public"));
		List<List<String>> props = ChannelFixture.query(wave,
				"SELECT connector_props FROM rw_catalog.rw_sources WHERE name = 'shop_src'");
		assertTrue(props.get(0).get(0).contains("\"password\": \"SECRET public.shop_pwd\""), props.toString());
		assertTrue(!props.get(0).get(0).contains("deep-sea"), props.toString());
		assertEquals(List.of(List.of("orders_sr", "t")),
				ChannelFixture.query(wave, "SELECT name, background_ddl FROM rw_catalog.rw_sinks"));
		assertEquals(List.of(List.of("PRIMARY_KEYS", "`id`")), ChannelFixture.query(rocks,
				"SELECT TABLE_MODEL, PRIMARY_KEY FROM information_schema.tables_config WHERE table_name = ?",
				"orders"));
		assertEquals(StatementFault.OTHER,
				ChannelFixture.fails(wave, "DROP SOURCE \"public\".\"shop_src\"", StatementFault.OTHER).fault());
		for (String drop : List.of("SINK \"public\".\"orders_sr\"", "TABLE \"public\".\"orders\"",
				"SOURCE \"public\".\"shop_src\"", "SECRET \"public\".\"shop_pwd\"", "SECRET \"public\".\"sr_pwd\"")) {
			ChannelFixture.execute(wave, "DROP " + drop);
			ChannelFixture.fails(wave, "DROP " + drop, StatementFault.MISSING);
			ChannelFixture.execute(wave, "DROP " + drop.replaceFirst(" ", " IF EXISTS "));
		}
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_relations"));
		ChannelFixture.execute(rocks, "DROP TABLE `ods`.`orders`");
		assertEquals(List.of(),
				ChannelFixture.query(rocks,
						"SELECT table_name FROM information_schema.tables WHERE table_schema = 'ods'"));
		assertEquals(List.of("CREATE DATABASE IF NOT EXISTS `ods`", TARGET, "DROP TABLE `ods`.`orders`"),
				starRocks.transcript());
		assertEquals(List.of(SECRET, TARGET_SECRET, SOURCE, TABLE, sink()), risingWave.transcript().subList(0, 5));
	}

	@Test
	void whatIsThereIsNotMadeAgain() throws Exception {
		upToTable();
		ChannelFixture.execute(wave, sink());
		ChannelFixture.fails(wave, SECRET, StatementFault.EXISTS);
		ChannelFixture.fails(wave, TABLE, StatementFault.EXISTS);
		ChannelFixture.fails(wave, sink(), StatementFault.EXISTS);
		ChannelFixture.execute(wave, SOURCE);
		ChannelFixture.fails(rocks, TARGET, StatementFault.EXISTS);
		ChannelFixture.fails(rocks, "CREATE DATABASE `ods`", StatementFault.EXISTS);
		assertEquals(1, ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_sources").size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TABLE 'shop.orders'|TABLE 'orders'
			TABLE 'shop.orders'|TABLE 'Shop.orders'
			"note" VARCHAR|"note" VARCHAR(255)
			"amount" NUMERIC|"amount" NUMERIC(12,2)
			"amount" NUMERIC|"amount" DATETIME
			, PRIMARY KEY ("id")|''
			"public"."shop_src" TABLE|"public"."nowhere" TABLE
			"note" VARCHAR|"note" VARCHAR NOT NULL
			""")
	void aTableThatIsNotOneOfASharedSourceIsRefused(String good, String bad) throws Exception {
		upToTable();
		ChannelFixture.execute(wave, "DROP TABLE \"public\".\"orders\"");
		String table = TABLE.replaceAll("\\s+", " ");
		assertTrue(table.contains(good), table);
		StatementException problem = assertThrows(StatementException.class,
				() -> ChannelFixture.execute(wave, table.replace(good, bad)));
		assertTrue(
				Set.of(StatementFault.SYNTAX, StatementFault.TYPE, StatementFault.UNSUPPORTED, StatementFault.MISSING,
						StatementFault.OTHER).contains(problem.fault()),
				problem.serverMessage());
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_tables"));
		ChannelFixture.execute(wave, table);
	}

	@Test
	void aSinkIsComparedWithItsTarget() throws Exception {
		upToTable();
		ChannelFixture.fails(wave, sink("\"id\", \"created_at\""), StatementFault.TYPE);
		ChannelFixture.fails(wave, sink("\"id\", \"note\" AS \"Note\""), StatementFault.MISSING);
		ChannelFixture.fails(wave, sink("\"id\", \"note\" AS \"amount\""), StatementFault.TYPE);
		ChannelFixture.fails(wave, sink().replace("starrocks.table = 'orders'", "starrocks.table = 'Orders'"),
				StatementFault.MISSING);
		ChannelFixture.execute(wave, "ALTER SECRET \"public\".\"sr_pwd\" WITH (backend = 'meta') AS 'pebbles'");
		StatementException denied = ChannelFixture.fails(wave, sink(), StatementFault.PERMISSION);
		assertTrue(denied.serverMessage().contains("Access denied for user 'root'"), denied.serverMessage());
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_sinks"));
		ChannelFixture.execute(wave, "ALTER SECRET \"public\".\"sr_pwd\" WITH (backend = 'meta') AS 'rocks'");
		ChannelFixture.execute(wave, sink());
	}

	@Test
	void aTargetNeedsEnoughBackends() throws Exception {
		ChannelFixture.execute(rocks, "CREATE DATABASE ods");
		String copies = TARGET.replace("\"replication_num\" = \"1\"", "\"replication_num\" = \"3\"");
		ChannelFixture.fails(rocks, copies, StatementFault.OTHER);
		starRocks.backends(3);
		ChannelFixture.execute(rocks, copies);
		assertEquals(3, ChannelFixture.query(rocks, "SHOW BACKENDS").size());
		assertEquals("shared_nothing",
				ChannelFixture.query(rocks, "ADMIN SHOW FRONTEND CONFIG LIKE 'run_mode'").get(0).get(2));
		StatementException key = assertThrows(StatementException.class, () -> ChannelFixture.execute(rocks,
				TARGET.replace("BIGINT", "DECIMAL(10,0)").replace("`orders`", "`other`")));
		assertTrue(key.serverMessage().contains("decimal"), key.serverMessage());
		ChannelFixture.fails(rocks, TARGET.replace("`ods`", "`nowhere`"), StatementFault.MISSING);
		TableInfo table = rocksSession.discovery().table(new TableName("ods", "orders"), new NullProgressMonitor())
				.orElseThrow();
		assertEquals(List.of("bigint(20)", "varchar(1020)", "decimal(12,2)", "datetime"),
				table.columns().stream().map(c -> c.nativeType()).toList());
		assertEquals(List.of("id"), table.primaryKey());
	}

	@Test
	void progressAndFailuresAreTold() throws Exception {
		upToTable();
		risingWave.slowSinks(true);
		ChannelFixture.cancels(wave, sink(), () -> risingWave.transcript().contains(sink()));
		ChannelFixture.execute(wave, "SET background_ddl = true");
		ChannelFixture.execute(wave, sink());
		assertEquals("12.50%", ChannelFixture.query(wave, "SHOW JOBS").get(0).get(3));
		risingWave.finishJobs();
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT progress FROM rw_catalog.rw_ddl_progress"));
		assertEquals(List.of(), ChannelFixture.query(wave, "SHOW INTERNAL TABLES"));
		risingWave.snapshot("public", "orders", 7, false);
		String internal = ChannelFixture.query(wave, "SHOW INTERNAL TABLES FROM \"public\"").get(0).get(0);
		assertTrue(internal.matches("__internal_orders_\\d+_streamcdcscan_\\d+"), internal);
		assertEquals(List.of(List.of("f", "7")),
				ChannelFixture.query(wave, "SELECT backfill_finished, row_count FROM \"public\".\"" + internal + '"'));
		risingWave.failSink("public", "orders_sr", "can't connect");
		assertEquals("SINK_FAIL", ChannelFixture.query(wave,
				"SELECT event_type, info FROM rw_catalog.rw_event_logs ORDER BY timestamp DESC LIMIT 5").get(0).get(0));
		ChannelFixture.execute(wave, "ALTER SINK \"public\".\"orders_sr\" SET SINK_RATE_LIMIT = 0");
		assertEquals(List.of(List.of("orders_sr", "0")), ChannelFixture.query(wave, "SELECT s.name, r.rate_limit FROM"
				+ " rw_catalog.rw_sinks AS s JOIN rw_catalog.rw_rate_limit AS r ON r.table_id = s.id"));
		ChannelFixture.execute(wave, "ALTER SINK \"public\".\"orders_sr\" SET SINK_RATE_LIMIT = DEFAULT");
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT rate_limit FROM rw_catalog.rw_rate_limit"));
	}

	@Test
	void rowsAreCounted() throws Exception {
		upToTable();
		risingWave.load("public", "orders", 1, "a", "1.50", "2026-01-01 00:00:00+00:00");
		risingWave.load("public", "orders", 20, null, null, null);
		starRocks.load("ods", "orders", 1, "it's", "1.50", "2026-01-01 00:00:00");
		assertEquals(List.of(List.of("2", "20")),
				ChannelFixture.query(wave, "SELECT COUNT(*), MAX(\"id\") FROM \"public\".\"orders\""));
		assertEquals(List.of(List.of("1", "1")),
				ChannelFixture.query(rocks, "SELECT COUNT(*), MAX(`id`) FROM `ods`.`orders` WHERE `note` = ?", "it's"));
		ChannelFixture.execute(rocks, "TRUNCATE TABLE `ods`.`orders`");
		assertEquals(List.of(Arrays.asList("0", null)),
				ChannelFixture.query(rocks, "SELECT COUNT(*), MAX(`id`) FROM `ods`.`orders`"));
	}

	@Test
	void whatGoesWrongIsChosen() throws Exception {
		target();
		risingWave.mishaps().deny("CREATE SECRET");
		ChannelFixture.fails(wave, SECRET, StatementFault.PERMISSION);
		risingWave.mishaps().allow("CREATE SECRET");
		ChannelFixture.execute(wave, SECRET);
		risingWave.mishaps().cutBefore("CREATE SOURCE");
		ChannelFixture.fails(wave, SOURCE, StatementFault.CONNECTION);
		wave = waveSession.openChannel();
		assertEquals(List.of(), ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_sources"));
		risingWave.mishaps().cutAfter("CREATE SOURCE");
		ChannelFixture.fails(wave, SOURCE, StatementFault.CONNECTION);
		wave = waveSession.openChannel();
		assertEquals(1, ChannelFixture.query(wave, "SELECT name FROM rw_catalog.rw_sources").size());
		starRocks.mishaps().restartAfter("CREATE DATABASE");
		ChannelFixture.fails(rocks, "CREATE DATABASE more", StatementFault.CONNECTION);
		rocks = rocksSession.openChannel();
		ChannelFixture.fails(rocks, "CREATE DATABASE more", StatementFault.EXISTS);
		starRocks.mishaps().hang("DROP DATABASE");
		ChannelFixture.cancels(rocks, "DROP DATABASE more",
				() -> starRocks.transcript().contains("DROP DATABASE more"));
		ChannelFixture.execute(rocks, "DROP DATABASE more");
		risingWave.feature("SecretManagement", false);
		ChannelFixture.fails(wave, TARGET_SECRET, StatementFault.UNSUPPORTED);
		assertEquals(List.of(List.of("f")),
				ChannelFixture.query(wave, "SELECT available FROM rw_catalog.rw_features WHERE name = ?",
						"SecretManagement"));
	}

	@Test
	void columnsAreAddedAtBothEnds() throws Exception {
		upToTable();
		ChannelFixture.execute(rocks, "ALTER TABLE `ods`.`orders` ADD COLUMN `city` VARCHAR(80) NULL");
		ChannelFixture.execute(wave, "ALTER TABLE \"public\".\"orders\" ADD COLUMN \"city\" VARCHAR");
		ChannelFixture.execute(wave, sink("\"id\", \"city\""));
		TableInfo table = waveSession.discovery().table(new TableName("public", "orders"), new NullProgressMonitor())
				.orElseThrow();
		assertEquals(List.of("id", "note", "amount", "created_at", "city"),
				table.columns().stream().map(c -> c.name()).toList());
		assertEquals(List.of("id"), table.primaryKey());
		ChannelFixture.fails(rocks, "ALTER TABLE `ods`.`orders` ADD COLUMN `city` VARCHAR(80) NULL",
				StatementFault.EXISTS);
	}
}
