/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.problem.TidemarkException;

/** The documents of one shard in order; the next page is fetched while one is being read. Used by one thread. */
final class HitStream implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(HitStream.class);

	private final Shard shard;
	private final Pages pages;
	private final ExecutorService executor;
	private final Semaphore slices;
	private @Nullable Future<@Nullable Page> coming;
	private List<Hit> hits = List.of();
	private int next;
	private boolean ended;

	/**
	 * @param shard    the shard
	 * @param pages    its pages; closed with the stream
	 * @param executor fetches pages
	 * @param slices   how many are fetched at once
	 */
	HitStream(Shard shard, Pages pages, ExecutorService executor, Semaphore slices) {
		this.shard = shard;
		this.pages = pages;
		this.executor = executor;
		this.slices = slices;
	}

	Shard shard() {
		return shard;
	}

	/** Begins to fetch the first page. */
	void start() {
		if (coming == null && !ended && next >= hits.size()) {
			coming = executor.submit(this::fetch);
		}
	}

	private @Nullable Page fetch() throws TidemarkException, InterruptedException {
		slices.acquire();
		try {
			return pages.next();
		} finally {
			slices.release();
		}
	}

	/** The document that comes next, which stays; null behind the last. */
	@Nullable
	Hit peek() throws TidemarkException {
		while (next >= hits.size() && !ended) {
			start();
			Page page = await();
			coming = null;
			next = 0;
			hits = page == null ? List.of() : page.hits();
			ended = page == null;
			if (page != null) {
				coming = executor.submit(this::fetch);
			}
		}
		return next < hits.size() ? hits.get(next) : null;
	}

	/** Goes on behind the document that {@link #peek()} gave. */
	void advance() {
		next++;
	}

	private @Nullable Page await() throws TidemarkException {
		Future<@Nullable Page> future = coming;
		if (future == null) {
			return null;
		}
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case TidemarkException problem -> throw problem;
				case RuntimeException problem -> throw problem;
				case Error problem -> throw problem;
				case null, default -> throw new IllegalStateException(e);
			}
		}
	}

	/** Waits for a page that is under way, because it may hold the newest id, and closes the pages. */
	@Override
	public void close() {
		Future<@Nullable Page> future = coming;
		if (future != null) {
			try {
				future.get();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (ExecutionException e) {
				LOG.debug("A page that nobody waits for", e);
			}
		}
		pages.close();
	}
}
