/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.StatementResult.State;
import org.tidemark.pipeline.internal.SecretMark;
import org.tidemark.pipeline.internal.systems.Systems;

/** Runs statements one after the other until the first that fails. Used by one thread. */
public final class Applier {

	private final PipelineRequest request;
	private final PipelineDesign design;
	private final Systems systems;
	private final ApplyListener listener;
	private final IProgressMonitor monitor;
	private final Journal journal;

	/**
	 * @param request  whose connections and store are used
	 * @param design   what the pipeline is made of
	 * @param systems  the three systems
	 * @param listener is told of each statement
	 * @param monitor  cancels the statement in flight
	 * @param clock    tells when something was made
	 */
	public Applier(PipelineRequest request, PipelineDesign design, Systems systems, ApplyListener listener,
			IProgressMonitor monitor, Clock clock) {
		this.request = request;
		this.design = design;
		this.systems = systems;
		this.listener = listener;
		this.monitor = monitor;
		this.journal = new Journal(request.store().pipelines(), design, clock);
	}

	/**
	 * Runs the statements.
	 *
	 * @throws TidemarkException of kind connection when a system that is needed cannot be reached; nothing was run then
	 */
	public ApplyOutcome apply(List<PipelineStatement> statements) throws TidemarkException {
		for (PipelineSystem system : statements.stream().map(PipelineStatement::system).distinct().toList()) {
			systems.channel(system);
		}
		List<StatementResult> results = new ArrayList<>();
		boolean failed = false;
		for (PipelineStatement statement : statements) {
			StatementResult result = failed ? new StatementResult(statement, State.WAITING, 0, null) : run(statement);
			failed |= result.state() == State.FAILED;
			results.add(result);
		}
		return new ApplyOutcome(results);
	}

	private StatementResult run(PipelineStatement statement) {
		listener.changed(new StatementResult(statement, State.RUNNING, 0, null));
		long begin = System.nanoTime();
		StatementResult result;
		try {
			systems.channel(statement.system()).execute(withPasswords(statement), monitor);
			journal.done(statement);
			result = new StatementResult(statement, State.DONE, since(begin), null);
		} catch (StatementException e) {
			result = new StatementResult(statement, State.FAILED, since(begin),
					new StatementProblems(request, design).explain(statement, e));
		} catch (TidemarkException e) {
			result = new StatementResult(statement, State.FAILED, since(begin), e);
		}
		listener.changed(result);
		return result;
	}

	private static long since(long begin) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	private String withPasswords(PipelineStatement statement) {
		return statement.system() != PipelineSystem.RISINGWAVE ? statement.sql()
				: SecretMark.replaced(statement.sql(), connection -> SecretMark.literal(password(connection)));
	}

	private String password(String connection) {
		for (ConnectionSettings settings : List.of(request.source(), request.target())) {
			if (SecretMark.of(settings.name()).equals(SecretMark.of(connection))) {
				Secret password = settings.password();
				return password == null ? "" : password.reveal();
			}
		}
		throw new IllegalArgumentException(connection);
	}

	/** Undoes what was made, the last first; goes on past what cannot be undone, so that as much as can be is. */
	public ApplyOutcome undo(ApplyOutcome outcome) throws TidemarkException {
		List<StatementResult> results = new ArrayList<>();
		for (PipelineStatement made : outcome.undoable()) {
			for (String sql : made.undo()) {
				results.add(run(new PipelineStatement(made.system(), made.purpose(), Action.DROP, made.object(),
						made.table(), sql, false, List.of())));
			}
		}
		return new ApplyOutcome(results);
	}
}
