/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.mapping.MappingReader;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/**
 * What is known of the tables of a job's mappings; read in the background, one after the other over one pair of
 * connections, and kept until it is asked for anew. It belongs to the thread of the user interface.
 */
public final class FactsStore {

	private final SessionSource source;
	private final Background background;
	private final JobDocument document;
	private final Map<Key, FactsState> states = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private @Nullable Reading reading;
	private boolean announced;

	/** Tables that are read in one go. */
	private static final class Reading {
		private final List<TableMapping> tables;
		private @Nullable Ticket ticket;

		Reading(List<TableMapping> tables) {
			this.tables = tables;
		}
	}

	private record Key(String from, String to, TableName source, TableName target) {
		static Key of(Job job, TableMapping table) {
			return new Key(job.source(), job.target(), table.source(), table.target());
		}
	}

	/** @param document whose job's tables are read */
	public FactsStore(SessionSource source, Background background, JobDocument document) {
		this.source = source;
		this.background = background;
		this.document = document;
	}

	/** Calls back, in the thread of the user interface, after a state changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** How far the tables of a mapping are known. */
	public FactsState of(TableMapping table) {
		return document.job().map(job -> states.get(Key.of(job, table))).orElseGet(FactsState.Unread::new);
	}

	/** Reads what is not known of some mappings, unless something is being read: then the next call goes on. */
	public void want(List<TableMapping> tables) {
		Job job = document.job().orElse(null);
		if (job == null || reading != null) {
			return;
		}
		List<TableMapping> missing = tables.stream().filter(this::isMissing).toList();
		if (missing.isEmpty()) {
			return;
		}
		Reading begun = new Reading(missing);
		reading = begun;
		for (TableMapping table : missing) {
			if (!(of(table) instanceof FactsState.Ready)) {
				states.put(Key.of(job, table), new FactsState.Reading());
			}
		}
		begun.ticket = background.run(NLS.bind(Messages.work_read, job.name()), monitor -> read(job, begun, monitor),
				result -> background.later(() -> ended(job, begun, result)));
	}

	private boolean isMissing(TableMapping table) {
		return switch (of(table)) {
			case FactsState.Ready ready -> !ready.facts().cover(table);
			case FactsState.Unread ignored -> true;
			default -> false;
		};
	}

	/** Blocks; each table is shown as soon as it is read. */
	private List<TableMapping> read(Job job, Reading begun, IProgressMonitor monitor) throws TidemarkException {
		try (MappingReader reader = source.open().mappings().open(new JobFile(document.file(), job))) {
			for (TableMapping table : begun.tables) {
				if (monitor.isCanceled()) {
					break;
				}
				FactsState state = read(reader, table, monitor);
				background.later(() -> put(job, begun, table, state));
			}
		}
		return begun.tables;
	}

	private static FactsState read(MappingReader reader, TableMapping table, IProgressMonitor monitor) {
		try {
			return new FactsState.Ready(reader.read(table, monitor));
		} catch (TidemarkException e) {
			return new FactsState.Failed(e);
		}
	}

	private void put(Job job, Reading begun, TableMapping table, FactsState state) {
		if (reading == begun) {
			states.put(Key.of(job, table), state);
			if (!announced) {
				announced = true;
				background.later(this::tell);
			}
		}
	}

	/** Comes behind the tables that were read. */
	private void ended(Job job, Reading begun, Result<List<TableMapping>> result) {
		if (reading != begun) {
			return;
		}
		reading = null;
		for (TableMapping table : begun.tables) {
			Key key = Key.of(job, table);
			if (states.get(key) instanceof FactsState.Reading) {
				states.put(key, result instanceof Result.Failed<List<TableMapping>> failed
						? new FactsState.Failed(failed.problem())
						: new FactsState.Failed(cancelled()));
			}
		}
		tell();
	}

	private static TidemarkException cancelled() {
		return new TidemarkException(ProblemKind.CANCELLED, Messages.state_failed, "", null); //$NON-NLS-1$
	}

	/** Whether something is being read. */
	public boolean isBusy() {
		return reading != null;
	}

	/** Stops the reading. */
	public void cancel() {
		Reading running = reading;
		Ticket ticket = running == null ? null : running.ticket;
		if (ticket != null) {
			ticket.cancel();
		}
	}

	/** Forgets what is known, so that it is read anew. */
	public void forget() {
		cancel();
		reading = null;
		states.clear();
		tell();
	}

	private void tell() {
		announced = false;
		listeners.forEach(Runnable::run);
	}
}
