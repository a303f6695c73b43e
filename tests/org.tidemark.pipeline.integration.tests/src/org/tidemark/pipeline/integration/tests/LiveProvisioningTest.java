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

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelineEngine;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.store.internal.SqliteStoreProvider;
import org.tidemark.testing.Await;

/** A pipeline over real servers, from nothing to its end; run by the profile live alone. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LiveProvisioningTest {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	Path home;

	private final IProgressMonitor monitor = new NullProgressMonitor();
	private final PipelineEngine engine = Shop.engine();
	private final String table = "tidemark_live_" + Long.toHexString(System.nanoTime());
	private LiveServers servers;
	private MetadataStore store;
	private DatabaseSession mysqlSession;
	private DatabaseSession starRocksSession;
	private StatementChannel mysql;
	private StatementChannel starRocks;

	@BeforeEach
	void open() throws Exception {
		servers = LiveServers.of(System.getenv());
		store = new SqliteStoreProvider(Map.of(), Clock.systemUTC()).open(home);
		mysqlSession = new MySqlConnector().open(servers.mysql(), 1);
		mysql = mysqlSession.openChannel();
		starRocksSession = new StarRocksConnector().open(servers.starRocks(), 1);
		starRocks = starRocksSession.openChannel();
		mysql.execute("CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, note VARCHAR(40), amount DECIMAL(12,2),"
				+ " at TIMESTAMP(6) NULL, doc JSON)", monitor);
		mysql.execute("INSERT INTO " + table
				+ " VALUES (1, 'über', 9.90, '2026-01-02 03:04:05.678', '{\"a\": 1}'), (2, NULL, NULL, NULL, NULL)",
				monitor);
	}

	@AfterEach
	void close() throws Exception {
		if (mysql == null || starRocks == null) {
			return;
		}
		try {
			run(engine.planDrop(request(), true, monitor));
		} finally {
			mysql.execute("DROP TABLE IF EXISTS " + table, monitor);
			mysqlSession.close();
			starRocksSession.close();
			store.close();
		}
	}

	private PipelineRequest request() {
		PipelineOptions usual = PipelineOptions.DEFAULT;
		PipelineOptions options = new PipelineOptions("live-risingwave", usual.schema(), false, false, false, null,
				usual.httpPort(), 0, 0, usual.timeZone(), List.of());
		TableMapping mapping = new TableMapping(new TableName(servers.mysql().database(), table),
				new TableName(servers.starRocks().database(), table), List.of(), null, SyncOptions.NONE);
		return new PipelineRequest(new Job(table, Engine.RISINGWAVE, "live-mysql", "live-starrocks", SyncOptions.NONE,
				List.of(mapping), TableSelection.NONE, options), servers.mysql(), servers.risingWave(),
				servers.starRocks(), store);
	}

	private void run(PipelinePlan plan) throws TidemarkException {
		ApplyOutcome outcome = engine.apply(request(), plan, OnError.STOP, ApplyListener.NONE, monitor);
		assertEquals("",
				outcome.failure().map(StatementResult::problem).map(TidemarkException::summary).orElse(""));
	}

	private void assertArrives(String expected, String query) {
		boolean arrived = Await.holdsWithin(PATIENCE, () -> expected.equals(answer(query)));
		assertTrue(arrived, () -> query + ": " + answer(query) + " instead of " + expected + " within " + PATIENCE
				+ ", status: " + events());
	}

	private String answer(String query) {
		try {
			List<List<String>> rows = starRocks.query(query, List.of(), monitor);
			return rows.isEmpty() ? "nothing" : String.valueOf(rows.get(0).get(0));
		} catch (StatementException e) {
			throw new AssertionError(query, e);
		}
	}

	private String events() {
		try {
			return engine.status(request(), monitor).toString();
		} catch (TidemarkException e) {
			return e.summary();
		}
	}

	@Test
	void carriesRowsChangesAndNewColumns() throws Exception {
		String target = servers.starRocks().database() + '.' + table;
		run(engine.plan(request(), monitor));
		assertEquals(List.of(), engine.plan(request(), monitor).statements());
		assertArrives("2", "SELECT COUNT(*) FROM " + target);
		assertArrives("über 9.90 2026-01-02 03:04:05.678000", "SELECT CONCAT(note, ' ', amount, ' ', at) FROM " + target
				+ " WHERE id = 1");
		mysql.execute("UPDATE " + table + " SET note = 'changed' WHERE id = 2", monitor);
		mysql.execute("DELETE FROM " + table + " WHERE id = 1", monitor);
		assertArrives("changed", "SELECT MAX(note) FROM " + target + " HAVING COUNT(*) = 1");

		engine.pause(request(), Set.of(), monitor);
		assertEquals(SinkState.PAUSED, engine.status(request(), monitor).tables().get(0).sink());
		engine.resume(request(), Set.of(), monitor);

		mysql.execute("ALTER TABLE " + table + " ADD COLUMN city VARCHAR(10), DROP COLUMN doc", monitor);
		assertFalse(engine.status(request(), monitor).tables().get(0).drift().isEmpty());
		PipelinePlan change = engine.plan(request(), monitor);
		assertTrue(change.destructive() > 0, change::toString);
		run(change);
		assertEquals(List.of(), engine.plan(request(), monitor).statements());
		mysql.execute("UPDATE " + table + " SET city = 'Bern'", monitor);
		assertArrives("Bern", "SELECT MAX(city) FROM " + target);
	}
}
