/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * The databases at both ends of a job. They are opened side by side, for each takes a tenth of a second: its driver has
 * hundreds of classes, and a password is hashed some thousand times.
 *
 * @param source the database that is read
 * @param target the database that is written
 */
record OpenEnds(DatabaseSession source, DatabaseSession target) implements AutoCloseable {

	/** Opens a database. */
	@FunctionalInterface
	interface Opening {
		DatabaseSession open() throws TidemarkException;
	}

	/**
	 * Opens both, the target in a thread of its own.
	 *
	 * @throws TidemarkException of the source where both fail; nothing stays open then, and nobody waits for a target that
	 *                           does not answer
	 */
	static OpenEnds open(Opening source, Opening target) throws TidemarkException {
		CompletableFuture<DatabaseSession> second = new CompletableFuture<>();
		Thread.ofPlatform().name("tidemark-open").daemon().start(() -> { //$NON-NLS-1$
			try {
				second.complete(target.open());
			} catch (TidemarkException | RuntimeException | Error e) {
				second.completeExceptionally(e);
			}
		});
		DatabaseSession first = null;
		boolean open = false;
		try {
			first = source.open();
			OpenEnds ends = new OpenEnds(first, result(second));
			open = true;
			return ends;
		} finally {
			if (!open) {
				second.thenAccept(DatabaseSession::close);
				if (first != null) {
					first.close();
				}
			}
		}
	}

	private static DatabaseSession result(CompletableFuture<DatabaseSession> opened) throws TidemarkException {
		try {
			return opened.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case TidemarkException failed -> throw failed;
				case RuntimeException failed -> throw failed;
				case Error failed -> throw failed;
				default -> throw new IllegalStateException(e);
			}
		}
	}

	@Override
	public void close() {
		try {
			target.close();
		} finally {
			source.close();
		}
	}
}
