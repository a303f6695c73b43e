/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

/** The monitor of a run, which is cancelled by its caller or by anyone who cancels the task. */
final class RunMonitor extends ProgressMonitorWrapper {

	private volatile boolean cancelled;

	RunMonitor(IProgressMonitor caller) {
		super(caller);
	}

	/** Cancels the run; the caller's own monitor is left alone. */
	void cancel() {
		cancelled = true;
	}

	@Override
	public boolean isCanceled() {
		return cancelled || super.isCanceled();
	}
}
