/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sink.MySqlSinkFactory;
import org.tidemark.connector.jdbc.internal.sink.PostgresSinkFactory;
import org.tidemark.connector.jdbc.internal.sink.SqliteSinkFactory;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.search.internal.SearchConnector;
import org.tidemark.connector.search.internal.sink.SearchSinkFactory;
import org.tidemark.connector.search.internal.strategy.SequenceNumberStrategy;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.SyncState;
import org.tidemark.ddl.internal.BuiltInDialects;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.store.internal.SqliteStoreProvider;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TargetDesign;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.internal.LocalSyncEngine;
import org.tidemark.sync.internal.conflict.FailPolicy;
import org.tidemark.sync.internal.conflict.HigherVersionPolicy;
import org.tidemark.sync.internal.conflict.NewestWinsPolicy;
import org.tidemark.sync.internal.conflict.QueuePolicy;
import org.tidemark.sync.internal.conflict.SourceWinsPolicy;
import org.tidemark.sync.internal.conflict.TargetWinsPolicy;
import org.tidemark.sync.internal.registry.GuardedPolicy;
import org.tidemark.sync.internal.strategy.AutoIncrementStrategy;
import org.tidemark.sync.internal.strategy.CompositeStrategy;
import org.tidemark.sync.internal.strategy.TimestampStrategy;
import org.tidemark.sync.internal.strategy.CustomStrategy;
import org.tidemark.sync.internal.strategy.TransactionStrategy;
import org.tidemark.sync.internal.strategy.VersionStrategy;
import org.tidemark.sync.spi.ConflictPolicy;
import org.tidemark.sync.spi.IncrementalStrategy;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** The real engine, connectors and store, put together by hand. */
final class Engine implements AutoCloseable {

	private static final Map<String, Connector> CONNECTORS = Map.of("mysql", new MySqlConnector(), "postgresql",
			new PostgresConnector(), "sqlite", new SqliteConnector(), "opensearch", new SearchConnector());
	private static final Map<String, SinkFactory> SINKS = Map.of("mysql", new MySqlSinkFactory(), "postgresql",
			new PostgresSinkFactory(), "sqlite", new SqliteSinkFactory(), "opensearch", new SearchSinkFactory());
	private static final Map<String, IncrementalStrategy> STRATEGIES = Map.of("timestamp", new TimestampStrategy(),
			"version", new VersionStrategy(), "autoIncrement", new AutoIncrementStrategy(), "composite",
			new CompositeStrategy(), "custom", new CustomStrategy(), "transaction", new TransactionStrategy(),
			"sequenceNumber", new SequenceNumberStrategy());

	private static final Map<String, ConflictPolicy> POLICIES = Map.of("sourceWins", new SourceWinsPolicy(),
			"targetWins", new TargetWinsPolicy(), "newestWins", new NewestWinsPolicy(), "higherVersion",
			new HigherVersionPolicy(), "queue", new QueuePolicy(), "fail", new FailPolicy(), "broken",
			new GuardedPolicy("broken", conflict -> {
				throw new IllegalStateException("a bad plug-in");
			}));

	private final MetadataStore store;
	private final ConnectionSettings source;
	private final ConnectionSettings target;
	private final LocalSyncEngine engine;
	private volatile UnaryOperator<Horizon> horizons = horizon -> horizon;
	private volatile UnaryOperator<Dialect> dialects = dialect -> dialect;
	private final List<TaskEvent> events = Collections.synchronizedList(new ArrayList<>());

	Engine(Path home, TestDatabase source, TestDatabase target) throws TidemarkException {
		this(home, settings("source", source), settings("target", target), factory -> factory);
	}

	Engine(Path home, ConnectionSettings source, ConnectionSettings target, UnaryOperator<SinkFactory> decorator)
			throws TidemarkException {
		this.store = new SqliteStoreProvider(Map.of(), Clock.systemUTC()).open(home);
		this.source = source;
		this.target = target;
		this.engine = new LocalSyncEngine(new FixedConnectors(),
				id -> new BuiltInDialects().find(id).map(dialect -> dialects.apply(dialect)), STRATEGIES::get,
				POLICIES::get,
				id -> decorator.apply(SINKS.get(id)));
	}

	/** Connectors without an extension registry. */
	private final class FixedConnectors implements Connectors {
		@Override
		public List<ConnectorDescriptor> list() {
			return List.of();
		}

		@Override
		public Connector connector(String id) {
			return new MovedClock(CONNECTORS.get(id), horizon -> horizons.apply(horizon));
		}
	}

	static ConnectionSettings settings(String name, TestDatabase database) {
		return switch (database) {
			case SqliteDatabase sqlite -> ConnectionSettings.file(name, "sqlite", sqlite.file().toString());
			case ServerDatabase server -> ConnectionSettings.server(name,
					server.kind() == DatabaseKind.MARIADB ? "mysql" : "postgresql", server.host(), server.port(),
					server.name(), server.user(), Secret.of(server.password()));
		};
	}

	static ConnectionSettings settings(String name, SearchNode node) {
		return new ConnectionSettings(name, "opensearch", node.host(), node.port(), null, null, null,
				TlsSettings.of(TlsMode.DISABLED), Environment.TEST, Map.of());
	}

	TaskOutcome run(Job job) throws TidemarkException {
		return run(job, RunOptions.DEFAULT, new NullProgressMonitor());
	}

	TaskOutcome run(Job job, RunOptions options, IProgressMonitor monitor) throws TidemarkException {
		events.clear();
		return engine.run(request(job, options), events::add, monitor);
	}

	List<TargetDesign> design(Job job, Dialect dialect, String... units) throws TidemarkException {
		return engine.design(request(job, RunOptions.DEFAULT), dialect, Set.of(units), new NullProgressMonitor());
	}

	TaskPlan plan(Job job) throws TidemarkException {
		return engine.plan(request(job, RunOptions.DEFAULT), new NullProgressMonitor());
	}

	List<UnitPreview> preview(Job job, int rows) throws TidemarkException {
		return engine.preview(request(job, RunOptions.DEFAULT), rows, new NullProgressMonitor());
	}

	VerifyOutcome verify(Job job) throws TidemarkException {
		events.clear();
		return engine.verify(request(job, RunOptions.DEFAULT), Set.of(), events::add, new NullProgressMonitor());
	}

	VerifyOutcome verify(Job job, IProgressMonitor monitor) throws TidemarkException {
		return engine.verify(request(job, RunOptions.DEFAULT), Set.of(), events::add, monitor);
	}

	VerifyOutcome repair(Job job, IProgressMonitor monitor) throws TidemarkException {
		return engine.repair(request(job, RunOptions.DEFAULT), Set.of(), events::add, monitor);
	}

	List<PendingConflict> conflicts(Job job) throws TidemarkException {
		return engine.conflicts(request(job, RunOptions.DEFAULT), Set.of(), new NullProgressMonitor());
	}

	ConflictOutcome resolve(Job job, PendingConflict.Resolution resolution, String... labels)
			throws TidemarkException {
		return engine.resolve(request(job, RunOptions.DEFAULT),
				new ConflictChoices(Set.of(), Set.of(labels), resolution), new NullProgressMonitor());
	}

	VerifyOutcome repair(Job job, RunOptions options) throws TidemarkException {
		events.clear();
		return engine.repair(request(job, options), Set.of(), events::add, new NullProgressMonitor());
	}

	List<String> reset(Job job) throws TidemarkException {
		return engine.reset(request(job, RunOptions.DEFAULT), Set.of(), new NullProgressMonitor());
	}

	private EngineRequest request(Job job, RunOptions options) {
		return new EngineRequest(job, "", source, target, options, store);
	}

	/** Changes what sources tell of the time from now on. */
	void horizons(UnaryOperator<Horizon> change) {
		horizons = change;
	}

	/** Looks at the SQL of targets from now on. */
	void dialects(UnaryOperator<Dialect> change) {
		dialects = change;
	}

	/** The warnings of the last run. */
	List<String> warnings() {
		return events().stream().filter(TaskEvent.Log.class::isInstance).map(TaskEvent.Log.class::cast)
				.filter(log -> log.level() == LogLevel.WARN).map(TaskEvent.Log::message).toList();
	}

	/** The watermark after the last run, or null. */
	String watermark() {
		return events().stream().filter(TaskEvent.UnitFinished.class::isInstance)
				.map(TaskEvent.UnitFinished.class::cast).findFirst().orElseThrow().watermark();
	}

	/** The numbers of a table that are asked for again. */
	List<String> gaps(String table) throws TidemarkException {
		SyncState state = store.states().list("test").stream().filter(s -> s.unit().endsWith(table)).findFirst()
				.orElseThrow();
		return engine.gaps(state).stream().map(NumberRange::toString).toList();
	}

	/** The events of the last run. */
	List<TaskEvent> events() {
		return List.copyOf(events);
	}

	MetadataStore store() {
		return store;
	}

	@Override
	public void close() throws TidemarkException {
		store.close();
	}
}
