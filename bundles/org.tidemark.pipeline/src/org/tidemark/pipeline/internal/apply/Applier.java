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
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.StatementResult.State;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.PipelineScript;
import org.tidemark.pipeline.internal.SecretMark;
import org.tidemark.pipeline.internal.systems.Systems;

/** Runs statements one after the other, table by table behind what all tables share. Used by one thread. */
public final class Applier {

	private final PipelineRequest request;
	private final @Nullable PipelineDesign design;
	private final Systems systems;
	private final ApplyListener listener;
	private final IProgressMonitor monitor;
	private final Clock clock;
	private final Journal journal;

	/**
	 * @param request  whose connections and store are used
	 * @param design   what the pipeline is made of; null when it is taken down or controlled
	 * @param systems  the three systems
	 * @param listener is told of each statement and of each table
	 * @param monitor  cancels the statement in flight
	 * @param clock    tells when something was made
	 */
	public Applier(PipelineRequest request, @Nullable PipelineDesign design, Systems systems, ApplyListener listener,
			IProgressMonitor monitor, Clock clock) {
		this.request = request;
		this.design = design;
		this.systems = systems;
		this.listener = listener;
		this.monitor = monitor;
		this.clock = clock;
		this.journal = new Journal(request.store().pipelines(), request.job().name(), design, clock);
	}

	/**
	 * Runs the statements of a plan.
	 *
	 * @throws TidemarkException of kind connection when a system that is needed cannot be reached; nothing was run then
	 */
	public ApplyOutcome apply(PipelinePlan plan, OnError onError) throws TidemarkException {
		connect(plan.statements());
		PipelineDesign made = design;
		TableQueue queue = new TableQueue(made == null ? List.of() : waiting(made), plan.statements(), table -> {
			journal.progress(table);
			listener.tableChanged(table);
		}, clock);
		if (made != null) {
			journal.begin(queue.tables(), kept(made, plan));
			queue.tables().forEach(listener::tableChanged);
		}
		List<StatementResult> results = run(plan.statements(), queue, onError);
		ApplyOutcome outcome = new ApplyOutcome(results, queue.tables());
		if (made == null && outcome.failure().isEmpty()) {
			journal.dropped();
		}
		for (TableRoute route : made == null ? List.<TableRoute>of() : made.routes()) {
			if (queue.isDone(route.source()) && followed(route, plan)) {
				journal.follows(route.source());
			}
		}
		return outcome;
	}

	/** Runs statements that make nothing and remove nothing, until the first that fails. */
	public ApplyOutcome control(List<PipelineStatement> statements) throws TidemarkException {
		connect(statements);
		TableQueue none = new TableQueue(List.of(), List.of(), table -> {
		}, clock);
		return new ApplyOutcome(run(statements, none, OnError.STOP), List.of());
	}

	private void connect(List<PipelineStatement> statements) throws TidemarkException {
		for (PipelineSystem system : statements.stream().map(PipelineStatement::system).distinct().toList()) {
			systems.channel(system);
		}
	}

	private List<TableProgress> waiting(PipelineDesign made) {
		return made.routes().stream().map(r -> new TableProgress(r.source(), r.target(), r.risingWaveTable(), r.sink(),
				TableProgress.State.WAITING, "", clock.instant())).toList();
	}

	/** What would make the objects of a plan that are there already and that a drop takes down. */
	private static List<PipelineStatement> kept(PipelineDesign made, PipelinePlan plan) {
		return new PipelineScript(made).statements().stream().filter(s -> !s.undo().isEmpty())
				.filter(s -> plan.objects().stream()
						.anyMatch(o -> o.system() == s.system() && o.kind() == s.purpose()
								&& o.name().equals(s.object()) && o.state() != ObjectState.CREATE))
				.toList();
	}

	/** Whether all of a table's objects are as they should be when the plan has been run. */
	private static boolean followed(TableRoute route, PipelinePlan plan) {
		Set<String> names = Set.of(route.risingWaveTable(), route.sink(), route.target().toString());
		return plan.objects().stream()
				.noneMatch(o -> o.state() == ObjectState.DIFFERS && names.contains(o.name()));
	}

	private List<StatementResult> run(List<PipelineStatement> statements, TableQueue queue, OnError onError)
			throws TidemarkException {
		List<StatementResult> results = new ArrayList<>();
		boolean stopped = false;
		String shared = null;
		for (PipelineStatement statement : statements) {
			StatementResult result;
			if (stopped) {
				result = new StatementResult(statement, State.WAITING, 0, null);
			} else if (shared != null || queue.leavesOut(statement)) {
				result = new StatementResult(statement, State.SKIPPED, 0, null);
				queue.skip(statement, String.valueOf(shared));
			} else {
				result = run(statement, queue);
				TidemarkException problem = result.problem();
				if (problem != null) {
					stopped = onError == OnError.STOP || problem.kind() == ProblemKind.CANCELLED;
					shared = statement.table() == null ? problem.getMessage() : null;
				}
			}
			results.add(result);
		}
		return results;
	}

	private StatementResult run(PipelineStatement statement, TableQueue queue) throws TidemarkException {
		if (monitor.isCanceled()) {
			return failed(statement, queue, 0, StatementProblems.notBegun(statement));
		}
		queue.begin(statement);
		listener.changed(new StatementResult(statement, State.RUNNING, 0, null));
		long begin = System.nanoTime();
		try {
			execute(statement);
			journal.done(statement);
		} catch (StatementException e) {
			return failed(statement, queue, since(begin),
					new StatementProblems(request, design).explain(statement, e));
		} catch (TidemarkException e) {
			return failed(statement, queue, since(begin), e);
		}
		StatementResult done = new StatementResult(statement, State.DONE, since(begin), null);
		listener.changed(done);
		queue.end(statement);
		return done;
	}

	private void execute(PipelineStatement statement) throws TidemarkException {
		boolean columns = statement.system() == PipelineSystem.STARROCKS && statement.action() == Action.ALTER;
		SchemaChange change = columns ? new SchemaChange(systems, statement, monitor) : null;
		if (change != null) {
			change.begin();
		}
		systems.channel(statement.system()).execute(withPasswords(statement), monitor);
		if (change != null) {
			change.end();
		}
	}

	private StatementResult failed(PipelineStatement statement, TableQueue queue, long millis,
			TidemarkException problem) throws TidemarkException {
		StatementResult result = new StatementResult(statement, State.FAILED, millis, problem);
		listener.changed(result);
		queue.fail(statement, problem);
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
		List<PipelineStatement> statements = new ArrayList<>();
		for (PipelineStatement made : outcome.undoable()) {
			for (String sql : made.undo()) {
				statements.add(new PipelineStatement(made.system(), made.purpose(),
						made.action() == Action.ALTER ? Action.ALTER : Action.DROP, made.object(), made.table(), sql,
						false, List.of()));
			}
		}
		TableQueue none = new TableQueue(List.of(), List.of(), table -> {
		}, clock);
		List<StatementResult> results = new ArrayList<>();
		for (PipelineStatement statement : statements) {
			results.add(run(statement, none));
		}
		journal.undone();
		return new ApplyOutcome(results, List.of());
	}
}
