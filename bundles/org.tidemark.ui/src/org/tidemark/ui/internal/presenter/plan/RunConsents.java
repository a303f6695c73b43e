/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.tidemark.core.connection.Environment;

/**
 * The jobs of which a person does not want to see the plan before each run, kept in preferences. A consent holds for the
 * job's file and target, and only as long as the target is a connection for development.
 */
public final class RunConsents {

	/** The node of preferences in which the workbench keeps them. */
	public static final String NODE = "org.tidemark.ui"; //$NON-NLS-1$

	private static final String KEY = "runWithoutPlan"; //$NON-NLS-1$

	private final Preferences preferences;

	/** @param preferences where they are kept */
	public RunConsents(Preferences preferences) {
		this.preferences = preferences;
	}

	/** Whether the run may begin without a question. */
	public boolean isGiven(RunRequest request) {
		return request.environment() == Environment.DEV && lines().contains(line(request));
	}

	/** Remembers that nobody wants to be asked; nothing happens for a target that is not for development. */
	public void give(RunRequest request) {
		Set<String> lines = lines();
		if (request.environment() == Environment.DEV && lines.add(line(request))) {
			preferences.put(KEY, String.join("\n", lines)); //$NON-NLS-1$
			flush();
		}
	}

	/** How many there are. */
	public int count() {
		return lines().size();
	}

	/** Takes all of them back. */
	public void clear() {
		preferences.remove(KEY);
		flush();
	}

	private Set<String> lines() {
		return new LinkedHashSet<>(preferences.get(KEY, "").lines().toList()); //$NON-NLS-1$
	}

	private static String line(RunRequest request) {
		return request.job().file().toAbsolutePath().normalize() + "\t" + request.target(); //$NON-NLS-1$
	}

	private void flush() {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(RunConsents.class).warn(e.getMessage(), e);
		}
	}
}
