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

/** Keeps the known and the forgotten job files in preferences, a path in each line; a service. */
@Component
public final class StoredJobs implements KnownJobs {

	private static final String NODE = "org.tidemark.ui"; //$NON-NLS-1$
	private static final String KEY = "jobs"; //$NON-NLS-1$
	private static final String FORGOTTEN = "forgottenJobs"; //$NON-NLS-1$

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
		return paths(KEY);
	}

	@Override
	public void add(Path file) {
		move(file, FORGOTTEN, KEY);
	}

	@Override
	public void remove(Path file) {
		move(file, KEY, FORGOTTEN);
	}

	@Override
	public synchronized boolean isForgotten(Path file) {
		return paths(FORGOTTEN).contains(normalized(file));
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void move(Path file, String fromKey, String toKey) {
		boolean moved;
		synchronized (this) {
			Path path = normalized(file);
			List<Path> from = paths(fromKey);
			List<Path> to = paths(toKey);
			boolean removed = from.remove(path);
			boolean added = !to.contains(path) && to.add(path);
			moved = removed || added;
			if (moved) {
				put(fromKey, from);
				put(toKey, to);
				flush();
			}
		}
		if (moved) {
			listeners.forEach(Runnable::run);
		}
	}

	private static Path normalized(Path file) {
		return file.toAbsolutePath().normalize();
	}

	private List<Path> paths(String key) {
		List<Path> files = new ArrayList<>();
		for (String line : preferences.get(key, "").lines().toList()) { //$NON-NLS-1$
			try {
				files.add(Path.of(line));
			} catch (InvalidPathException e) {
				ILog.of(StoredJobs.class).warn(e.getMessage(), e);
			}
		}
		return files;
	}

	private void put(String key, List<Path> files) {
		preferences.put(key, String.join("\n", files.stream().map(Path::toString).toList())); //$NON-NLS-1$
	}

	private void flush() {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(StoredJobs.class).warn(e.getMessage(), e);
		}
	}
}
