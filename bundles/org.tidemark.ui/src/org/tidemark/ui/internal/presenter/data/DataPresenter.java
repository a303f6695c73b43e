/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Cell;
import org.tidemark.connector.RowPage;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/**
 * The rows of a table as a grid shows them: a window of consecutive lines over a table of any size, of which pages are
 * read when a line is looked at and forgotten when others are. It belongs to the thread of the user interface and never
 * blocks it.
 */
public final class DataPresenter {

	/** The most lines that the grid has at once; a widget slows down with their number, whatever they hold. */
	public static final int WINDOW = 10_000;

	/** Shows the rows. */
	public interface View {

		/** The columns are known, or others than before. */
		void columnsChanged();

		/** The number of lines changed, or what all of them show. */
		void linesChanged();

		/** Lines can be shown that could not before. */
		void arrived(int firstLine, int lastLine);

		/** The status changed, and what can be done now. */
		void statusChanged();
	}

	/** What is going on. */
	public enum Phase {
		/** Rows are being read. */
		READING,
		/** What was asked for is there. */
		READY,
		/** It could not be read. */
		FAILED,
		/** A person stopped it. */
		CANCELLED
	}

	private final DataReader reader;
	private final Background background;
	private final View view;
	private final TableName table;
	private final Figures figures;
	private final RowCache cache = new RowCache();
	private DataQuery query = DataQuery.ALL;
	private List<Column> columns = List.of();
	private Phase phase = Phase.READY;
	private @Nullable TidemarkException problem;
	private @Nullable Reading reading;
	private @Nullable Ticket counting;
	private long wanted = -1;
	private long start;
	private long known;
	private boolean ended;
	private OptionalLong count = OptionalLong.empty();
	private boolean disposed;

	/** A page that is on its way. */
	private static final class Reading {
		private @Nullable Ticket ticket;
	}

	/**
	 * @param connection name of the connection
	 * @param table      the table
	 */
	public DataPresenter(SessionSource source, Background background, String connection, TableName table,
			Figures figures, View view) {
		this.reader = new DataReader(source, connection);
		this.background = background;
		this.table = table;
		this.figures = figures;
		this.view = view;
	}

	/** Reads the first rows. */
	public void start() {
		reload();
	}

	/** Ends it; what is open is closed. */
	public void dispose() {
		disposed = true;
		stop();
		background.run(NLS.bind(Messages.work_closing, table), monitor -> {
			reader.close();
			return Boolean.TRUE;
		}, result -> cache.clear());
	}

	/** What is shown. */
	public DataQuery query() {
		return query;
	}

	/** Shows something else, from its first row on. */
	public void show(DataQuery newQuery) {
		if (!newQuery.equals(query)) {
			query = newQuery;
			start = 0;
			reload();
		}
	}

	/** Reads anew what is shown. */
	public void reload() {
		stop();
		cache.clear();
		count = OptionalLong.empty();
		ended = false;
		known = start;
		view.linesChanged();
		read(RowCache.page(start));
	}

	/** The columns; empty until they are known. */
	public List<Column> columns() {
		return columns;
	}

	/** What is going on. */
	public Phase phase() {
		return phase;
	}

	/** Why rows could not be read. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** How many lines the grid has; some of them may turn out not to exist. */
	public int lines() {
		long rows = ended || count.isPresent() || phase == Phase.FAILED ? known : known + RowCache.PAGE;
		return (int) Math.max(0, Math.min(WINDOW, rows - start));
	}

	/** The number of the row on a line, from 1. */
	public long number(int line) {
		return start + line + 1;
	}

	/** The row on a line; empty while it is being read, which this begins. */
	public Optional<List<Cell>> row(int line) {
		long row = start + line;
		Optional<List<Cell>> found = cache.row(row);
		if (found.isEmpty() && !(ended && row >= known)) {
			want(RowCache.page(row));
		}
		return found;
	}

	private void want(long page) {
		if (cache.has(page) || phase == Phase.FAILED || phase == Phase.CANCELLED) {
			return;
		}
		if (reading == null) {
			read(page);
		} else {
			// whoever scrolls on does not wait for what was passed by
			wanted = page;
		}
	}

	private void read(long page) {
		Reading now = new Reading();
		reading = now;
		wanted = -1;
		problem = null;
		phase = Phase.READING;
		view.statusChanged();
		long offset = page * RowCache.PAGE;
		DataQuery asked = query;
		now.ticket = background.run(NLS.bind(Messages.work_reading, table),
				monitor -> reader.rows(asked.rows(table, offset, RowCache.PAGE), monitor), result -> {
					if (reading == now && !disposed) {
						reading = null;
						arrive(page, result);
					}
				});
	}

	private void arrive(long page, Result<RowPage> result) {
		switch (result) {
			case Result.Done<RowPage> done -> {
				phase = Phase.READY;
				accept(page, done.value());
			}
			case Result.Failed<RowPage> failed -> {
				phase = Phase.FAILED;
				problem = failed.problem();
				view.linesChanged();
			}
			case Result.Cancelled<RowPage> ignored -> phase = Phase.CANCELLED;
		}
		long next = wanted;
		if (phase == Phase.READY && next >= 0 && next != page && !cache.has(next)) {
			read(next);
		}
		view.statusChanged();
	}

	private void accept(long page, RowPage found) {
		if (!found.columns().equals(columns)) {
			columns = found.columns();
			view.columnsChanged();
		}
		cache.put(page, found.rows());
		int before = lines();
		long from = page * RowCache.PAGE;
		long to = from + found.rows().size();
		if (!found.more()) {
			known = to;
			ended = true;
		} else {
			known = Math.max(known, to);
		}
		if (lines() != before || from < start) {
			view.linesChanged();
		}
		int first = (int) Math.max(0, from - start);
		int last = (int) Math.min(lines(), to - start) - 1;
		if (last >= first) {
			view.arrived(first, last);
		}
	}

	/** Whether something can be stopped. */
	public boolean busy() {
		return reading != null || counting != null;
	}

	/** Stops what is being read or counted. */
	public void cancel() {
		boolean read = reading != null;
		stop();
		if (read) {
			phase = Phase.CANCELLED;
		}
		view.statusChanged();
	}

	private void stop() {
		Reading running = reading;
		Ticket ticket = running == null ? null : running.ticket;
		reading = null;
		wanted = -1;
		if (ticket != null) {
			ticket.cancel();
		}
		Ticket counter = counting;
		counting = null;
		if (counter != null) {
			counter.cancel();
		}
	}

	/** The number of rows that are shown, as far as it is known. */
	public OptionalLong count() {
		return ended ? OptionalLong.of(known) : count;
	}

	/** Counts all rows that meet the filter. */
	public void countRows() {
		if (counting != null) {
			return;
		}
		DataQuery asked = query;
		Ticket[] mine = new Ticket[1];
		mine[0] = background.run(NLS.bind(Messages.work_counting, table),
				monitor -> Long.valueOf(reader.count(asked.rows(table, 0, 1), monitor)), result -> {
					if (counting == mine[0] && !disposed) {
						counting = null;
						counted(result);
					}
				});
		counting = mine[0];
		view.statusChanged();
	}

	private void counted(Result<Long> result) {
		if (result instanceof Result.Done<Long> done) {
			count = OptionalLong.of(done.value().longValue());
			known = Math.max(known, done.value().longValue());
			view.linesChanged();
		} else if (result instanceof Result.Failed<Long> failed) {
			problem = failed.problem();
		}
		view.statusChanged();
	}

	/** Whether rows come before those that the grid can show now. */
	public boolean hasPrevious() {
		return start > 0;
	}

	/** Whether rows may come behind those that the grid can show now. */
	public boolean hasNext() {
		return lines() == WINDOW && (!ended || known > start + WINDOW);
	}

	/** Shows the lines before. */
	public void previous() {
		go(start - WINDOW);
	}

	/** Shows the lines behind. */
	public void next() {
		go(start + WINDOW);
	}

	/**
	 * Shows the lines around a row.
	 *
	 * @param row the row, from 0
	 * @return the line on which it is
	 */
	public int go(long row) {
		long target = Math.max(0, ended ? Math.min(row, known - 1) : row);
		long from = target / WINDOW * WINDOW;
		if (from != start) {
			start = from;
			known = Math.max(known, start);
			if (phase != Phase.READING) {
				phase = Phase.READY;
			}
			view.linesChanged();
			want(RowCache.page(target));
			view.statusChanged();
		}
		return (int) (target - from);
	}

	/** Fetches the rows on some lines, which may have been forgotten. */
	public void fetch(List<Integer> lines, Consumer<Result<List<List<Cell>>>> receiver) {
		List<Long> rows = lines.stream().map(line -> Long.valueOf(start + line)).sorted().toList();
		DataQuery asked = query;
		RowCache held = new RowCache();
		rows.forEach(row -> cache.row(row).ifPresent(found -> held.put(RowCache.page(row),
				cachedPage(RowCache.page(row)))));
		background.announce(NLS.bind(Messages.work_reading, table), monitor -> fetch(asked, rows, held, monitor),
				receiver);
	}

	private List<List<Cell>> cachedPage(long page) {
		List<List<Cell>> rows = new ArrayList<>();
		for (long row = page * RowCache.PAGE; cache.row(row).isPresent() && RowCache.page(row) == page; row++) {
			cache.row(row).ifPresent(rows::add);
		}
		return rows;
	}

	private List<List<Cell>> fetch(DataQuery asked, List<Long> rows, RowCache held, IProgressMonitor monitor)
			throws TidemarkException {
		List<List<Cell>> found = new ArrayList<>();
		for (Long row : rows) {
			long page = RowCache.page(row.longValue());
			if (!held.has(page)) {
				held.put(page, reader.rows(asked.rows(table, page * RowCache.PAGE, RowCache.PAGE), monitor).rows());
			}
			held.row(row.longValue()).ifPresent(found::add);
		}
		return found;
	}

	/** The status in one line. */
	public String status() {
		if (counting != null) {
			return Messages.status_counting;
		}
		return switch (phase) {
			case READING -> columns.isEmpty() ? Messages.status_connecting : rows(Messages.status_reading);
			case CANCELLED -> Messages.status_cancelled;
			case FAILED -> Messages.status_failed;
			case READY -> rows("{0}"); //$NON-NLS-1$
		};
	}

	private String rows(String frame) {
		OptionalLong all = count();
		String total = all.isPresent() ? figures.rows(all.getAsLong())
				: NLS.bind(Messages.status_atLeast, figures.rows(known));
		String text = all.isPresent() && all.getAsLong() <= WINDOW || !all.isPresent() && start == 0
				? NLS.bind(Messages.status_rows, total)
				: NLS.bind(Messages.status_window, new Object[] { figures.rows(start + 1),
						figures.rows(Math.min(start + lines(), Math.max(known, start + 1))), total });
		return NLS.bind(frame, query.filters() ? NLS.bind(Messages.status_filtered, text) : text);
	}
}
