/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

/** The model's constants as words for a person. */
public final class Words {

	private Words() {
	}

	/** Where a task stands. */
	public static String of(TaskStatus status) {
		return switch (status) {
			case PENDING -> Messages.status_pending;
			case RUNNING -> Messages.status_running;
			case COMPLETED -> Messages.status_completed;
			case FAILED -> Messages.status_failed;
			case CANCELLED -> Messages.status_cancelled;
		};
	}

	/** What a connection is for. */
	public static String of(Environment environment) {
		return switch (environment) {
			case DEV -> Messages.environment_dev;
			case TEST -> Messages.environment_test;
			case PROD -> Messages.environment_prod;
		};
	}

	/** How a connection uses TLS. */
	public static String of(TlsMode mode) {
		return switch (mode) {
			case DISABLED -> Messages.tls_disabled;
			case PREFERRED -> Messages.tls_preferred;
			case REQUIRED -> Messages.tls_required;
			case VERIFY_CA -> Messages.tls_verifyCa;
			case VERIFY_FULL -> Messages.tls_verifyFull;
		};
	}

	/** How grave a log line is. */
	public static String of(LogLevel level) {
		return switch (level) {
			case INFO -> Messages.log_info;
			case WARN -> Messages.log_warn;
			case ERROR -> Messages.log_error;
		};
	}
}
