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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.pipeline.integration.tests.Shop.did;
import static org.tidemark.pipeline.integration.tests.Shop.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Level;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.StatementResult.State;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** A pipeline from zero to its end, with what goes wrong between. */
@ExtendWith(DatabaseServersExtension.class)
class ProvisioningTest {

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

	private static PipelineDesign design(PipelinePlan plan) {
		return Objects.requireNonNull(plan.design());
	}

	@Test
	void makesAPipelineFromNothingAndThenHasNothingLeftToDo() throws Exception {
		PipelinePlan plan = shop.plan(shop.request());
		assertEquals(List.of("public"), plan.objects().stream().filter(o -> o.state() != ObjectState.CREATE)
				.map(o -> o.name()).toList());
		assertEquals(0, plan.destructive());
		List<String> told = new ArrayList<>();
		ApplyOutcome outcome = shop.engine.apply(shop.request(), plan, OnError.STOP,
				r -> told.add(r.state() + " " + r.statement().object()), new NullProgressMonitor());
		assertEquals("", problem(outcome));
		assertEquals(plan.statements().stream()
				.flatMap(s -> List.of("RUNNING " + s.object(), "DONE " + s.object()).stream()).toList(), told);
		assertEquals(shop.everything(), shop.inRisingWave());
		assertEquals(List.of("ods.customers", "ods.orders"), shop.inStarRocks());

		assertEquals(List.of(), did(shop.plan(shop.request())));
		assertEquals(Set.of(ObjectState.KEEP),
				shop.plan(shop.request()).objects().stream().map(o -> o.state()).collect(Collectors.toSet()));
		PipelineRecord record = shop.store.pipelines().find("shop").orElseThrow();
		assertEquals(design(plan).serverId(), record.serverId());
		assertEquals(plan.statements().stream().map(PipelineStatement::object).filter(o -> !o.equals("background_ddl"))
				.toList(), record.objects().stream().map(ProvisionedObject::name).toList());
	}

	@Test
	void sendsPasswordsAndShowsNone() throws Exception {
		PipelinePlan plan = shop.plan(shop.request());
		shop.apply(shop.request());
		String sent = String.join("\n", shop.risingWave.transcript());
		assertTrue(sent.contains("AS '" + Shop.MYSQL_PASSWORD + '\''), "the password was not sent");
		String shown = plan + shop.store.pipelines().find("shop").orElseThrow().toString();
		assertFalse(shown.contains("canary"), shown);
	}

	@Test
	void writesTheWholeScriptAndThePipelineOfFlinkWhateverIsThere() throws Exception {
		List<String> fresh = did(shop.plan(shop.request()));
		shop.apply(shop.request());
		List<String> script = shop.engine.script(shop.request(), new NullProgressMonitor()).stream()
				.map(Shop::did).filter(s -> !s.equals("CREATE SCHEMA public")).toList();
		assertEquals(fresh, script);
		String flink = shop.engine.flinkPipeline(shop.request(), new NullProgressMonitor());
		assertTrue(flink.contains("type: starrocks") && !flink.contains("canary"), flink);
	}

	@Test
	void keepsItsServerIdFromPlanToPlan() throws Exception {
		long first = design(shop.plan(shop.request())).serverId();
		assertEquals(first, design(shop.plan(shop.request())).serverId());
		assertTrue(first > 65_535 && first < 4_294_967_296L, Long.toString(first));
	}

	@Test
	void goesOnWhereACutConnectionLeftIt() throws Exception {
		shop.risingWave.mishaps().cutAfter("CREATE TABLE IF NOT EXISTS \"public\".\"orders\"");
		ApplyOutcome cut = shop.apply(shop.request());
		assertEquals("orders", cut.failure().orElseThrow().statement().object());
		assertTrue(problem(cut).contains("Whether the statement took effect is not known."), problem(cut));
		assertEquals(State.WAITING, cut.results().getLast().state());

		// the statement took effect although its answer was lost, so that it is not run again
		assertEquals(List.of("SET SESSION background_ddl", "CREATE TARGET_TABLE ods.orders", "CREATE SINK orders_sink",
				"CREATE TABLE customers", "CREATE TARGET_TABLE ods.customers", "CREATE SINK customers_sink"),
				did(shop.plan(shop.request())));
		assertEquals("", problem(shop.apply(shop.request())));
		assertEquals(shop.everything(), shop.inRisingWave());
	}

	@Test
	void namesTheGrantWhenAStatementIsDeniedAndUndoesJustWhatItMade() throws Exception {
		shop.starRocks.mishaps().deny("CREATE TABLE IF NOT EXISTS `ods`.`customers`");
		PipelinePlan plan = shop.plan(shop.request());
		ApplyOutcome denied = shop.engine.apply(shop.request(), plan, OnError.STOP,
				ApplyListener.NONE, new NullProgressMonitor());
		assertTrue(problem(denied).contains("GRANT CREATE TABLE ON DATABASE ods TO USER 'loader'@'%'"),
				problem(denied));
		assertEquals(List.of("ods.orders"), shop.inStarRocks());
		ApplyOutcome undone = shop.engine.undo(shop.request(), plan, denied, ApplyListener.NONE,
				new NullProgressMonitor());
		assertEquals(List.of("DROP TABLE customers", "DROP SINK orders_sink", "DROP TARGET_TABLE ods.orders",
				"DROP TABLE orders", "DROP SOURCE shop_mysql_" + shop.mysql.name(), "DROP SECRET tidemark_warehouse",
				"DROP SECRET tidemark_shop_mysql"), undone.results().stream().map(r -> did(r.statement())).toList());
		assertEquals(List.of(), shop.inStarRocks());
	}

	@Test
	void showsHowATargetDiffersAndReplacesItOnlyWhenTold() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("ALTER TABLE orders MODIFY note VARCHAR(300)");
		PipelinePlan differs = shop.plan(shop.request());
		assertEquals(List.of(), did(differs));
		assertEquals(List.of("ods.orders DIFFERS [The column note is varchar(1020), planned is VARCHAR(1200).]"),
				differs.objects().stream().filter(o -> o.state() == ObjectState.DIFFERS)
						.map(o -> o.name() + ' ' + o.state() + ' ' + o.differences()).toList());

		PipelinePlan recreate = shop.plan(shop.request(Shop.options(false, true, false)));
		assertEquals(List.of("SET SESSION background_ddl", "DROP SINK orders_sink", "DROP TARGET_TABLE ods.orders",
				"CREATE TARGET_TABLE ods.orders", "CREATE SINK orders_sink", "DROP SINK customers_sink",
				"DROP TARGET_TABLE ods.customers", "CREATE TARGET_TABLE ods.customers", "CREATE SINK customers_sink"),
				did(recreate));
		assertEquals(2, recreate.destructive());
		assertEquals("", problem(shop.apply(shop.request(Shop.options(false, true, false)))));
		assertEquals(List.of(), did(shop.plan(shop.request())));
	}

	@Test
	void emptiesTargetsAndLetsTheSinksSendAllAgain() throws Exception {
		shop.apply(shop.request());
		PipelinePlan truncate = shop.plan(shop.request(Shop.options(false, false, true)));
		assertEquals(List.of("SET SESSION background_ddl", "DROP SINK orders_sink", "TRUNCATE TARGET_TABLE ods.orders",
				"CREATE SINK orders_sink", "DROP SINK customers_sink", "TRUNCATE TARGET_TABLE ods.customers",
				"CREATE SINK customers_sink"), did(truncate));
		assertEquals("", problem(shop.apply(shop.request(Shop.options(false, false, true)))));
		assertEquals(shop.everything(), shop.inRisingWave());
	}

	@Test
	void makesTheSourceAnewWithAllThatHangsOnIt() throws Exception {
		shop.apply(shop.request());
		assertEquals("", problem(shop.apply(shop.request(Shop.options(true, false, false)))));
		assertEquals(shop.everything(), shop.inRisingWave());
		List<String> drops = shop.risingWave.transcript().stream().filter(s -> s.startsWith("DROP"))
				.map(s -> s.split(" ")[1]).toList();
		assertEquals(List.of("SINK", "SINK", "TABLE", "TABLE", "SOURCE"), drops);
	}

	@Test
	void saysHowFarEachTableHasCome() throws Exception {
		shop.apply(shop.request());
		shop.risingWave.snapshot("public", "orders", 1, false);
		shop.risingWave.snapshot("public", "customers", 0, true);
		shop.risingWave.load("public", "orders", 1, "first", "9.90", "2026-01-01 00:00:00+00:00");
		shop.starRocks.load("ods", "orders", 1, "first", "9.90", "2026-01-01 00:00:00");
		shop.risingWave.failSink("public", "customers_sink", "no backend is alive");
		TableStatus orders = shop.status().tables().get(0);
		assertEquals(SinkState.RUNNING, orders.sink());
		assertEquals(1, orders.snapshot().read());
		assertFalse(orders.snapshot().finished());
		assertEquals(List.of(2L, 1L, 1L),
				List.of(orders.rows().mysql(), orders.rows().risingWave(), orders.rows().starRocks()));
		assertEquals("2", orders.rows().greatestMysql());
		TableStatus customers = shop.status().tables().get(1);
		assertEquals(SinkState.FAILING, customers.sink());
		assertTrue(customers.snapshot().finished());
		assertTrue(shop.status().events().getFirst().text().contains("no backend is alive"));
	}

	@Test
	void pausesAndResumesTheSinksOfChosenTables() throws Exception {
		shop.apply(shop.request());
		String orders = shop.mysql.name() + ".orders";
		shop.engine.pause(shop.request(), Set.of(orders), new NullProgressMonitor());
		assertEquals(List.of(SinkState.PAUSED, SinkState.RUNNING),
				shop.status().tables().stream().map(TableStatus::sink).toList());
		shop.engine.resume(shop.request(), Set.of(), new NullProgressMonitor());
		assertEquals(List.of(SinkState.RUNNING, SinkState.RUNNING),
				shop.status().tables().stream().map(TableStatus::sink).toList());
		TidemarkException unknown = assertThrows(TidemarkException.class,
				() -> shop.engine.pause(shop.request(), Set.of("shop.none"), new NullProgressMonitor()));
		assertEquals(ProblemKind.USAGE, unknown.kind());
	}

	@Test
	void limitsHowFastAChosenTableIsRead() throws Exception {
		shop.apply(shop.request());
		shop.engine.limit(shop.request(), Set.of(shop.mysql.name() + ".customers"), 500, new NullProgressMonitor());
		shop.engine.limit(shop.request(), Set.of(shop.mysql.name() + ".customers"), 0, new NullProgressMonitor());
		List<String> sent = shop.risingWave.transcript();
		assertEquals(
				List.of("ALTER TABLE \"public\".\"customers\" SET BACKFILL_RATE_LIMIT = 500",
						"ALTER TABLE \"public\".\"customers\" SET BACKFILL_RATE_LIMIT = DEFAULT"),
				sent.subList(sent.size() - 2, sent.size()));
	}

	@Test
	void tellsWhatDriftedSinceItWasProvisioned() throws Exception {
		shop.apply(shop.request());
		assertEquals(List.of(), shop.status().tables().get(0).drift());
		shop.mysql.execute("ALTER TABLE orders ADD COLUMN city VARCHAR(10), DROP COLUMN note");
		assertEquals(List.of(DriftKind.ADDED + " city", DriftKind.DROPPED + " note"),
				shop.status().tables().get(0).drift().stream().map(d -> d.kind() + " " + d.column()).toList());
		assertEquals(
				List.of("SET SESSION background_ddl", "DROP SINK orders_sink", "ALTER TARGET_TABLE ods.orders",
						"ALTER TARGET_TABLE ods.orders", "ALTER TABLE orders", "ALTER TABLE orders",
						"CREATE SINK orders_sink"),
				shop.status().tables().get(0).drift().get(0).steps().stream().map(Shop::did).toList());
	}

	@Test
	void takesAPipelineDownInOrderAndKeepsTheTargets() throws Exception {
		shop.apply(shop.request());
		PipelinePlan drop = shop.engine.planDrop(shop.request(), false, new NullProgressMonitor());
		assertEquals(
				List.of("DROP SINK customers_sink", "DROP SINK orders_sink", "DROP TABLE customers",
						"DROP TABLE orders", "DROP SOURCE shop_mysql_" + shop.mysql.name(),
						"DROP SECRET tidemark_warehouse", "DROP SECRET tidemark_shop_mysql"),
				did(drop));
		assertEquals("",
				problem(shop.engine.apply(shop.request(), drop, OnError.STOP,
						ApplyListener.NONE, new NullProgressMonitor())));
		assertEquals(List.of(), shop.inRisingWave());
		assertEquals(List.of("ods.customers", "ods.orders"), shop.inStarRocks());
	}

	@Test
	void takesDownAPipelineWhosePrerequisitesAreGone() throws Exception {
		shop.apply(shop.request());
		shop.mysql.execute("REVOKE REPLICATION SLAVE ON *.* FROM " + shop.account());
		shop.starRocks.backends(0);
		shop.engine.pause(shop.request(), Set.of(), new NullProgressMonitor());
		assertEquals(SinkState.PAUSED, shop.status().tables().get(0).sink());
		PipelinePlan drop = shop.engine.planDrop(shop.request(), false, new NullProgressMonitor());
		assertEquals("",
				problem(shop.engine.apply(shop.request(), drop, OnError.STOP,
						ApplyListener.NONE, new NullProgressMonitor())));
		assertEquals(List.of(), shop.inRisingWave());
	}

	@Test
	void forgetsTheFailureOfASinkThatWorksAgain() throws Exception {
		shop.apply(shop.request());
		shop.risingWave.failSink("public", "orders_sink", "no backend is alive");
		assertEquals(SinkState.FAILING, shop.status().tables().get(0).sink());
		shop.risingWave.eventsWere(Duration.ofMinutes(11));
		assertEquals(SinkState.RUNNING, shop.status().tables().get(0).sink());
		assertEquals(1, shop.status().events().size());

		shop.risingWave.failSink("public", "orders_sink", "no backend is alive");
		shop.apply(shop.request(Shop.options(false, true, false)));
		assertEquals(SinkState.RUNNING, shop.status().tables().get(0).sink());
	}

	@Test
	void tellsASinkFromOneWithALongerName() throws Exception {
		shop.apply(shop.request());
		shop.risingWave.event("SINK_FAIL", "{\"sinkFail\": {\"sinkName\": \"my_orders_sink\"}}");
		assertEquals(List.of(SinkState.RUNNING, SinkState.RUNNING),
				shop.status().tables().stream().map(TableStatus::sink).toList());
		assertEquals(List.of(), shop.status().events());
	}

	@Test
	void inspectsAllThreeAndNamesWhatBlocks() throws Exception {
		InspectionReport good = shop.engine.inspect(shop.request(), new NullProgressMonitor());
		assertEquals(List.of(), good.findings().stream().filter(f -> f.level() == Level.BLOCK).toList());
		shop.mysql.execute("REVOKE REPLICATION SLAVE ON *.* FROM " + shop.account());
		shop.starRocks.backends(0);
		InspectionReport bad = shop.engine.inspect(shop.request(), new NullProgressMonitor());
		assertEquals(List.of("REPLICATION SLAVE", "backends"),
				bad.findings().stream().filter(f -> f.level() == Level.BLOCK).map(f -> f.subject()).toList());
		assertTrue(bad.blocker().orElseThrow().remedy().contains("GRANT REPLICATION SLAVE ON *.* TO " + shop.account()),
				bad.toString());
		assertThrows(TidemarkException.class, () -> shop.plan(shop.request()));
		assertEquals(List.of(), shop.inRisingWave());
	}
}
