/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Compares both sides of a job, and repairs the target. It belongs to the thread of the user interface. */
public final class VerifyPresenter {

	/** How far it is. */
	public enum State {
		/** Nothing was done yet. */
		IDLE,
		/** Both sides are compared. */
		COMPARING,
		/** The target is repaired. */
		REPAIRING,
		/** A person asked it to stop. */
		STOPPING,
		/** It came to its end. */
		DONE,
		/** It was stopped. */
		STOPPED,
		/** It could not be done. */
		FAILED
	}

	private final SessionSource source;
	private final Background background;
	private final Path file;
	private final Runnable view;
	private final Figures figures = new Figures();
	private final AtomicBoolean announced = new AtomicBoolean();
	private State state = State.IDLE;
	private boolean repairing;
	private Findings findings = new Findings();
	private @Nullable Done done;
	private @Nullable TidemarkException problem;
	private Background.Ticket ticket = () -> {
		// nothing goes on yet
	};

	/**
	 * @param file the job's file
	 * @param view is told whenever something changed
	 */
	public VerifyPresenter(SessionSource source, Background background, Path file, Runnable view) {
		this.source = source;
		this.background = background;
		this.file = file;
		this.view = view;
	}

	/** How far it is. */
	public State state() {
		return state;
	}

	/** Whether it is at work. */
	public boolean busy() {
		return state == State.COMPARING || state == State.REPAIRING || state == State.STOPPING;
	}

	/** Compares both sides of all tables. */
	public void verify() {
		start(false, false);
	}

	/**
	 * Makes the target as the source is, where they differed; nothing happens as long as the consent is not complete.
	 *
	 * @param consent what a person agreed to
	 */
	public void repair(RepairConsent consent) {
		if (mayRepair() && consent.blocker().isEmpty()) {
			start(true, consent.confirmsDeletes());
		}
	}

	/** Asks it to stop. */
	public void cancel() {
		if (state == State.COMPARING || state == State.REPAIRING) {
			state = State.STOPPING;
			ticket.cancel();
			view.run();
		}
	}

	private void start(boolean repair, boolean confirmDeletes) {
		if (busy()) {
			return;
		}
		Findings mine = new Findings();
		findings = mine;
		repairing = repair;
		state = repair ? State.REPAIRING : State.COMPARING;
		problem = null;
		done = null;
		String title = NLS.bind(repair ? Messages.work_repair : Messages.work_verify, file.getFileName());
		TaskListener listener = event -> {
			mine.handle(event);
			announce();
		};
		ticket = background.announce(title, monitor -> work(repair, confirmDeletes, listener, monitor), this::end);
		view.run();
	}

	private Done work(boolean repair, boolean confirmDeletes, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		TidemarkSession session = source.open();
		JobFile job = session.jobs().load(file);
		Environment environment = session.connections().get(job.job().target()).environment();
		VerifyOutcome outcome = repair ? session.jobs().repair(job, Set.of(), confirmDeletes, listener, monitor)
				: session.jobs().verify(job, Set.of(), listener, monitor);
		return new Done(outcome, job.job().target(), environment == Environment.PROD);
	}

	private void announce() {
		if (announced.compareAndSet(false, true)) {
			background.later(() -> {
				announced.set(false);
				view.run();
			});
		}
	}

	private void end(Result<Done> result) {
		switch (result) {
			case Result.Done<Done> finished -> {
				done = finished.value();
				state = State.DONE;
			}
			case Result.Failed<Done> failed -> {
				problem = failed.problem();
				state = State.FAILED;
			}
			case Result.Cancelled<Done> ignored -> state = State.STOPPED;
		}
		view.run();
	}

	/** The rows that differ, as far as they were found; at most a hundred of each table. */
	public List<DifferenceLine> lines() {
		return findings.lines();
	}

	/** What was found in each table; empty before the end. */
	public List<UnitVerification> units() {
		Done end = done;
		return end == null ? List.of() : end.outcome.units();
	}

	/** Whether there is something to repair. */
	public boolean mayRepair() {
		Done end = done;
		return state == State.DONE && end != null && !end.outcome.equal();
	}

	/** What has to be agreed to before a repair; it asks for the name of a target of production. */
	public RepairConsent consent() {
		Done end = done;
		return end == null ? new RepairConsent("", false) : new RepairConsent(end.target, end.production); //$NON-NLS-1$
	}

	/** Why it could not be done. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** Where it stands, in one line. */
	public String headline() {
		TidemarkException failure = problem;
		Done end = done;
		return switch (state) {
			case IDLE -> Messages.state_idle;
			case COMPARING -> NLS.bind(Messages.state_running, figures.rows(findings.read()));
			case REPAIRING -> NLS.bind(Messages.state_repairing, figures.rows(findings.read()));
			case STOPPING -> Messages.state_cancelling;
			case STOPPED -> repairing ? Messages.state_cancelledRepair : Messages.state_cancelled;
			case FAILED -> failure == null ? "" : failure.getMessage(); //$NON-NLS-1$
			case DONE -> end == null ? "" : found(end.outcome.units()); //$NON-NLS-1$
		};
	}

	private String found(List<UnitVerification> units) {
		long missing = units.stream().mapToLong(UnitVerification::missing).sum();
		long extra = units.stream().mapToLong(UnitVerification::extra).sum();
		long different = units.stream().mapToLong(UnitVerification::different).sum();
		long left = missing + extra + different;
		if (repairing) {
			String written = figures.rows(units.stream().mapToLong(UnitVerification::written).sum());
			String deleted = figures.rows(units.stream().mapToLong(UnitVerification::deleted).sum());
			return left == 0 ? NLS.bind(Messages.state_repaired, written, deleted)
					: NLS.bind(Messages.state_left, new Object[] { written, deleted, figures.rows(left) });
		}
		if (left == 0) {
			return NLS.bind(Messages.state_equal,
					figures.rows(units.stream().mapToLong(UnitVerification::sourceRows).sum()),
					Integer.valueOf(units.size()));
		}
		return NLS.bind(Messages.state_differ,
				new Object[] { figures.rows(missing), figures.rows(extra), figures.rows(different) });
	}

	private record Done(VerifyOutcome outcome, String target, boolean production) {
	}

	/** What came in so far; used by several threads. */
	private static final class Findings implements TaskListener {

		private final List<DifferenceLine> lines = new ArrayList<>();
		private final Map<String, Long> rows = new TreeMap<>();

		@Override
		public synchronized void handle(TaskEvent event) {
			if (event instanceof TaskEvent.Difference difference) {
				lines.addAll(DifferenceLine.of(difference));
			} else if (event instanceof TaskEvent.Progress progress) {
				rows.put(progress.unit(), Long.valueOf(progress.counters().read()));
			}
		}

		synchronized List<DifferenceLine> lines() {
			return List.copyOf(lines);
		}

		synchronized long read() {
			return rows.values().stream().mapToLong(Long::longValue).sum();
		}
	}
}
