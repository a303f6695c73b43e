/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.DeadLetter;

/**
 * Reads a pass in a thread of its own, a few batches ahead of the writer. Batches are reused: the writer gives each back.
 */
final class ReadAhead implements AutoCloseable {

	private static final int BATCHES = 3;
	/** The most bytes of a batch. */
	static final long MOST_BYTES = 8L << 20;
	private static final long WAIT_MILLIS = 50;

	private final Snapshot snapshot;
	private final PassPlan plan;
	private final @Nullable RowSieve sieve;
	private final UnreadableLetters unreadable;
	private final int batchSize;
	private final BlockingQueue<RowBatch> free = new ArrayBlockingQueue<>(BATCHES);
	private final BlockingQueue<Portion> ready = new ArrayBlockingQueue<>(BATCHES + 1);
	private final Thread thread;
	private volatile boolean closed;
	private volatile boolean ended;

	/**
	 * @param snapshot  where to read
	 * @param plan      what to read
	 * @param sieve     lets only undelivered rows pass, or null to let all pass
	 * @param unreadable takes rows that cannot be read
	 * @param batchSize the most rows of a batch
	 * @param name      of the thread
	 */
	ReadAhead(Snapshot snapshot, PassPlan plan, @Nullable RowSieve sieve, UnreadableLetters unreadable, int batchSize,
			String name) {
		this.unreadable = unreadable;
		this.snapshot = snapshot;
		this.plan = plan;
		this.sieve = sieve;
		this.batchSize = batchSize;
		for (int i = 0; i < BATCHES; i++) {
			free.add(new RowBatch(plan.query().batchColumns(), batchSize));
		}
		thread = Thread.ofPlatform().daemon().name("tidemark-read-" + name).start(this::readAll); //$NON-NLS-1$
	}

	/**
	 * What the reader hands over.
	 *
	 * @param batch     rows to write; null at the end
	 * @param read      rows that passed
	 * @param unchanged rows that were delivered before
	 * @param position  the position of the last row read; empty where there is none
	 * @param hashes    the hashes to store with these rows
	 * @param unreadable rows that were left out because they cannot be read
	 * @param failure   what ended the reading, or null
	 */
	record Portion(@Nullable RowBatch batch, long read, long unchanged, List<String> position, byte[] hashes,
			List<DeadLetter> unreadable, @Nullable Throwable failure) {
	}

	/** The next portion, or null when none came within a moment. */
	@Nullable
	Portion next() throws InterruptedException {
		return ready.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Gives a batch back for reuse. */
	void recycle(RowBatch batch) {
		batch.clear();
		free.add(batch);
	}

	private void readAll() {
		Throwable failure = null;
		try (BatchReader reader = snapshot.read(plan.query(), unreadable)) {
			readFrom(reader);
		} catch (TidemarkException | RuntimeException | Error e) {
			failure = e;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		ended = true;
		hand(new Portion(null, 0, 0, List.of(), new byte[0], List.of(), failure));
	}

	private void readFrom(BatchReader reader) throws TidemarkException, InterruptedException {
		RowSieve rows = sieve;
		RowBatch raw = rows == null ? null : new RowBatch(plan.query().batchColumns(), batchSize);
		boolean more = true;
		while (more && !closed) {
			RowBatch batch = free.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
			if (batch == null) {
				continue;
			}
			RowBatch into = raw == null ? batch : raw;
			into.clear();
			more = reader.read(into, MOST_BYTES);
			long unchanged = rows == null || raw == null ? 0 : rows.sift(raw, batch);
			List<String> position = into.rows() == 0 ? List.of() : plan.positionOf(into, into.rows() - 1);
			hand(new Portion(batch, batch.rows(), unchanged, position, rows == null ? new byte[0] : rows.drain(),
					unreadable.drain(), null));
		}
	}

	private void hand(Portion portion) {
		boolean handed = false;
		while (!handed && !closed) {
			try {
				handed = ready.offer(portion, WAIT_MILLIS, TimeUnit.MILLISECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	/** Ends the reading and waits for its thread. */
	@Override
	public void close() {
		closed = true;
		try {
			do {
				if (!ended) {
					snapshot.cancel();
				}
			} while (!thread.join(Duration.ofMillis(WAIT_MILLIS)));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
