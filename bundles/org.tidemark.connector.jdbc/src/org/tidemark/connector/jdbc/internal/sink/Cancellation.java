/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * Ends what the writing thread does, from another thread. A statement that begins just after it was asked to end is
 * asked again, until the writing thread has come back.
 */
final class Cancellation {

	private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1800);
	private static final long PAUSE_MILLIS = 100;

	/** Ends a statement in flight. */
	@FunctionalInterface
	interface Interrupt {
		void send() throws SQLException;
	}

	private volatile boolean requested;
	private @Nullable Interrupt current;

	/** The writing thread begins something that can be interrupted. */
	synchronized void begin(Interrupt interrupt) throws TidemarkException {
		check();
		current = interrupt;
	}

	/** The writing thread has come back. */
	synchronized void end() {
		current = null;
		notifyAll();
	}

	boolean isRequested() {
		return requested;
	}

	/** @throws TidemarkException of kind cancelled when it was asked for */
	void check() throws TidemarkException {
		if (requested) {
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Sink_cancelled, "", null); //$NON-NLS-1$
		}
	}

	void request() {
		requested = true;
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		boolean interrupted = false;
		while (System.nanoTime() < deadline && !interrupted) {
			@Nullable
			Interrupt interrupt;
			synchronized (this) {
				interrupt = current;
			}
			if (interrupt == null) {
				return;
			}
			send(interrupt);
			interrupted = !pause();
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean pause() {
		try {
			if (current != null) {
				wait(PAUSE_MILLIS);
			}
			return true;
		} catch (InterruptedException asked) {
			return false;
		}
	}

	private static void send(Interrupt interrupt) {
		try {
			interrupt.send();
		} catch (SQLException notDelivered) {
			System.getLogger(Cancellation.class.getName()).log(System.Logger.Level.DEBUG,
					"the statement could not be interrupted", notDelivered); //$NON-NLS-1$
		}
	}
}
