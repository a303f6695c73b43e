/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Tries a connection and shows what was found. It belongs to the thread of the user interface and never blocks it. */
public final class ConnectionTest {

	/** How far the test is. */
	public enum Phase {
		/** At work. */
		RUNNING,
		/** There is a result. */
		FINISHED,
		/** It could not be carried out. */
		FAILED,
		/** A person stopped it. */
		CANCELLED
	}

	private final Runnable changed;
	private final Ticket ticket;
	private Phase phase = Phase.RUNNING;
	private @Nullable TestResult result;
	private @Nullable TidemarkException problem;

	private ConnectionTest(SessionSource source, Background background, String name, Settings settings,
			Runnable changed) {
		this.changed = changed;
		this.ticket = background.run(NLS.bind(Messages.work_testing, name),
				monitor -> source.open().connections().test(settings.fetch(source), monitor),
				outcome -> finish(name, outcome));
	}

	/** Tries settings as they were entered. */
	public static ConnectionTest of(SessionSource source, Background background, ConnectionSettings settings,
			Runnable changed) {
		return new ConnectionTest(source, background, settings.name(), ignored -> settings, changed);
	}

	/** Tries a stored connection. */
	public static ConnectionTest ofStored(SessionSource source, Background background, String name, Runnable changed) {
		return new ConnectionTest(source, background, name, s -> s.open().connections().get(name), changed);
	}

	/** How far the test is. */
	public Phase phase() {
		return phase;
	}

	/** What was found, once it is finished. */
	public Optional<TestResult> result() {
		return Optional.ofNullable(result);
	}

	/** Why it could not be carried out. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** Stops it. */
	public void cancel() {
		if (phase == Phase.RUNNING) {
			phase = Phase.CANCELLED;
			ticket.cancel();
			changed.run();
		}
	}

	private void finish(String name, Result<ConnectionReport> outcome) {
		if (phase != Phase.RUNNING) {
			return;
		}
		switch (outcome) {
			case Result.Done<ConnectionReport> done -> {
				result = TestResult.of(name, done.value(), new Figures());
				phase = Phase.FINISHED;
			}
			case Result.Failed<ConnectionReport> failed -> {
				problem = failed.problem();
				phase = Phase.FAILED;
			}
			case Result.Cancelled<ConnectionReport> ignored -> phase = Phase.CANCELLED;
		}
		changed.run();
	}

	/** Where the settings come from; called off the user interface's thread. */
	@FunctionalInterface
	private interface Settings {
		ConnectionSettings fetch(SessionSource source) throws TidemarkException;
	}
}
