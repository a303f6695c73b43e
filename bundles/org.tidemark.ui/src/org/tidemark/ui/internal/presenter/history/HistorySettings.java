/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.tidemark.core.task.TaskStatus;

/** Remembers how the history was shown last, in preferences. */
public final class HistorySettings {

	/** The node of preferences in which the workbench keeps them. */
	public static final String NODE = "org.tidemark.ui/history"; //$NON-NLS-1$

	private static final String TEXT = "text"; //$NON-NLS-1$
	private static final String STATUS = "status"; //$NON-NLS-1$
	private static final String JOB = "job"; //$NON-NLS-1$
	private static final String SINCE = "since"; //$NON-NLS-1$
	private static final String GROUPING = "grouping"; //$NON-NLS-1$
	private static final String COLUMNS = "columns"; //$NON-NLS-1$

	private final Preferences preferences;

	/** @param preferences where they are kept */
	public HistorySettings(Preferences preferences) {
		this.preferences = preferences;
	}

	/** Which runs were shown; a value that nobody knows any more counts as none. */
	public HistoryFilter filter() {
		return new HistoryFilter(preferences.get(TEXT, ""), constant(TaskStatus.class, STATUS), //$NON-NLS-1$
				preferences.get(JOB, ""), known(constant(Since.class, SINCE), Since.ALL)); //$NON-NLS-1$
	}

	/** How they were put together. */
	public Grouping grouping() {
		return known(constant(Grouping.class, GROUPING), Grouping.NONE);
	}

	/** Order and widths of the columns, as they were given to {@link #saveColumns}; empty at first. */
	public String columns() {
		return preferences.get(COLUMNS, ""); //$NON-NLS-1$
	}

	/** Remembers filter and grouping. */
	public void save(HistoryFilter filter, Grouping grouping) {
		TaskStatus status = filter.status();
		preferences.put(TEXT, filter.text());
		preferences.put(STATUS, status == null ? "" : status.name()); //$NON-NLS-1$
		preferences.put(JOB, filter.job());
		preferences.put(SINCE, filter.since().name());
		preferences.put(GROUPING, grouping.name());
		flush();
	}

	/** Remembers order and widths of the columns. */
	public void saveColumns(String columns) {
		preferences.put(COLUMNS, columns);
		flush();
	}

	/** Forgets all. */
	public void clear() {
		for (String key : new String[] { TEXT, STATUS, JOB, SINCE, GROUPING, COLUMNS }) {
			preferences.remove(key);
		}
		flush();
	}

	private <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
		String name = preferences.get(key, ""); //$NON-NLS-1$
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return null;
	}

	private static <E> E known(@Nullable E value, E fallback) {
		return value == null ? fallback : value;
	}

	private void flush() {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(HistorySettings.class).warn(e.getMessage(), e);
		}
	}
}
