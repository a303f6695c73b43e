/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.util.Locale;

import org.tidemark.core.task.TaskStatus;

/** The pictures of the workbench, each an SVG file of that name in {@code icons/}. */
public enum Icon {
	ADD, CANCEL, COLUMN, CONNECT, CONNECTION, COPY, COUNT, CURSOR, DATABASE_FILE, DELETE, DISCONNECT, EDIT,
	ENVIRONMENT_PROD, ENVIRONMENT_TEST, ERROR, EXPORT, FILTER, FIT_EXACT, FIT_WIDENED, FIX, FOLDER, FOLDER_ADD,
	FOREIGN_KEY, GROUP_CLOSED, GROUP_OPEN, HISTORY, IMPORT, INDEX, JOB, KEY, LIMIT, LOADING, LOG, NEXT, OPEN,
	OVERLAY_CONNECTED, OVERLAY_READ_ONLY, OVERLAY_TLS, PASTE, PAUSE, PIPELINE, PLAN, PREVIEW, PREVIOUS, REFRESH, RUN,
	RUN_FULL, SAMPLE,
	SCHEMA, STATUS_CANCELLED, STATUS_COMPLETED, STATUS_FAILED, STATUS_PENDING, STATUS_RUNNING, SYNC_TO, TABLE, TEST,
	TIDEMARK, VIEW, WARNING;

	/** The path of the file inside this bundle. */
	public String path() {
		return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The picture of a status. */
	public static Icon of(TaskStatus status) {
		return switch (status) {
			case PENDING -> STATUS_PENDING;
			case RUNNING -> STATUS_RUNNING;
			case COMPLETED -> STATUS_COMPLETED;
			case FAILED -> STATUS_FAILED;
			case CANCELLED -> STATUS_CANCELLED;
		};
	}
}
