/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.SyncEngine;
import org.tidemark.sync.TargetDesign;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;

/** Connectors without servers, and an engine without rows. */
final class Fakes {

	private Fakes() {
	}

	/** A server-based connector {@code mysql} and a file-based one {@code sqlite}, over the same tables. */
	static final class FakeConnectors implements Connectors, Connector {

		final List<ConnectionSettings> opened = new CopyOnWriteArrayList<>();
		final List<ConnectionSettings> tested = new CopyOnWriteArrayList<>();
		/** Statements that were run. */
		final List<String> executed = new ArrayList<>();
		/** What the next statements that contain something fail with. */
		StatementFault fault = StatementFault.OTHER;
		String refused = "\0";
		/** The password that no server takes. */
		String wrongPassword = "\0";
		int closed;

		@Override
		public List<ConnectorDescriptor> list() {
			return List.of(new ConnectorDescriptor("mysql", "MySQL", "", "", "test", false, true, 3306, List.of()),
					new ConnectorDescriptor("sqlite", "SQLite", "", "", "test", true, true, 0, List.of()),
					new ConnectorDescriptor("opensearch", "OpenSearch", "", "", "test", false, false, 9200, List.of()));
		}

		@Override
		public Connector connector(String id) throws TidemarkException {
			if (list().stream().noneMatch(d -> d.id().equals(id))) {
				throw new TidemarkException(ProblemKind.USAGE, "no connector " + id, "", null);
			}
			return this;
		}

		@Override
		public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
			tested.add(connection);
			if (connection.password() != null && connection.password().reveal().equals(wrongPassword)) {
				return new ConnectionReport(List.of(new Step(StepKind.LOGIN, false, "not this one", "", 1)), null, 7);
			}
			return new ConnectionReport(List.of(), null, 7);
		}

		@Override
		public DatabaseSession open(ConnectionSettings connection, int mostConnections) {
			opened.add(connection);
			return new FakeSession(connection);
		}

		/** Takes statements, but for those that are refused. */
		private final class FakeChannel implements StatementChannel {

			@Override
			public void execute(String sql, IProgressMonitor monitor) throws StatementException {
				if (sql.contains(refused)) {
					throw new StatementException(fault, ProblemKind.FAILED, "Refused.", "", "no", null);
				}
				executed.add(sql);
			}

			@Override
			public List<List<String>> query(String sql, List<String> parameters, IProgressMonitor monitor) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void close() {
				closed++;
			}
		}

		private final class FakeSession implements DatabaseSession, Discovery {

			private final ConnectionSettings connection;
			private final Map<String, List<String>> tables = Map.of("shop", List.of("customers", "orders"), "empty",
					List.of());

			FakeSession(ConnectionSettings connection) {
				this.connection = connection;
			}

			@Override
			public ConnectionSettings connection() {
				return connection;
			}

			@Override
			public ServerInfo server() {
				return new ServerInfo("Fake", "1", "none", "");
			}

			@Override
			public Discovery discovery() {
				return this;
			}

			@Override
			public StatementChannel openChannel() {
				return new FakeChannel();
			}

			@Override
			public Source source() {
				throw new UnsupportedOperationException();
			}

			@Override
			public void close() {
				closed++;
			}

			@Override
			public <T> T unwrap(Class<T> type) {
				throw new UnsupportedOperationException();
			}

			@Override
			public String catalog() {
				return "shop";
			}

			@Override
			public String defaultSchema() {
				return "shop";
			}

			@Override
			public List<String> schemas(IProgressMonitor monitor) {
				return tables.keySet().stream().sorted().toList();
			}

			@Override
			public List<TableSummary> tables(String schema, IProgressMonitor monitor) {
				return tables.getOrDefault(schema, List.of()).stream()
						.map(t -> new TableSummary(new TableName(schema, t), TableKind.TABLE, 5, null)).toList();
			}

			@Override
			public Optional<TableInfo> table(TableName name, IProgressMonitor monitor) {
				String schema = name.schema() == null ? "shop" : name.schema();
				return tables.getOrDefault(schema, List.of()).contains(name.table())
						? Optional.of(new TableInfo(new TableName(schema, name.table()), TableKind.TABLE, List.of(),
								List.of("id"), List.of(), List.of(), null, 5))
						: Optional.empty();
			}

			@Override
			public LogicalType typeOf(TableName table, String expression) {
				throw new UnsupportedOperationException();
			}
		}
	}

	/** What a run of the fake engine does. */
	@FunctionalInterface
	interface Work {

		TaskOutcome run(EngineRequest request, TaskListener listener, IProgressMonitor monitor)
				throws TidemarkException;
	}

	/** An engine that records what it was asked. */
	static final class FakeEngine implements SyncEngine {

		final List<EngineRequest> requests = new ArrayList<>();
		final List<Set<String>> units = new ArrayList<>();
		Function<Dialect, List<TargetDesign>> designs = dialect -> List.of();
		Work work = (request, listener, monitor) -> {
			throw new TidemarkException(ProblemKind.FAILED, "no work", "", null);
		};

		@Override
		public List<RefusedRow> deadLetters(EngineRequest request, Set<String> units, int most,
				IProgressMonitor monitor) {
			return List.of(new RefusedRow("a", "{}", null, "no", "{}", most, 0, ""));
		}

		@Override
		public TaskPlan plan(EngineRequest request, IProgressMonitor monitor) {
			requests.add(request);
			return new TaskPlan(request.job().name(), List.of());
		}

		@Override
		public List<TargetDesign> design(EngineRequest request, Dialect dialect, Set<String> names,
				IProgressMonitor monitor) {
			requests.add(request);
			return designs.apply(dialect);
		}

		@Override
		public List<UnitPreview> preview(EngineRequest request, int rows, IProgressMonitor monitor) {
			requests.add(request);
			return List.of();
		}

		@Override
		public TaskOutcome run(EngineRequest request, TaskListener listener, IProgressMonitor monitor)
				throws TidemarkException {
			requests.add(request);
			return work.run(request, listener, monitor);
		}

		@Override
		public VerifyOutcome verify(EngineRequest request, Set<String> names, TaskListener listener,
				IProgressMonitor monitor) {
			requests.add(request);
			units.add(names);
			return new VerifyOutcome(List.of());
		}

		@Override
		public VerifyOutcome repair(EngineRequest request, Set<String> names, TaskListener listener,
				IProgressMonitor monitor) {
			return verify(request, names, listener, monitor);
		}

		@Override
		public List<NumberRange> gaps(SyncState state) {
			return List.of();
		}

		@Override
		public List<String> reset(EngineRequest request, Set<String> names, IProgressMonitor monitor) {
			requests.add(request);
			units.add(names);
			return List.of("shop.orders");
		}

		@Override
		public List<PendingConflict> conflicts(EngineRequest request, Set<String> names, IProgressMonitor monitor) {
			requests.add(request);
			units.add(names);
			return List.of();
		}

		@Override
		public ConflictOutcome resolve(EngineRequest request, ConflictChoices choices, IProgressMonitor monitor) {
			requests.add(request);
			units.add(choices.units());
			return new ConflictOutcome(List.of(), List.of());
		}
	}
}
