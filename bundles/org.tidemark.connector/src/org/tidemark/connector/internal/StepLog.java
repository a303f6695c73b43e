/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;

/** Keeps the steps of a connection test with the time that each took. Used by one thread. */
public final class StepLog {

	private final List<Step> steps = new ArrayList<>();
	private final long start = System.nanoTime();
	private long stepStart = start;

	/** A step succeeded; the next begins. */
	public void passed(StepKind kind, String detail) {
		passed(kind, detail, millisSince(stepStart));
		stepStart = System.nanoTime();
	}

	/** A step succeeded in a time that is known otherwise. */
	public void passed(StepKind kind, String detail, long millis) {
		steps.add(new Step(kind, true, detail, "", millis)); //$NON-NLS-1$
	}

	/** A step failed; it is the last. */
	public void failed(StepKind kind, String detail, String remedy) {
		steps.add(new Step(kind, false, detail, remedy, millisSince(stepStart)));
	}

	/** How long the present step has taken. */
	public long millis() {
		return millisSince(stepStart);
	}

	/** The next step begins now. */
	public void begin() {
		stepStart = System.nanoTime();
	}

	/** What was found. */
	public ConnectionReport report(@Nullable ServerInfo server, @Nullable TlsFacts tls) {
		return new ConnectionReport(steps, server, millisSince(start), tls);
	}

	private static long millisSince(long nanos) {
		return (System.nanoTime() - nanos) / 1_000_000;
	}
}
