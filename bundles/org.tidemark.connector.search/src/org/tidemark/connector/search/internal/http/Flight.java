/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** The requests that one piece of work has in flight; cancelled together, from any thread. */
public final class Flight {

	private final Set<CompletableFuture<?>> requests = ConcurrentHashMap.newKeySet();
	private final CountDownLatch cancelled = new CountDownLatch(1);

	/** Ends what is in flight, and refuses what comes after. */
	public void cancel() {
		cancelled.countDown();
		requests.forEach(request -> request.cancel(true));
	}

	/** Waits for an answer. */
	<T> T await(CompletableFuture<T> request, String purpose) throws IOException, TidemarkException {
		requests.add(request);
		try {
			check(purpose);
			return request.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw ended(purpose, e);
		} catch (CancellationException e) {
			throw ended(purpose, e);
		} catch (ExecutionException e) {
			check(purpose);
			if (e.getCause() instanceof IOException problem) {
				throw problem;
			}
			throw new IOException(e.getCause());
		} finally {
			requests.remove(request);
			if (!request.isDone()) {
				request.cancel(true);
			}
		}
	}

	/** Waits a while before the next attempt. */
	void pause(long millis, String purpose) throws TidemarkException {
		try {
			if (cancelled.await(millis, TimeUnit.MILLISECONDS)) {
				throw ended(purpose, null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw ended(purpose, e);
		}
	}

	/** Fails when the work was cancelled. */
	public void check(String purpose) throws TidemarkException {
		if (cancelled.getCount() == 0) {
			throw ended(purpose, null);
		}
	}

	private static TidemarkException ended(String purpose, @Nullable Throwable cause) {
		return new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Error_cancelled, purpose), "", cause);
	}
}
