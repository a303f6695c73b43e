/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.plan.RunRequest;
import org.tidemark.ui.internal.presenter.runs.Pace;
import org.tidemark.ui.internal.presenter.runs.RateSeries;
import org.tidemark.ui.internal.presenter.runs.StoppedRun;

/** Runs one job and shows how it goes. It belongs to the thread of the user interface and never blocks it. */
public final class RunPresenter {

	/** How far the run is. */
	public enum Phase {
		/** Nothing was run yet. */
		IDLE,
		/** The job is read and its connections are looked up. */
		STARTING,
		/** At work. */
		RUNNING,
		/** A person asked it to stop; the batches in hand are finished. */
		STOPPING,
		/** It has ended, or could not begin. */
		ENDED
	}

	/** Shows the run. */
	public interface View {

		/** Phase, figures or problem changed. */
		void runChanged();

		/**
		 * Lets a person agree to a run; may wait for the answer.
		 *
		 * @param showPlan whether the plan is shown even to a person who does not want to be asked
		 * @return how to run; empty when it is not to begin
		 */
		Optional<RunOptions> agree(RunRequest request, boolean showPlan);
	}

	private final SessionSource source;
	private final Background background;
	private final RunStarter starter;
	private final LongSupplier clock;
	private final View view;
	private final Figures figures = new Figures();
	private final AtomicBoolean announced = new AtomicBoolean();
	private Phase phase = Phase.IDLE;
	private RunModel model;
	private @Nullable Ticket ticket;
	private @Nullable Job job;
	private @Nullable TidemarkException problem;

	/**
	 * @param clock milliseconds that only grow
	 * @param view  shows the run
	 */
	public RunPresenter(SessionSource source, Background background, RunStarter starter, LongSupplier clock,
			View view) {
		this.source = source;
		this.background = background;
		this.starter = starter;
		this.clock = clock;
		this.view = view;
		this.model = new RunModel(clock);
	}

	/** How far the run is. */
	public Phase phase() {
		return phase;
	}

	/** Whether a run is under way. */
	public boolean busy() {
		return phase == Phase.STARTING || phase == Phase.RUNNING || phase == Phase.STOPPING;
	}

	/** The figures of the last or present run. */
	public RunSnapshot snapshot() {
		return model.snapshot();
	}

	/** How fast the run reads: in the last minute, or from its begin on. */
	public RateSeries rates(boolean lastMinute) {
		return model.rates(lastMinute);
	}

	/** What kept the run from beginning. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/**
	 * Reads the job from its file and runs it, once a person has agreed; does nothing when it runs already.
	 *
	 * @param showPlan whether the plan is shown even to a person who does not want to be asked
	 */
	public void start(Path file, RunOptions options, boolean showPlan) {
		if (busy()) {
			return;
		}
		phase = Phase.STARTING;
		problem = null;
		model = new RunModel(clock);
		view.runChanged();
		background.run(NLS.bind(Messages.work_starting, file.getFileName()), monitor -> prepare(file, options),
				result -> {
					switch (result) {
						case Result.Done<RunRequest> done -> agree(done.value(), showPlan);
						case Result.Failed<RunRequest> failed -> end(failed.problem());
						case Result.Cancelled<RunRequest> ignored -> giveUp();
					}
				});
	}

	/** Asks the run to stop. */
	public void cancel() {
		Ticket running = ticket;
		if (phase == Phase.RUNNING && running != null) {
			phase = Phase.STOPPING;
			running.cancel();
			view.runChanged();
		}
	}

	private RunRequest prepare(Path file, RunOptions options) throws TidemarkException {
		TidemarkSession session = source.open();
		JobFile job = session.jobs().load(file);
		return new RunRequest(session.jobs(), job, session.connections().get(job.job().target()).environment(),
				options);
	}

	private void agree(RunRequest request, boolean showPlan) {
		view.agree(request, showPlan).ifPresentOrElse(options -> begin(request, options), this::giveUp);
	}

	private void begin(RunRequest request, RunOptions options) {
		job = request.job().job();
		phase = Phase.RUNNING;
		view.runChanged();
		RunModel running = model;
		Ticket started = starter.start(request.operations(), request.job(), options, event -> {
			running.handle(event);
			announce();
		}, failure -> background.later(() -> end(failure)));
		if (phase == Phase.RUNNING) {
			ticket = started;
		}
	}

	/** Shows new figures soon; events that come meanwhile are shown with them. */
	private void announce() {
		if (announced.compareAndSet(false, true)) {
			background.later(() -> {
				announced.set(false);
				view.runChanged();
			});
		}
	}

	private void giveUp() {
		phase = Phase.IDLE;
		view.runChanged();
	}

	private void end(@Nullable TidemarkException failure) {
		ticket = null;
		problem = failure;
		phase = Phase.ENDED;
		view.runChanged();
	}

	/** The state of the run in one line. */
	public String headline() {
		TidemarkException failure = problem;
		RunSnapshot now = model.snapshot();
		return switch (phase) {
			case IDLE -> Messages.run_idle;
			case STARTING -> Messages.run_starting;
			case STOPPING -> Messages.run_stopping;
			case RUNNING -> NLS.bind(Messages.run_running, new Pace(figures).added(figuresOf(now), now));
			case ENDED -> {
				if (failure != null) {
					yield failure.getMessage();
				}
				yield NLS.bind(Messages.run_ended, ended(now), figuresOf(now));
			}
		};
	}

	/** What went wrong in one helpful line; empty when nothing did. */
	public String trouble() {
		TidemarkException failure = problem;
		if (failure != null) {
			return failure.remedy();
		}
		if (phase != Phase.ENDED) {
			return ""; //$NON-NLS-1$
		}
		RunSnapshot now = model.snapshot();
		Job stopped = job;
		if (now.status() == TaskStatus.CANCELLED && stopped != null) {
			return new StoppedRun(figures).says(stopped, now.units());
		}
		String error = now.error();
		if (error != null) {
			return error;
		}
		return now.units().stream().filter(row -> row.error() != null).findFirst()
				.map(row -> NLS.bind(Messages.run_line, row.unit(), row.error())).orElse(""); //$NON-NLS-1$
	}

	/** Where the run stands, for a picture beside the headline. */
	public TaskStatus status() {
		return switch (phase) {
			case IDLE -> TaskStatus.PENDING;
			case STARTING, RUNNING, STOPPING -> TaskStatus.RUNNING;
			case ENDED -> problem != null ? TaskStatus.FAILED : model.snapshot().status();
		};
	}

	private static String ended(RunSnapshot now) {
		return Words.of(now.status());
	}

	private String figuresOf(RunSnapshot now) {
		Counters rows = now.counters();
		return NLS.bind(Messages.run_figures, new Object[] { figures.rows(rows.read()), figures.rows(rows.written()),
				figures.rows(rows.failed()), figures.duration(now.elapsedMillis()) });
	}
}
