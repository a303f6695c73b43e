/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.DdlStatement;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The scripts of a job, and their way into its target. It belongs to the thread of the user interface and never blocks it. */
public final class DdlPresenter {

	/** How far the scripts are. */
	public enum State {
		/** Nobody asked for them, or the job has problems. */
		EMPTY,
		/** They are being written. */
		LOADING,
		/** They are there. */
		READY,
		/** They could not be written, or not be run. */
		FAILED,
		/** A person stopped it. */
		CANCELLED,
		/** They are being run. */
		APPLYING,
		/** They were run, all or up to the first that failed. */
		APPLIED
	}

	private record Loaded(List<DdlScript> scripts, ConnectionSettings target) {
	}

	private final SessionSource session;
	private final Background background;
	private final Runnable view;
	private @Nullable JobFile job;
	private State state = State.EMPTY;
	private String system = ""; //$NON-NLS-1$
	private boolean compares;
	private @Nullable Loaded loaded;
	private @Nullable TidemarkException problem;
	private List<DdlResult> results = List.of();
	private int turn;
	private Background.Ticket ticket = () -> {
		// nothing runs yet
	};

	/** @param view is told whenever something changed */
	public DdlPresenter(SessionSource session, Background background, Runnable view) {
		this.session = session;
		this.background = background;
		this.view = view;
	}

	/** Shows the scripts of a job as it is now; empty when it has problems. While scripts are run it does nothing. */
	public void show(Path file, Optional<Job> now) {
		JobFile known = job;
		if (state == State.APPLYING || now.isPresent() && known != null && known.job().equals(now.get())) {
			return;
		}
		stop();
		if (now.isPresent()) {
			job = new JobFile(file, now.get());
			load();
		} else {
			job = null;
			forget();
			state = State.EMPTY;
			view.run();
		}
	}

	/** The system whose script is shown; empty for the job's target. */
	public String system() {
		return system;
	}

	/** Shows the script of another system: an id, with a version behind an at sign, or empty for the job's target. */
	public void choose(String wanted) {
		String clean = wanted.strip();
		if (!clean.equals(system) && state != State.APPLYING) {
			system = clean;
			compares &= mayCompare();
			load();
		}
	}

	/** Whether the scripts change what is there, or make all anew. */
	public boolean compares() {
		return compares;
	}

	/** Whether there can be something to compare with. */
	public boolean mayCompare() {
		return system.isEmpty() || engine().filter(e -> e != Engine.LOCAL).isPresent();
	}

	/** Compares with what exists, or no longer. */
	public void compare(boolean wanted) {
		if (wanted != compares && state != State.APPLYING) {
			compares = wanted && mayCompare();
			load();
		}
	}

	/** The engine of the job; empty when the job has problems. */
	public Optional<Engine> engine() {
		JobFile known = job;
		return known == null ? Optional.empty() : Optional.of(known.job().engine());
	}

	/** Writes the scripts, anew when they are there. */
	public void load() {
		JobFile file = job;
		if (file == null || state == State.APPLYING) {
			return;
		}
		ticket.cancel();
		forget();
		state = State.LOADING;
		int mine = ++turn;
		DdlRequest request = new DdlRequest(system.isEmpty() ? List.of() : List.of(system), compares);
		ticket = background.announce(NLS.bind(Messages.work_scripts, file.job().name()), monitor -> {
			TidemarkSession open = session.open();
			return new Loaded(open.ddl().scripts(file, request, monitor), open.connections().get(file.job().target()));
		}, result -> {
			if (mine == turn) {
				show(result);
			}
		});
		view.run();
	}

	private void show(Result<Loaded> result) {
		switch (result) {
			case Result.Done<Loaded> done -> {
				loaded = done.value();
				state = State.READY;
			}
			case Result.Failed<Loaded> failed -> fail(failed.problem());
			case Result.Cancelled<Loaded> ignored -> state = State.CANCELLED;
		}
		view.run();
	}

	private void fail(TidemarkException failure) {
		problem = failure;
		state = State.FAILED;
	}

	private void forget() {
		loaded = null;
		problem = null;
		results = List.of();
	}

	/** Stops what goes on: the writing at once, the running with the statement that runs. */
	public void stop() {
		ticket.cancel();
		if (state == State.LOADING) {
			turn++;
			state = State.CANCELLED;
			view.run();
		}
	}

	/** What a person agrees to before the script is run; empty when it cannot be run now. */
	public Optional<Confirmation> confirmation() {
		Loaded known = loaded;
		if (known == null || !blocker().isEmpty()) {
			return Optional.empty();
		}
		List<DdlStatement> all = known.scripts().get(0).statements(true);
		List<String> destructive = all.stream().filter(DdlStatement::destroys).map(DdlStatement::sql).toList();
		return Optional.of(new Confirmation(known.target().name(), known.target().environment() == Environment.PROD,
				all.size() - destructive.size(), destructive, true));
	}

	/** What keeps the script from being run; empty when nothing does. */
	public String blocker() {
		Loaded known = loaded;
		if (known == null || state != State.READY) {
			return state == State.APPLIED ? Messages.apply_again : Messages.apply_noScript;
		}
		if (engine().filter(e -> e == Engine.LOCAL).isEmpty()) {
			return Messages.apply_pipeline;
		}
		if (!system.isEmpty()) {
			return Messages.apply_otherSystem;
		}
		return known.scripts().get(0).statements(true).isEmpty() ? Messages.apply_nothing : ""; //$NON-NLS-1$
	}

	/** Runs the script, as a person agreed. */
	public void apply(Confirmation agreed) {
		Loaded known = loaded;
		JobFile file = job;
		if (known == null || file == null || !blocker().isEmpty() || !agreed.blocker().isEmpty()) {
			return;
		}
		DdlScript script = known.scripts().get(0);
		boolean destructive = agreed.includesDestructive();
		state = State.APPLYING;
		results = script.statements(destructive).stream().map(DdlResult::waiting).toList();
		ticket = background.announce(NLS.bind(Messages.work_apply, known.target().name()),
				monitor -> session.open().ddl().apply(file, script, destructive, r -> background.later(() -> tell(r)),
						monitor),
				this::applied);
		view.run();
	}

	private void tell(List<DdlResult> now) {
		if (state == State.APPLYING) {
			results = now;
			view.run();
		}
	}

	private void applied(Result<List<DdlResult>> result) {
		state = State.APPLIED;
		switch (result) {
			case Result.Done<List<DdlResult>> done -> results = done.value();
			case Result.Failed<List<DdlResult>> failed -> fail(failed.problem());
			// the statement that was stopped has told of itself
			case Result.Cancelled<List<DdlResult>> ignored -> {
			}
		}
		view.run();
	}

	/** How far the scripts are. */
	public State state() {
		return state;
	}

	/** Why there is no script, or why nothing was run. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** How each statement got on; empty before they are run. */
	public List<DdlResult> results() {
		return results;
	}

	/** The scripts, one behind the other. */
	public String text() {
		return String.join("\n", scripts().stream().map(DdlScript::text).toList()); //$NON-NLS-1$
	}

	private List<DdlScript> scripts() {
		Loaded known = loaded;
		return known == null ? List.of() : known.scripts();
	}

	/** The parts of the text that are coloured. */
	public List<SqlToken> tokens() {
		boolean sql = scripts().stream()
				.noneMatch(s -> DdlScript.FLINK.equals(s.system()) || "opensearch".equals(s.system())); //$NON-NLS-1$
		return new SqlScanner(text(), sql ? "--" : "#").scan(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What the scripts do, by system where there are several, and by table. */
	public List<OutlineItem> outline() {
		List<OutlineItem> all = new ArrayList<>();
		int base = 0;
		for (DdlScript script : scripts()) {
			List<OutlineItem> items = new DdlOutline(script, base).items();
			if (scripts().size() == 1) {
				return items;
			}
			all.add(new OutlineItem(OutlineItem.Kind.SYSTEM, script.system(), base, 0, items));
			base += script.text().length() + 1;
		}
		return all;
	}

	/** A name for a file that holds what is shown. */
	public String fileName() {
		return scripts().isEmpty() ? "script.sql" //$NON-NLS-1$
				: scripts().size() == 1 ? scripts().get(0).fileName() : "pipeline.sql"; //$NON-NLS-1$
	}

	/** What the state is, in one line. */
	public String headline() {
		return new DdlHeadline(state, results).text(scripts(), problem);
	}
}
