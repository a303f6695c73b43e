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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.pipeline.integration.tests.Shop.did;
import static org.tidemark.pipeline.integration.tests.Shop.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.SystemProblem;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.StatementResult.State;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** How a pipeline is controlled, and how far its tables come when something fails. */
@ExtendWith(DatabaseServersExtension.class)
class ProvisioningControlTest {

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

	private static List<String> states(List<TableProgress> tables) {
		return tables.stream().map(t -> t.source().table() + ' ' + t.state()).toList();
	}

	private List<TableProgress> stored() throws TidemarkException {
		return shop.store.pipelines().find("shop").orElseThrow().progress();
	}

	@Test
	void saysThatThereIsNoPipelineBeforeItIsAppliedAndAfterItIsDropped() throws Exception {
		String before = assertThrows(TidemarkException.class, shop::status).summary();
		assertTrue(before.startsWith("There is no pipeline of job \"shop\": it was not applied yet."), before);
		shop.apply(shop.request());
		shop.engine.apply(shop.request(), shop.engine.planDrop(shop.request(), false, new NullProgressMonitor()),
				OnError.STOP, ApplyListener.NONE, new NullProgressMonitor());
		TidemarkException gone = assertThrows(TidemarkException.class,
				() -> shop.engine.pause(shop.request(), Set.of(), new NullProgressMonitor()));
		assertEquals(ProblemKind.FAILED, gone.kind());
		assertTrue(gone.getMessage().startsWith("There is no pipeline of job \"shop\" any more: it was dropped on "),
				gone.getMessage());
		assertTrue(gone.remedy().contains("pipeline apply"), gone.remedy());
		assertThrows(TidemarkException.class,
				() -> shop.engine.limit(shop.request(), Set.of(), 5, new NullProgressMonitor()));

		shop.apply(shop.request());
		assertEquals(SinkState.RUNNING, shop.status().tables().get(0).sink());
	}

	@Test
	void controlsAPipelineWhileMySqlAndStarRocksAreDown() throws Exception {
		shop.apply(shop.request());
		shop.risingWave.load("public", "orders", 1, "first", "9.90", "2026-01-01 00:00:00+00:00");
		PipelineRequest cut = shop.requestWithoutEnds();
		shop.engine.pause(cut, Set.of(shop.mysql.name() + ".orders"), new NullProgressMonitor());
		shop.engine.limit(cut, Set.of(), 9, new NullProgressMonitor());
		PipelineStatus status = shop.engine.status(cut, new NullProgressMonitor());
		assertEquals(List.of(PipelineSystem.MYSQL, PipelineSystem.STARROCKS),
				status.problems().stream().map(SystemProblem::system).toList());
		assertEquals(List.of(SinkState.PAUSED, SinkState.RUNNING),
				status.tables().stream().map(TableStatus::sink).toList());
		assertEquals(List.of(-1L, 1L, -1L), List.of(status.tables().get(0).rows().mysql(),
				status.tables().get(0).rows().risingWave(), status.tables().get(0).rows().starRocks()));
		shop.engine.resume(cut, Set.of(), new NullProgressMonitor());
		assertEquals(SinkState.RUNNING, shop.status().tables().get(0).sink());

		PipelinePlan drop = shop.engine.planDrop(cut, false, new NullProgressMonitor());
		assertEquals("", problem(
				shop.engine.apply(cut, drop, OnError.STOP, ApplyListener.NONE, new NullProgressMonitor())));
		assertEquals(List.of(), shop.inRisingWave());
		assertEquals(List.of("ods.customers", "ods.orders"), shop.inStarRocks());
		assertEquals(List.of("DROP TARGET_TABLE ods.customers", "DROP TARGET_TABLE ods.orders"),
				did(shop.engine.planDrop(cut, true, new NullProgressMonitor())));
	}

	@Test
	void controlsAPipelineThatAnotherInstallationMade() throws Exception {
		shop.apply(shop.request());
		shop.store.pipelines().remove("shop");
		shop.engine.pause(shop.request(), Set.of(), new NullProgressMonitor());
		assertEquals(SinkState.PAUSED, shop.status().tables().get(0).sink());
		assertEquals(null, shop.status().tables().get(0).applied());
		assertEquals("", problem(shop.apply(shop.request())));
		assertEquals(List.of("orders DONE", "customers DONE"), states(stored()));
		assertEquals(7, did(shop.engine.planDrop(shop.requestWithoutEnds(), false, new NullProgressMonitor())).size());
	}

	@Test
	void stopsAtTheFirstTableThatFailsAndGoesOnWithItNextTime() throws Exception {
		shop.starRocks.mishaps().deny("CREATE TABLE IF NOT EXISTS `ods`.`orders`");
		List<String> told = new ArrayList<>();
		ApplyListener listener = new ApplyListener() {
			@Override
			public void changed(StatementResult result) {
				// the tables are looked at
			}

			@Override
			public void tableChanged(TableProgress table) {
				told.addAll(states(List.of(table)));
			}
		};
		ApplyOutcome outcome = shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.STOP, listener,
				new NullProgressMonitor());
		assertEquals(List.of("orders WAITING", "customers WAITING", "orders RUNNING", "orders FAILED"), told);
		assertEquals(List.of("orders FAILED", "customers WAITING"), states(stored()));
		assertEquals(outcome.tables(), stored());
		assertTrue(stored().get(0).problem().contains("GRANT CREATE TABLE"), stored().toString());
		assertEquals(List.of(SinkState.MISSING, SinkState.MISSING),
				shop.status().tables().stream().map(TableStatus::sink).toList());

		shop.starRocks.mishaps().allow("CREATE TABLE IF NOT EXISTS `ods`.`orders`");
		told.clear();
		assertEquals("", problem(shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.STOP, listener,
				new NullProgressMonitor())));
		assertEquals(List.of("orders WAITING", "customers WAITING", "orders RUNNING", "orders DONE",
				"customers RUNNING", "customers DONE"), told);
		assertEquals(shop.everything(), shop.inRisingWave());
	}

	@Test
	void leavesOutTablesThatAreSwitchedOff() throws Exception {
		PipelineRequest one = shop.request(PipelineOptions.DEFAULT, shop.table("orders"), off("customers"));
		shop.apply(one);
		assertEquals(List.of("ods.orders"), shop.inStarRocks());
		assertEquals(List.of("orders DONE"), states(stored()));

		PipelineRequest none = shop.request(PipelineOptions.DEFAULT, off("orders"), off("customers"));
		TidemarkException all = assertThrows(TidemarkException.class, () -> shop.plan(none));
		assertEquals("All tables of the job \"shop\" are switched off.", all.getMessage());
		assertTrue(all.remedy().contains("\"enabled\": false"), all.remedy());
		shop.engine.pause(none, Set.of(), new NullProgressMonitor());
		assertEquals(SinkState.PAUSED, shop.status().tables().get(0).sink());
	}

	private TableMapping off(String table) {
		TableMapping on = shop.table(table);
		return new TableMapping(on.source(), on.target(), on.columns(), on.where(), on.sync(), false);
	}

	@Test
	void keepsGoingWithTheOtherTables() throws Exception {
		shop.starRocks.mishaps().deny("CREATE TABLE IF NOT EXISTS `ods`.`orders`");
		ApplyOutcome outcome = shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.KEEP_GOING,
				ApplyListener.NONE, new NullProgressMonitor());
		assertEquals(List.of("orders FAILED", "customers DONE"), states(stored()));
		assertEquals(List.of("SINK orders_sink"), outcome.results().stream().filter(r -> r.state() == State.SKIPPED)
				.map(r -> r.statement().purpose() + " " + r.statement().object()).toList());

		shop.starRocks.mishaps().allow("CREATE TABLE IF NOT EXISTS `ods`.`orders`");
		assertEquals(List.of("SET SESSION background_ddl", "CREATE TARGET_TABLE ods.orders", "CREATE SINK orders_sink"),
				did(shop.plan(shop.request())));
	}

	@Test
	void leavesTablesOutWhenWhatAllShareFails() throws Exception {
		shop.risingWave.mishaps().deny("CREATE SOURCE");
		shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.KEEP_GOING, ApplyListener.NONE,
				new NullProgressMonitor());
		assertEquals(List.of("orders SKIPPED", "customers SKIPPED"), states(stored()));
		assertTrue(stored().get(0).problem().contains("source"), stored().toString());
	}

	@Test
	void isCancelledWithinAStatementAndBeforeTheNext() throws Exception {
		shop.risingWave.mishaps().hang("CREATE SINK IF NOT EXISTS \"public\".\"orders_sink\"");
		NullProgressMonitor monitor = new NullProgressMonitor();
		CompletableFuture<Long> cancelled = CompletableFuture.supplyAsync(() -> {
			while (shop.risingWave.transcript().stream().noneMatch(t -> t.contains("\"orders_sink\""))) {
				Thread.onSpinWait();
			}
			monitor.setCanceled(true);
			return System.nanoTime();
		});
		ApplyOutcome within = shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.KEEP_GOING,
				ApplyListener.NONE, monitor);
		assertTrue(System.nanoTime() - cancelled.get() < TimeUnit.SECONDS.toNanos(2), "not within two seconds");
		assertEquals(ProblemKind.CANCELLED, within.failure().map(StatementResult::problem).orElseThrow().kind());
		assertEquals(List.of("orders WAITING", "customers WAITING"), states(stored()));

		NullProgressMonitor between = new NullProgressMonitor();
		ApplyOutcome next = shop.engine.apply(shop.request(), shop.plan(shop.request()), OnError.STOP, r -> {
			if (r.state() == State.DONE && r.statement().object().equals("orders_sink")) {
				between.setCanceled(true);
			}
		}, between);
		assertEquals("customers", next.failure().orElseThrow().statement().object());
		assertEquals(List.of("orders DONE", "customers WAITING"), states(stored()));
		assertEquals("", problem(shop.apply(shop.request())));
		assertEquals(shop.everything(), shop.inRisingWave());
	}
}
