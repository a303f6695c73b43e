/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Gathers what the platform logs as an error. */
public final class ErrorLog implements ILogListener, AutoCloseable {

	private final List<IStatus> errors = new CopyOnWriteArrayList<>();

	/** Begins to gather. */
	public ErrorLog() {
		Platform.addLogListener(this);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(status);
		}
	}

	/** Fails when something was logged as an error. */
	public void assertNone() {
		if (errors.isEmpty()) {
			return;
		}
		AssertionError error = new AssertionError(
				"Logged as errors: " + new ArrayList<>(errors.stream().map(IStatus::getMessage).toList()));
		errors.stream().map(IStatus::getException).filter(e -> e != null).forEach(error::addSuppressed);
		throw error;
	}

	/** Ends gathering. */
	@Override
	public void close() {
		Platform.removeLogListener(this);
	}
}
