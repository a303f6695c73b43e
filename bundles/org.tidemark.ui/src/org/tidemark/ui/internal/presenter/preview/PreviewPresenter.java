/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.preview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.UnitPreview;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/**
 * The first rows that a run of a job would write, as the document has the job now, saved or not. Nothing is written and no
 * watermark moves. Used in the thread of the user interface.
 */
public final class PreviewPresenter {

	/** How many rows of a table are shown. */
	public static final int ROWS = 50;

	/** How far the rows are. */
	public enum State {
		/** Nobody asked for them. */
		IDLE,
		/** They are fetched. */
		LOADING,
		/** They are there. */
		READY,
		/** They are there, but the job was changed since. */
		OUTDATED,
		/** They could not be fetched. */
		FAILED,
		/** A person stopped it. */
		CANCELLED
	}

	private final JobDocument document;
	private final SessionSource session;
	private final Background background;
	private final Runnable view;
	private State state = State.IDLE;
	private List<UnitPreview> units = List.of();
	private int chosen;
	private @Nullable Job shown;
	private @Nullable TidemarkException problem;
	private Background.Ticket ticket = () -> {
		// nothing is fetched yet
	};
	private int load;

	/** @param view is told whenever something changed */
	public PreviewPresenter(JobDocument document, SessionSource session, Background background, Runnable view) {
		this.document = document;
		this.session = session;
		this.background = background;
		this.view = view;
	}

	/** Fetches the rows, anew when there are some; does nothing while the text says no job. */
	public void load() {
		Job job = document.job().filter(known -> document.problems().isEmpty()).orElse(null);
		if (job == null) {
			return;
		}
		ticket.cancel();
		int mine = ++load;
		state = State.LOADING;
		problem = null;
		shown = job;
		ticket = background.announce(NLS.bind(Messages.work, job.name()),
				monitor -> session.open().jobs().preview(new JobFile(document.file(), job), RunOptions.DEFAULT, ROWS,
						monitor),
				result -> {
					if (mine == load) {
						receive(result);
					}
				});
		view.run();
	}

	private void receive(Result<List<UnitPreview>> result) {
		switch (result) {
			case Result.Done<List<UnitPreview>> done -> {
				units = List.copyOf(done.value());
				chosen = Math.min(chosen, Math.max(0, units.size() - 1));
				state = State.READY;
			}
			case Result.Failed<List<UnitPreview>> failed -> {
				problem = failed.problem();
				state = State.FAILED;
			}
			case Result.Cancelled<List<UnitPreview>> ignored -> state = State.CANCELLED;
		}
		documentChanged();
		view.run();
	}

	/** Stops fetching. */
	public void stop() {
		if (state == State.LOADING) {
			load++;
			ticket.cancel();
			state = State.CANCELLED;
			view.run();
		}
	}

	/** The document may have changed: rows that were fetched before that are out of date. */
	public void documentChanged() {
		if (state == State.READY && !document.job().equals(Optional.ofNullable(shown))) {
			state = State.OUTDATED;
		}
	}

	/** How far the rows are. */
	public State state() {
		return state;
	}

	/** The tables whose rows are there, source and target. */
	public List<String> tables() {
		return units.stream().map(unit -> unit.plan().source() + " \u2192 " + unit.plan().target()).toList(); //$NON-NLS-1$
	}

	/** The place of the table whose rows are shown. */
	public int chosen() {
		return chosen;
	}

	/** Shows the rows of another table. */
	public void choose(int table) {
		chosen = table;
		view.run();
	}

	/** The rows of the chosen table. */
	public Optional<UnitPreview> unit() {
		return chosen < units.size() ? Optional.of(units.get(chosen)) : Optional.empty();
	}

	/** What is to be said above the rows. */
	public String headline() {
		return switch (state) {
			case IDLE -> Messages.idle;
			case LOADING -> Messages.loading;
			case CANCELLED -> Messages.cancelled;
			case FAILED -> trouble();
			case OUTDATED -> Messages.outdated;
			case READY -> unit().map(PreviewPresenter::headline).orElse(Messages.nothing);
		};
	}

	private String trouble() {
		TidemarkException known = problem;
		return known == null ? "" : known.summary(); //$NON-NLS-1$
	}

	private static String headline(UnitPreview unit) {
		if (unit.rows().isEmpty()) {
			return NLS.bind(Messages.noRows, unit.plan().reason());
		}
		String refused = unit.refused().isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.refused, Integer.valueOf(unit.refused().size())) + ' ';
		return NLS.bind(Messages.rows, Integer.valueOf(unit.rows().size()), refused + unit.plan().reason());
	}

	/** What stands over the columns of the chosen table: the target column, behind its source where that has another name. */
	public List<String> headings() {
		return unit().map(unit -> IntStream.range(0, unit.columns().size())
				.mapToObj(i -> heading(unit.sources().get(i), unit.columns().get(i))).toList()).orElse(List.of());
	}

	private static String heading(String source, String target) {
		return source.equals(target) ? target : source + " \u2192 " + target; //$NON-NLS-1$
	}

	/**
	 * A value of one row on its way.
	 *
	 * @param source  the column or the expression that it is read from
	 * @param target  the column that it is written to
	 * @param value   the value as text, null for NULL
	 * @param refusal why the target is known to refuse it; empty when it is not
	 */
	public record ValueOnItsWay(String source, String target, @Nullable String value, String refusal) {
	}

	/** The values of a row of the chosen table, one by one; none when there is no such row. */
	public List<ValueOnItsWay> row(int index) {
		UnitPreview unit = unit().filter(known -> index >= 0 && index < known.rows().size()).orElse(null);
		if (unit == null) {
			return List.of();
		}
		List<@Nullable String> values = unit.rows().get(index);
		return IntStream.range(0, values.size())
				.mapToObj(i -> new ValueOnItsWay(unit.sources().get(i), unit.columns().get(i), values.get(i),
						unit.refusal(index, i).orElse(""))) //$NON-NLS-1$
				.toList();
	}

	/** Lets go of what is being fetched. */
	public void dispose() {
		load++;
		ticket.cancel();
	}
}
