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
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.DdlListener;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlResult.State;
import org.tidemark.operations.DdlStatement;

/** Runs statements in one target, in their order and up to the first that fails. */
final class DdlApplier {

	private final Connectors connectors;
	private final ConnectionSettings target;

	DdlApplier(Connectors connectors, ConnectionSettings target) {
		this.connectors = connectors;
		this.target = target;
	}

	List<DdlResult> run(List<DdlStatement> statements, DdlListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		List<DdlResult> results = new ArrayList<>(statements.stream().map(DdlResult::waiting).toList());
		try (DatabaseSession session = connectors.connector(target.connector()).open(target, 1);
				StatementChannel channel = session.openChannel()) {
			listener.changed(List.copyOf(results));
			for (int i = 0; i < results.size(); i++) {
				DdlStatement statement = statements.get(i);
				results.set(i, new DdlResult(statement, State.RUNNING, 0, null));
				listener.changed(List.copyOf(results));
				DdlResult result = run(statement, channel, monitor);
				results.set(i, result);
				listener.changed(List.copyOf(results));
				if (result.state() == State.FAILED) {
					break;
				}
			}
		}
		return List.copyOf(results);
	}

	private DdlResult run(DdlStatement statement, StatementChannel channel, IProgressMonitor monitor) {
		long begin = System.nanoTime();
		try {
			channel.execute(statement.sql(), monitor);
			return new DdlResult(statement, State.DONE, since(begin), null);
		} catch (StatementException e) {
			return new DdlResult(statement, State.FAILED, since(begin), explain(statement, e));
		}
	}

	private static long since(long begin) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	private TidemarkException explain(DdlStatement statement, StatementException failure) {
		if (failure.fault() == StatementFault.CONNECTION || failure.fault() == StatementFault.CANCELLED) {
			return failure;
		}
		String remedy = switch (failure.fault()) {
			case PERMISSION -> NLS.bind(Messages.Ddl_permission_remedy, statement.table(), target.name());
			case EXISTS -> NLS.bind(Messages.Ddl_exists_remedy, statement.table());
			case MISSING -> NLS.bind(Messages.Ddl_missing_remedy, statement.table());
			default -> failure.remedy().isEmpty() ? Messages.Ddl_failed_remedy : failure.remedy();
		};
		return new TidemarkException(failure.kind(),
				NLS.bind(Messages.Ddl_failed, statement.table(), failure.getMessage()), remedy, failure);
	}
}
