/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Words;

/** Whether, and how, a person is told that a run has ended. */
public final class NotificationRule {

	/** The preference: runs that took at least so many seconds are told of; a negative number: none are. */
	public static final String SECONDS = "notifyAfterSeconds"; //$NON-NLS-1$

	/** The default of {@link #SECONDS}. */
	public static final int DEFAULT_SECONDS = 30;

	private static final long MILLIS = 1000;

	private final int leastSeconds;

	/** @param leastSeconds what {@link #SECONDS} says */
	public NotificationRule(int leastSeconds) {
		this.leastSeconds = leastSeconds;
	}

	/**
	 * Whether a person is told.
	 *
	 * @param millis       how long the run took
	 * @param windowActive whether the person looks at the workbench anyway
	 */
	public boolean tells(long millis, boolean windowActive) {
		return !windowActive && leastSeconds >= 0 && millis >= leastSeconds * MILLIS;
	}

	/** The text of the notification. */
	public static String text(TaskStatus status, Counters rows, long millis, Figures figures) {
		return NLS.bind(Messages.notification_text, new Object[] { Words.of(status), figures.rows(rows.read()),
				figures.rows(rows.written()), figures.rows(rows.failed()), figures.duration(millis) });
	}
}
