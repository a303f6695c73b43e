/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.pipeline.integration.tests.Shop.did;
import static org.tidemark.pipeline.integration.tests.Shop.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** Columns that come to tables of MySQL and go from them, and pipelines that are brought up to them. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@ExtendWith(DatabaseServersExtension.class)
class ProvisioningDriftTest {

	@TempDir
	Path home;

	private Shop shop;

	@BeforeEach
	void open(@Database(value = DatabaseKind.MARIADB, name = "pipeline") ServerDatabase mysql) throws Exception {
		shop = new Shop(home, mysql);
	}

	@AfterEach
	void close() throws Exception {
		shop.close();
	}

	private List<Drift> drift() throws TidemarkException {
		return shop.status().tables().get(0).drift();
	}

	private void assertNothingIsLeft(PipelineRequest request) throws TidemarkException {
		PipelinePlan plan = shop.plan(request);
		assertEquals(List.of(), did(plan.statements()));
		assertEquals(Set.of(ObjectState.KEEP),
				plan.objects().stream().map(o -> o.state()).collect(Collectors.toSet()), plan.objects().toString());
	}

	@Test
	void letsNewColumnsTravel() throws Exception {
		shop.apply(shop.request());
		shop.mysql
				.execute("ALTER TABLE orders ADD COLUMN city VARCHAR(10) AFTER id, ADD COLUMN `Net-Sum` DECIMAL(8,2)");
		PipelinePlan plan = shop.plan(shop.request());
		assertEquals(List.of("SET SESSION background_ddl", "DROP SINK orders_sink", "ALTER TARGET_TABLE ods.orders",
				"ALTER TABLE orders", "ALTER TABLE orders", "CREATE SINK orders_sink"), did(plan.statements()));
		assertEquals(0, plan.destructive());
		assertEquals(
				List.of("orders ALTER", "ods.orders ALTER", "orders_sink RECREATE"),
				plan.objects().stream().filter(o -> o.state() != ObjectState.KEEP).map(o -> o.name() + ' ' + o.state())
						.toList());
		assertEquals(
				List.of(List
						.of("It is made anew and sends all rows again. Rows that are deleted in MySQL while there is no"
								+ " sink stay in StarRocks.")),
				plan.objects().stream().filter(o -> o.state() == ObjectState.RECREATE)
						.map(o -> o.differences()).toList());
		assertEquals(plan.statements(), drift().get(0).steps());
		assertEquals(List.of(), drift().get(1).steps());

		assertEquals("", problem(shop.apply(shop.request())));
		assertEquals(List.of("amount", "city", "created_at", "id", "net_sum", "note"),
				shop.columnsInStarRocks("orders"));
		assertEquals(List.of("amount", "city", "created_at", "id", "net-sum", "note"),
				shop.columnsInRisingWave("orders"));
		assertNothingIsLeft(shop.request());
		assertEquals(List.of(), drift());
	}

	@Test
	void dropsColumnsThatAreGoneBehindTheirSink() throws Exception {
		PipelineRequest renamed = shop.request(PipelineOptions.DEFAULT, shop.table("orders",
				mapped("id", null), mapped("note", "remark"), mapped("amount", null), mapped("created_at", null)));
		shop.apply(renamed);
		PipelineRequest without = shop.request(PipelineOptions.DEFAULT,
				shop.table("orders", mapped("id", null), mapped("amount", null), mapped("created_at", null)));
		shop.mysql.execute("ALTER TABLE orders DROP COLUMN note");
		PipelinePlan plan = shop.plan(without);
		assertEquals(List.of("SET SESSION background_ddl", "DROP SINK orders_sink", "ALTER TARGET_TABLE ods.orders",
				"ALTER TABLE orders", "CREATE SINK orders_sink"), did(plan.statements()));
		assertEquals(List.of("ALTER TARGET_TABLE ods.orders", "ALTER TABLE orders"),
				did(plan.statements().stream().filter(PipelineStatement::destroys).toList()));
		assertTrue(
				plan.objects().toString().contains(
						"The column remark is not planned any more; when it is dropped, its values are lost."),
				plan.objects().toString());
		assertEquals("", problem(shop.apply(without)));
		assertEquals(List.of("amount", "created_at", "id"), shop.columnsInStarRocks("orders"));
		assertEquals(List.of("amount", "created_at", "id"), shop.columnsInRisingWave("orders"));
		assertNothingIsLeft(without);
	}

	private static ColumnMapping mapped(String column, String target) {
		return new ColumnMapping(column, null, target, null, false, null);
	}

	@Test
	void goesOnWhereverItWasCut() throws Exception {
		shop.apply(shop.request());
		List<String> parts = List.of("SET background_ddl", "DROP SINK", "ALTER TABLE `ods`.`orders` ADD COLUMN",
				"ALTER TABLE `ods`.`orders` DROP COLUMN",
				"\"orders\" ADD COLUMN", "\"orders\" DROP COLUMN", "CREATE SINK");
		String column = "note";
		for (String part : parts) {
			String next = "c" + parts.indexOf(part);
			shop.mysql.execute("ALTER TABLE orders ADD COLUMN " + next + " VARCHAR(10), DROP COLUMN " + column);
			column = next;
			(part.contains("`") ? shop.starRocks.mishaps() : shop.risingWave.mishaps()).restartAfter(part);
			assertFalse(problem(shop.apply(shop.request())).isEmpty(), () -> "no cut at " + part);
			assertEquals(2, drift().size(), part);
			assertEquals("", problem(shop.apply(shop.request())), part);
			assertEquals(List.of("amount", "created_at", column, "id").stream().sorted().toList(),
					shop.columnsInStarRocks("orders"), part);
			assertEquals(shop.columnsInStarRocks("orders"), shop.columnsInRisingWave("orders"), part);
		}
		assertNothingIsLeft(shop.request());
		assertEquals(List.of(), drift());
	}

	@Test
	void makesAnewWhatTheJobAsksFor() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN city VARCHAR(10)");
		assertEquals(List.of("DROP SINK orders_sink", "DROP TARGET_TABLE ods.orders", "ALTER TABLE orders",
				"CREATE TARGET_TABLE ods.orders", "CREATE SINK orders_sink"),
				did(shop.plan(shop.request(Shop.options(false, true, false))).statements().subList(1, 6)));
		List<String> source = did(shop.plan(shop.request(Shop.options(true, false, false))).statements());
		assertTrue(source.containsAll(List.of("DROP TABLE orders", "ALTER TARGET_TABLE ods.orders",
				"CREATE TABLE orders")) && !source.contains("ALTER TABLE orders"), source.toString());
		assertEquals("", problem(shop.apply(shop.request(Shop.options(true, false, false)))));
		assertNothingIsLeft(shop.request());
	}

	@Test
	void changesAMergedTargetOnceAndAllOfItsShards() throws Exception {
		shop.mysql.execute("CREATE OR REPLACE TABLE o_1 (id BIGINT PRIMARY KEY)",
				"CREATE OR REPLACE TABLE o_2 (id BIGINT PRIMARY KEY)");
		PipelineOptions usual = PipelineOptions.DEFAULT;
		PipelineRequest merged = shop.request(
				new PipelineOptions("wave", usual.schema(), false, false, false, null, usual.httpPort(), 0, 0, "UTC",
						List.of(new ShardGroup(shop.mysql.name() + ".o_*", new TableName("ods", "o"), "shard"))),
				shop.table("o_1"), shop.table("o_2"));
		assertEquals("", problem(shop.apply(merged)));
		shop.mysql.execute("ALTER TABLE o_1 ADD COLUMN city VARCHAR(10)",
				"ALTER TABLE o_2 ADD COLUMN city VARCHAR(10)");
		List<String> done = did(shop.plan(merged).statements());
		assertEquals(1, done.stream().filter("ALTER TARGET_TABLE ods.o"::equals).count(), done.toString());
		assertEquals("", problem(shop.apply(merged)));
		assertEquals(List.of("city", "id", "shard"), shop.columnsInStarRocks("o"));
		assertNothingIsLeft(merged);
		shop.mysql.execute("DROP TABLE o_1, o_2");
	}

	@Test
	void waitsUntilStarRocksHasChangedTheTable() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN city VARCHAR(10)");
		shop.starRocks.slowAlters(true);
		CompletableFuture<Void> finished = CompletableFuture.runAsync(() -> {
			while (asked() < 3) {
				Thread.onSpinWait();
			}
			shop.starRocks.finishAlters();
		});
		assertEquals("", problem(shop.apply(shop.request())));
		finished.get();
		assertNothingIsLeft(shop.request());

		shop.mysql.execute("ALTER TABLE orders ADD COLUMN street VARCHAR(10)");
		long before = asked();
		CompletableFuture<Void> givenUp = CompletableFuture.runAsync(() -> {
			while (asked() < before + 3) {
				Thread.onSpinWait();
			}
			shop.starRocks.giveUpAlters("too many tablets");
		});
		String problem = problem(shop.apply(shop.request()));
		givenUp.get();
		assertTrue(problem.contains("StarRocks gave up changing the columns of ods.orders: too many tablets"), problem);
		shop.starRocks.slowAlters(false);
		assertEquals("", problem(shop.apply(shop.request())));
		assertNothingIsLeft(shop.request());
	}

	private long asked() {
		return shop.starRocks.server().statements().stream().filter(s -> s.startsWith("SHOW ALTER")).count();
	}

	@Test
	void undoesTheColumnsThatItAdded() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN city VARCHAR(10)");
		shop.risingWave.mishaps().deny("ALTER TABLE");
		PipelinePlan plan = shop.plan(shop.request());
		ApplyOutcome denied = shop.engine.apply(shop.request(), plan, OnError.STOP, ApplyListener.NONE,
				new NullProgressMonitor());
		assertEquals(ProblemKind.FAILED, denied.failure().map(StatementResult::problem).orElseThrow().kind());
		shop.engine.undo(shop.request(), plan, denied, ApplyListener.NONE, new NullProgressMonitor());
		assertEquals(List.of("amount", "created_at", "id", "note"), shop.columnsInStarRocks("orders"));
		shop.risingWave.mishaps().allow("ALTER TABLE");
		assertEquals(List.of("DROP SINK customers_sink", "DROP TABLE customers", "DROP TABLE orders"),
				did(shop.engine.planDrop(shop.request(), false, new NullProgressMonitor()).statements())
						.subList(0, 3));
		assertEquals("", problem(shop.apply(shop.request())));
		assertNothingIsLeft(shop.request());
	}

	@Test
	void leavesATableAloneThatItDidNotMake() throws Exception {
		try (DatabaseSession session = new StarRocksConnector().open(shop.request().target(), 1);
				StatementChannel channel = session.openChannel()) {
			channel.execute("CREATE DATABASE ods", new NullProgressMonitor());
			channel.execute("CREATE TABLE ods.orders (id BIGINT NOT NULL, mine INT) PRIMARY KEY (id)"
					+ " DISTRIBUTED BY HASH(id) PROPERTIES (\"replication_num\"=\"1\")", new NullProgressMonitor());
		}
		PipelinePlan plan = shop.plan(shop.request());
		assertTrue(did(plan.statements()).stream().noneMatch(s -> s.contains("ods.orders")), plan.toString());
		assertEquals(List.of(ObjectState.DIFFERS), plan.objects().stream().filter(o -> o.name().equals("ods.orders"))
				.map(o -> o.state()).toList());
	}

	@Test
	void takesTheJsonOfMariaDbForTheTextThatItIs() throws Exception {
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN doc JSON");
		assertEquals("", problem(shop.apply(shop.request())));
		String table = shop.risingWave.transcript().stream()
				.filter(s -> s.contains("TABLE IF NOT EXISTS \"public\".\"orders\""))
				.findFirst().orElse("");
		assertTrue(table.contains("\"doc\" VARCHAR,"), table);
		assertEquals(List.of(), drift());
		assertNothingIsLeft(shop.request());
	}

	@Test
	void takesNoteOfAColumnThatCannotTravel() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN tags SET('a','b')");
		assertEquals(List.of("The column tags is new; its type cannot travel."),
				drift().stream().map(Drift::message).toList());
		assertEquals("", problem(shop.apply(shop.request())));
		assertEquals(List.of(), drift());
	}
}
