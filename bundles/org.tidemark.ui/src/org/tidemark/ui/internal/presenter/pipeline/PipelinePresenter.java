/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.ddl.Confirmation;

/**
 * The pipeline of one job: how it is, and what can be done with it. It belongs to the thread of the user interface and
 * never blocks it.
 */
public final class PipelinePresenter {

	private final SessionSource session;
	private final Background background;
	private final Figures figures;
	private final Runnable view;
	private @Nullable Path file;
	private List<PipelineLine> lines = List.of();
	private PipelineGraph graph = PipelineGraph.EMPTY;
	private String headline = ""; //$NON-NLS-1$
	private @Nullable TidemarkException problem;
	private boolean busy;
	private @Nullable Unfinished unfinished;
	private Background.Ticket ticket = () -> {
		// nothing runs yet
	};

	/**
	 * @param figures how numbers and moments are written
	 * @param view    is told whenever something changed
	 */
	public PipelinePresenter(SessionSource session, Background background, Figures figures, Runnable view) {
		this.session = session;
		this.background = background;
		this.figures = figures;
		this.view = view;
	}

	/**
	 * What is about to be done, and what a person has to agree to before.
	 *
	 * @param plan         the statements
	 * @param confirmation what is asked
	 */
	public record Change(PipelinePlan plan, Confirmation confirmation) {
	}

	/** An apply that did not get through. */
	private record Unfinished(PipelinePlan plan, ApplyOutcome outcome) {
	}

	private interface Work<T> {
		T on(TidemarkSession open, JobFile job, IProgressMonitor monitor) throws TidemarkException;
	}

	/** The job whose pipeline is shown; empty when there is none. */
	public Optional<Path> file() {
		return Optional.ofNullable(file);
	}

	/** The status as lines, as it was found last. */
	public List<PipelineLine> lines() {
		return lines;
	}

	/** The way of each table, as it was found last. */
	public PipelineGraph graph() {
		return graph;
	}

	/** Where it stands, in one line. */
	public String headline() {
		return headline;
	}

	/** Why the last thing that was asked for could not be done. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** Whether it is at work. */
	public boolean busy() {
		return busy;
	}

	/** Shows the pipeline of another job. */
	public void open(Path job) {
		stop();
		busy = false;
		file = job;
		lines = List.of();
		graph = PipelineGraph.EMPTY;
		load();
	}

	/** Asks the systems anew. */
	public void load() {
		begin(Messages.work_status, (pipelines, job, monitor) -> {
			// nothing but the status
		});
	}

	/** Stops the sinks of tables, of all where none is named. */
	public void pause(Set<String> tables) {
		begin(Messages.work_pause, (pipelines, job, monitor) -> pipelines.pause(job, tables, monitor));
	}

	/** Lets the sinks of tables load again, of all where none is named. */
	public void resume(Set<String> tables) {
		begin(Messages.work_resume, (pipelines, job, monitor) -> pipelines.resume(job, tables, monitor));
	}

	/**
	 * Limits how fast first rows are read.
	 *
	 * @param rowsPerSecond rows in a second, 0 for no limit
	 */
	public void limit(Set<String> tables, long rowsPerSecond) {
		begin(Messages.work_limit, (pipelines, job, monitor) -> pipelines.limit(job, tables, rowsPerSecond, monitor));
	}

	/**
	 * Finds out what dropping the pipeline would do.
	 *
	 * @param targets whether the tables in StarRocks go too
	 * @param ask     asks a person; not called where nothing is there to be dropped
	 */
	public void planDrop(boolean targets, Consumer<Change> ask) {
		start(Messages.work_planDrop,
				(open, job, monitor) -> change(open, job, open.pipelines().planDrop(job, targets, monitor)),
				change -> ask(change, Messages.state_nothingToDrop, ask));
	}

	/**
	 * Finds out what is left to make the pipeline, or to bring it up to its tables.
	 *
	 * @param ask asks a person; not called where all is as it should be
	 */
	public void planApply(Consumer<Change> ask) {
		start(Messages.work_planApply,
				(open, job, monitor) -> change(open, job, open.pipelines().plan(job, monitor)),
				change -> ask(change, Messages.state_nothingToApply, ask));
	}

	private static Change change(TidemarkSession open, JobFile job, PipelinePlan plan) throws TidemarkException {
		String target = job.job().target();
		boolean production = open.connections().get(target).environment() == Environment.PROD;
		List<String> destructive = plan.statements().stream().filter(PipelineStatement::destroys)
				.map(PipelineStatement::sql).toList();
		return new Change(plan, new Confirmation(target, production, plan.statements().size() - destructive.size(),
				destructive, false));
	}

	private void ask(Change change, String nothing, Consumer<Change> ask) {
		if (change.plan().statements().isEmpty()) {
			headline = nothing;
		} else {
			ask.accept(change);
		}
	}

	/** Makes the pipeline, as a person agreed; stops at the first statement that fails, and goes on there the next time. */
	public void apply(Change agreed) {
		if (!agreed.confirmation().blocker().isEmpty()) {
			return;
		}
		List<StatementResult> results = new ArrayList<>();
		ApplyListener listener = result -> background.later(() -> {
			results.removeIf(r -> r.statement().equals(result.statement()));
			results.add(result);
			lines = PipelineLines.of(results);
			view.run();
		});
		start(Messages.work_apply,
				(open, job, monitor) -> open.pipelines().apply(job, agreed.plan(), OnError.STOP, listener, monitor),
				outcome -> applied(agreed.plan(), outcome));
	}

	private void applied(PipelinePlan plan, ApplyOutcome outcome) {
		TidemarkException why = outcome.failure().map(StatementResult::problem).orElse(null);
		if (why == null) {
			load();
			return;
		}
		unfinished = new Unfinished(plan, outcome);
		problem = why;
		headline = NLS.bind(Messages.state_stopped, why.summary());
		lines = PipelineLines.of(outcome.results());
	}

	/** Whether what an apply made before it failed can be undone. */
	public boolean mayUndo() {
		Unfinished left = unfinished;
		return !busy && left != null && !left.outcome().undoable().isEmpty();
	}

	/** Undoes just what the apply made before it failed. */
	public void undo() {
		Unfinished left = unfinished;
		if (left != null && mayUndo()) {
			start(Messages.work_undo, (open, job, monitor) -> open.pipelines().undo(job, left.plan(), left.outcome(),
					ApplyListener.NONE, monitor), outcome -> {
						lines = PipelineLines.of(outcome.results());
						headline = NLS.bind(Messages.state_undone, Integer.valueOf(outcome.results().size()));
					});
		}
	}

	/** Drops the pipeline, as a person agreed. */
	public void drop(Change agreed) {
		if (!agreed.confirmation().blocker().isEmpty()) {
			return;
		}
		start(Messages.work_drop, (open, job, monitor) -> {
			Optional<StatementResult> failed = open.pipelines()
					.apply(job, agreed.plan(), OnError.STOP, ApplyListener.NONE, monitor).failure();
			TidemarkException why = failed.map(StatementResult::problem).orElse(null);
			if (why != null) {
				throw why;
			}
			return agreed;
		}, done -> {
			lines = List.of();
			graph = PipelineGraph.EMPTY;
			headline = Messages.state_dropped;
		});
	}

	/** Stops what goes on. */
	public void stop() {
		ticket.cancel();
	}

	private interface Action {
		void on(PipelineOperations pipelines, JobFile job, IProgressMonitor monitor) throws TidemarkException;
	}

	private void begin(String title, Action action) {
		start(title, (open, job, monitor) -> {
			action.on(open.pipelines(), job, monitor);
			return open.pipelines().status(job, monitor);
		}, this::show);
	}

	private <T> void start(String title, Work<T> work, Consumer<T> receiver) {
		Path job = file;
		if (job == null || busy) {
			return;
		}
		busy = true;
		problem = null;
		unfinished = null;
		String doing = NLS.bind(title, job.getFileName());
		headline = doing;
		ticket = background.announce(doing, monitor -> {
			TidemarkSession open = session.open();
			return work.on(open, open.jobs().load(job), monitor);
		}, result -> {
			if (job.equals(file)) {
				end(result, receiver);
			}
		});
		view.run();
	}

	private <T> void end(Result<T> result, Consumer<T> receiver) {
		busy = false;
		switch (result) {
			case Result.Done<T> done -> receiver.accept(done.value());
			case Result.Failed<T> failed -> {
				problem = failed.problem();
				headline = failed.problem().summary();
				if (failed.problem().kind() == ProblemKind.USAGE) {
					// there is no such pipeline, or no more
					lines = List.of();
					graph = PipelineGraph.EMPTY;
				}
			}
			case Result.Cancelled<T> ignored -> headline = Messages.state_cancelled;
		}
		view.run();
	}

	private void show(PipelineStatus status) {
		lines = new PipelineLines(status, figures).all();
		graph = new PipelineChains(status, figures).graph();
		long running = status.tables().stream().filter(t -> t.sink() == SinkState.RUNNING).count();
		headline = status.tables().isEmpty() ? Messages.state_none
				: NLS.bind(Messages.state_tables,
						new Object[] { Integer.valueOf(status.tables().size()), Long.valueOf(running),
								Long.valueOf(status.tables().stream().filter(t -> !t.drift().isEmpty()).count()) });
	}
}
