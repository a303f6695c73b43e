/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps the known job files in a preference, a path in each line; a service. */
@Component
public final class StoredJobs implements KnownJobs {

	private static final String NODE = "org.tidemark.ui"; //$NON-NLS-1$
	private static final String KEY = "jobs"; //$NON-NLS-1$

	private final Preferences preferences;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Keeps them in this workspace; called by the framework. */
	@Activate
	public StoredJobs() {
		this(InstanceScope.INSTANCE.getNode(NODE));
	}

	/** @param preferences where the paths are kept */
	public StoredJobs(Preferences preferences) {
		this.preferences = preferences;
	}

	@Override
	public synchronized List<Path> files() {
		List<Path> files = new ArrayList<>();
		for (String line : preferences.get(KEY, "").lines().toList()) { //$NON-NLS-1$
			try {
				files.add(Path.of(line));
			} catch (InvalidPathException e) {
				ILog.of(StoredJobs.class).warn(e.getMessage(), e);
			}
		}
		return files;
	}

	@Override
	public void add(Path file) {
		Path path = file.toAbsolutePath().normalize();
		List<Path> files = files();
		if (!files.contains(path)) {
			files.add(path);
			store(files);
		}
	}

	@Override
	public void remove(Path file) {
		List<Path> files = files();
		if (files.remove(file)) {
			store(files);
		}
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private synchronized void store(List<Path> files) {
		preferences.put(KEY, String.join("\n", files.stream().map(Path::toString).toList())); //$NON-NLS-1$
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(StoredJobs.class).warn(e.getMessage(), e);
		}
		listeners.forEach(Runnable::run);
	}
}
