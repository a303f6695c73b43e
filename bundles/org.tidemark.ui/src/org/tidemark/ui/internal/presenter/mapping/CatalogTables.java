/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The tables behind a connection, read schema by schema in the background. It belongs to the thread of the user interface. */
public final class CatalogTables {

	private static final String OURS = "tidemark_"; //$NON-NLS-1$

	private final SessionSource source;
	private final Background background;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<TableSummary> tables = new ArrayList<>();
	private String connection = ""; //$NON-NLS-1$
	private @Nullable Loading loading;
	private @Nullable TidemarkException problem;

	/** One reading of the catalog. */
	private static final class Loading {
		private @Nullable Ticket ticket;
	}

	/** Nothing is read before {@link #load(String)}. */
	public CatalogTables(SessionSource source, Background background) {
		this.source = source;
		this.background = background;
	}

	/** Calls back, in the thread of the user interface, after tables came or the reading ended. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Ends the calls of a listener. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Reads the tables of a connection, unless they are known or being read. */
	public void load(String name) {
		boolean known = name.equals(connection) && (loading != null || !tables.isEmpty());
		if (!known) {
			connection = name;
			reload();
		}
	}

	/** Reads the tables anew. */
	public void reload() {
		cancel();
		tables.clear();
		problem = null;
		Loading begun = new Loading();
		loading = begun;
		String name = connection;
		begun.ticket = background.run(NLS.bind(Messages.work_catalog, name), monitor -> read(name, begun, monitor),
				result -> background.later(() -> ended(begun, result)));
		tell();
	}

	private String read(String name, Loading begun, IProgressMonitor monitor) throws TidemarkException {
		try (CatalogBrowser browser = source.open().connections().browse(name)) {
			for (String schema : browser.schemas(monitor)) {
				if (monitor.isCanceled()) {
					break;
				}
				List<TableSummary> found = browser.tables(schema, monitor).stream()
						.filter(t -> !t.name().table().startsWith(OURS)).toList();
				background.later(() -> add(begun, found));
			}
		}
		return name;
	}

	private void add(Loading begun, List<TableSummary> found) {
		if (loading == begun) {
			tables.addAll(found);
			tell();
		}
	}

	/** Comes behind the tables that were found. */
	private void ended(Loading begun, Result<String> result) {
		if (loading == begun) {
			loading = null;
			problem = switch (result) {
				case Result.Done<String> ignored -> null;
				case Result.Failed<String> failed -> failed.problem();
				case Result.Cancelled<String> ignored -> new TidemarkException(ProblemKind.CANCELLED,
						Messages.state_failed, "", null); //$NON-NLS-1$
			};
			tell();
		}
	}

	/** Stops the reading; what was found stays. */
	public void cancel() {
		Loading running = loading;
		Ticket ticket = running == null ? null : running.ticket;
		if (ticket != null) {
			ticket.cancel();
		}
	}

	/** What was found so far. */
	public List<TableSummary> tables() {
		return List.copyOf(tables);
	}

	/** Whether more is being read. */
	public boolean isBusy() {
		return loading != null;
	}

	/** What went wrong. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
