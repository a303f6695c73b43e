/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.internal.LocalSyncEngine;
import org.tidemark.sync.internal.conflict.SourceWinsPolicy;
import org.tidemark.sync.internal.registry.Strategies;
import org.tidemark.sync.internal.strategy.AutoIncrementStrategy;
import org.tidemark.sync.internal.strategy.CompositeStrategy;
import org.tidemark.sync.internal.strategy.CustomStrategy;
import org.tidemark.sync.internal.strategy.TimestampStrategy;
import org.tidemark.sync.internal.strategy.TransactionStrategy;
import org.tidemark.sync.internal.strategy.VersionStrategy;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/** The real engine between the model's source and target. It keeps nothing between runs, as if each were a new process. */
final class ModelEngine {

	private static final Map<String, IncrementalStrategy> STRATEGIES = Map.of("timestamp", new TimestampStrategy(),
			"version", new VersionStrategy(), "autoIncrement", new AutoIncrementStrategy(), "composite",
			new CompositeStrategy(), "custom", new CustomStrategy(), "transaction", new TransactionStrategy());

	private final Setup setup;
	private final ModelSource source;
	private final ModelTarget target;
	private final LocalSyncEngine engine;
	private final ModelStore store = new ModelStore();

	ModelEngine(Setup setup, ModelSource source, ModelTarget target, Naive naive) {
		this.setup = setup;
		this.source = source;
		this.target = target;
		Strategies strategies = naive == Naive.BEYOND_THE_WATERMARK ? id -> new Beyond(STRATEGIES.get(id))
				: STRATEGIES::get;
		this.engine = new LocalSyncEngine(new ModelConnectors(), id -> Optional.of(new ModelDialect()), strategies,
				id -> new SourceWinsPolicy(), id -> target);
	}

	TaskOutcome run() throws TidemarkException {
		EngineRequest request = new EngineRequest(setup.job(), "",
				ConnectionSettings.file("source", setup.connector(), "source"),
				ConnectionSettings.file("target", "memory", "target"), RunOptions.DEFAULT, store);
		return engine.run(request, event -> {
		}, new NullProgressMonitor());
	}

	/** Both sides of the model, told apart by the connection's name. */
	private final class ModelConnectors implements Connectors, Connector {

		@Override
		public List<ConnectorDescriptor> list() {
			return List.of();
		}

		@Override
		public Connector connector(String id) {
			return this;
		}

		@Override
		public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public DatabaseSession open(ConnectionSettings connection, int mostConnections) {
			boolean ofTarget = connection.name().equals("target");
			return new ModelSession(connection, setup.table(ofTarget), ofTarget ? new TargetRows() : source);
		}
	}

	/** Reads the target's rows, to find those that the source has not. */
	private final class TargetRows implements Source {

		@Override
		public Horizon horizon(TableInfo table, Expression cursor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Snapshot openSnapshot() {
			List<ModelRow> rows = target.rows();
			return new ModelSnapshot(rows, () -> rows, setup.begin());
		}
	}

	/** Reads what is greater than the watermark, as most tools do. */
	private record Beyond(IncrementalStrategy real) implements IncrementalStrategy {

		@Override
		public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
			return real.cursor(table, config);
		}

		@Override
		public List<Condition> window(Cursor cursor, IncrementalConfig config, List<String> watermark,
				List<String> greatest) {
			return watermark.isEmpty() ? List.of()
					: List.of(new Condition.After(cursor.values().subList(0, watermark.size()), watermark));
		}
	}
}
