/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.core.runtime.Platform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.ui.internal.preferences.PreferenceKeys;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The one session of the workbench; a service. It is opened by the first view that needs it. */
@Component(service = { SessionSource.class, WorkbenchSession.class })
public final class WorkbenchSession implements SessionSource {

	/** System property: the folder of the store. */
	public static final String HOME_PROPERTY = "tidemark.home"; //$NON-NLS-1$

	private final TidemarkSessions sessions;
	private final JobFiles jobFiles;
	private final PasswordPrompt prompt;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Path home;
	private @Nullable TidemarkSession session;

	/** Called by the framework. */
	@Activate
	public WorkbenchSession(@Reference TidemarkSessions sessions, @Reference JobFiles jobFiles,
			@Reference PasswordPrompt prompt) {
		this.sessions = sessions;
		this.jobFiles = jobFiles;
		this.prompt = prompt;
		this.home = homeIsGiven() ? Path.of(given()) : chosenHome();
	}

	private static String given() {
		return System.getProperty(HOME_PROPERTY, ""); //$NON-NLS-1$
	}

	/** Whether the folder was given when the workbench was started, so that the preference does not count. */
	public boolean homeIsGiven() {
		return !given().isBlank();
	}

	/** The folder that the preferences name; the usual one where they name none. */
	public Path chosenHome() {
		String chosen = Platform.getPreferencesService().getString(PreferenceKeys.NODE, PreferenceKeys.HOME, "", null); //$NON-NLS-1$
		return chosen.isBlank() ? sessions.defaultHome() : Path.of(chosen);
	}

	@Override
	public synchronized Path home() {
		return home;
	}

	@Override
	public synchronized TidemarkSession open() throws TidemarkException {
		TidemarkSession known = session;
		if (known != null) {
			return known;
		}
		TidemarkSession opened = sessions.open(home, null, prompt);
		opened.connections().addListener(() -> tell(Listener::connectionsChanged));
		opened.tasks().addListener(() -> tell(Listener::tasksChanged));
		session = opened;
		return opened;
	}

	@Override
	public JobFiles jobFiles() {
		return jobFiles;
	}

	@Override
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Closes the session and goes on with the store in another folder, or with the same one opened anew. */
	public void moveTo(Path newHome) {
		synchronized (this) {
			close();
			home = newHome;
		}
		tell(Listener::connectionsChanged);
		tell(Listener::tasksChanged);
	}

	/** Called by the framework. */
	@Deactivate
	public synchronized void close() {
		TidemarkSession known = session;
		session = null;
		if (known != null) {
			known.close();
		}
	}

	private void tell(Consumer<Listener> message) {
		listeners.forEach(message);
	}
}
