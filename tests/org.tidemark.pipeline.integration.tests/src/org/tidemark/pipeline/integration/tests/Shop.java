/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.integration.tests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.risingwave.RisingWaveConnector;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.Connector;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.job.ColumnMapping;
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
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.internal.ProvisioningEngine;
import org.tidemark.store.internal.SqliteStoreProvider;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.pipeline.ScriptedRisingWave;
import org.tidemark.testing.pipeline.ScriptedStarRocks;
import org.tidemark.testing.wire.Login;

/** Two tables on a real MariaDB, scripted systems behind it, and the real engine between them. */
final class Shop implements AutoCloseable {

	static final String MYSQL_PASSWORD = "canary-of-mysql";
	static final String STARROCKS_PASSWORD = "canary-of-starrocks";
	private static final Map<String, Connector> CONNECTORS = Map.of("mysql", new MySqlConnector(), "risingwave",
			new RisingWaveConnector(), "starrocks", new StarRocksConnector());

	final ScriptedRisingWave risingWave = new ScriptedRisingWave("2.8.5", Login.of("root", "wave"));
	final ScriptedStarRocks starRocks = new ScriptedStarRocks("3.3.5", Login.of("loader", STARROCKS_PASSWORD));
	final ServerDatabase mysql;
	final MetadataStore store;
	final PipelineEngine engine = engine();
	private final String user;

	Shop(Path home, ServerDatabase mysql) throws TidemarkException, SQLException {
		this.mysql = mysql;
		this.user = "cdc_" + mysql.name();
		this.store = new SqliteStoreProvider(Map.of(), Clock.systemUTC()).open(home);
		mysql.execute(
				"CREATE OR REPLACE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(255), amount DECIMAL(12,2), created_at TIMESTAMP NULL)",
				"CREATE OR REPLACE TABLE customers (id INT UNSIGNED PRIMARY KEY, name VARCHAR(40) NOT NULL)",
				"INSERT INTO orders VALUES (1, 'first', 9.90, '2026-01-01'), (2, NULL, NULL, NULL)",
				"CREATE OR REPLACE USER " + account() + " IDENTIFIED BY '" + MYSQL_PASSWORD + '\'',
				"GRANT SELECT, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + account());
		risingWave.looksAtMySql(true);
	}

	String account() {
		return '\'' + user + "'@'%'";
	}

	/** An engine over the connectors that a pipeline needs. */
	static PipelineEngine engine() {
		return new ProvisioningEngine(new FixedConnectors(), Clock.systemUTC());
	}

	/** Connectors without an extension registry. */
	private static final class FixedConnectors implements Connectors {
		@Override
		public List<ConnectorDescriptor> list() {
			return List.of();
		}

		@Override
		public Connector connector(String id) {
			return CONNECTORS.get(id);
		}
	}

	/** A request for both tables. */
	PipelineRequest request(PipelineOptions options) {
		return request(options, table("orders"), table("customers"));
	}

	/** A request for some tables. */
	PipelineRequest request(PipelineOptions options, TableMapping... tables) {
		Job job = new Job("shop", Engine.RISINGWAVE, "shop-mysql", "warehouse", SyncOptions.NONE, List.of(tables),
				TableSelection.NONE, options);
		return new PipelineRequest(job,
				ConnectionSettings.server("shop-mysql", "mysql", mysql.host(), mysql.port(), mysql.name(), user,
						Secret.of(MYSQL_PASSWORD)),
				ConnectionSettings.server("wave", "risingwave", risingWave.server().host(), risingWave.server().port(),
						"dev", "root", Secret.of("wave")),
				ConnectionSettings.server("warehouse", "starrocks", starRocks.server().host(),
						starRocks.server().port(), "ods", "loader", Secret.of(STARROCKS_PASSWORD)),
				store);
	}

	PipelineRequest request() {
		return request(PipelineOptions.DEFAULT);
	}

	static PipelineOptions options(boolean recreateSource, boolean recreateTarget, boolean truncateTarget) {
		PipelineOptions usual = PipelineOptions.DEFAULT;
		return new PipelineOptions("wave", usual.schema(), recreateSource, recreateTarget, truncateTarget, null,
				usual.httpPort(), 0, 0, usual.timeZone(), List.of());
	}

	TableMapping table(String name, ColumnMapping... columns) {
		return new TableMapping(new TableName(mysql.name(), name), new TableName("ods", name), List.of(columns), null,
				SyncOptions.NONE);
	}

	PipelinePlan plan(PipelineRequest request) throws TidemarkException {
		return engine.plan(request, new NullProgressMonitor());
	}

	ApplyOutcome apply(PipelineRequest request) throws TidemarkException {
		return engine.apply(request, plan(request), OnError.STOP, ApplyListener.NONE, new NullProgressMonitor());
	}

	/** The same job while nothing answers where MySQL and StarRocks were. */
	PipelineRequest requestWithoutEnds() throws IOException {
		PipelineRequest all = request();
		try (ServerSocket nobody = new ServerSocket(0)) {
			int port = nobody.getLocalPort();
			return new PipelineRequest(all.job(), moved(all.source(), port), all.risingWave(),
					moved(all.target(), port), store);
		}
	}

	private static ConnectionSettings moved(ConnectionSettings there, int port) {
		return ConnectionSettings.server(there.name(), there.connector(), "127.0.0.1", port, there.database(),
				there.user(), there.password());
	}

	static String did(PipelineStatement s) {
		return s.action() + " " + s.purpose() + ' ' + s.object();
	}

	static List<String> did(List<PipelineStatement> statements) {
		return statements.stream().map(Shop::did).toList();
	}

	static List<String> did(PipelinePlan plan) {
		return did(plan.statements());
	}

	/** Why an apply failed; empty when it did not. */
	static String problem(ApplyOutcome outcome) {
		return outcome.failure().map(StatementResult::problem).map(TidemarkException::summary).orElse("");
	}

	/** What is there in RisingWave when both tables are. */
	List<String> everything() {
		return List.of("secret tidemark_shop_mysql", "secret tidemark_warehouse", "sink customers_sink",
				"sink orders_sink", "source shop_mysql_" + mysql.name(), "table customers", "table orders");
	}

	PipelineStatus status() throws TidemarkException {
		return engine.status(request(), new NullProgressMonitor());
	}

	/** What is there in RisingWave, each as its kind and its name. */
	List<String> inRisingWave() {
		return risingWave.query("SELECT 'secret ' || name FROM rw_catalog.rw_secrets"
				+ " UNION ALL SELECT 'sink ' || name FROM rw_catalog.rw_sinks"
				+ " UNION ALL SELECT 'source ' || name FROM rw_catalog.rw_sources"
				+ " UNION ALL SELECT 'table ' || name FROM rw_catalog.rw_tables ORDER BY 1").stream().map(r -> r.get(0))
				.toList();
	}

	/** The columns of a table in StarRocks, by their names. */
	List<String> columnsInStarRocks(String table) {
		return starRocks.query("SELECT column_name FROM information_schema.columns WHERE table_schema = 'ods'"
				+ " AND table_name = '" + table + "' ORDER BY 1").stream().map(r -> r.get(0)).toList();
	}

	/** The columns of a table in RisingWave, by their names. */
	List<String> columnsInRisingWave(String table) {
		return risingWave.query("SELECT column_name FROM information_schema.columns WHERE table_name = '" + table
				+ "' ORDER BY 1").stream().map(r -> r.get(0)).toList();
	}

	/** The tables that are there in StarRocks. */
	List<String> inStarRocks() {
		return starRocks.query(
				"SELECT table_schema || '.' || table_name FROM information_schema.tables_config WHERE table_schema = 'ods' ORDER BY 1")
				.stream().map(r -> r.get(0)).toList();
	}

	@Override
	public void close() throws Exception {
		risingWave.close();
		starRocks.close();
		store.close();
		mysql.execute("DROP USER " + account());
	}
}
