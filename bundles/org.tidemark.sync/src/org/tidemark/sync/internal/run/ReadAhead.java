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
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.DeadLetter;

/**
 * Reads slices in threads of their own, a few batches ahead of the writer. Each reader takes the next slice that nobody
 * reads yet; the rows of a slice come in its order. Batches are reused: the writer gives each back. All readers together
 * hold no more bytes than one alone would.
 */
final class ReadAhead implements AutoCloseable {

	private static final int BATCHES = 3;
	/** The most bytes of a batch. */
	static final long MOST_BYTES = 8L << 20;
	private static final long WAIT_MILLIS = 50;

	private final Queue<Slice> slices;
	private final Function<PassPlan, UnreadableLetters> letters;
	private final Consumer<RowBatch> anticipation;
	private final int batchSize;
	private final long mostBytes;
	private final BlockingQueue<RowBatch> free;
	private final BlockingQueue<Portion> ready;
	private final AtomicInteger reading;
	private final List<Reader> readers;
	private volatile boolean closed;

	/**
	 * @param snapshots where to read, one for each reader
	 * @param toRead    what to read, at least one; all give the same columns
	 * @param letters   makes, for a slice, what takes rows that cannot be read
	 * @param anticipation takes each batch that has rows before the writer does, in the reader's thread
	 * @param batchSize the most rows of a batch
	 * @param name      of the threads
	 */
	ReadAhead(List<Snapshot> snapshots, List<Slice> toRead, Function<PassPlan, UnreadableLetters> letters,
			Consumer<RowBatch> anticipation, int batchSize, String name) {
		this.slices = new ConcurrentLinkedQueue<>(toRead);
		this.letters = letters;
		this.anticipation = anticipation;
		this.batchSize = batchSize;
		int count = Math.min(snapshots.size(), toRead.size());
		int batches = Math.max(BATCHES, count + 1);
		boolean sifted = toRead.stream().anyMatch(s -> s.sieve() != null);
		mostBytes = (BATCHES + (sifted ? 1 : 0)) * MOST_BYTES / (batches + (sifted ? count : 0));
		free = new ArrayBlockingQueue<>(batches);
		ready = new ArrayBlockingQueue<>(batches + count);
		for (int i = 0; i < batches; i++) {
			free.add(new RowBatch(toRead.get(0).plan().query().batchColumns(), batchSize));
		}
		reading = new AtomicInteger(count);
		readers = snapshots.subList(0, count).stream().map(Reader::new).toList();
		readers.forEach(reader -> reader.start(name));
	}

	/**
	 * What a reader hands over.
	 *
	 * @param slice     what the rows are of; null at the end of all
	 * @param batch     rows to write; null at the end of all
	 * @param read      rows that passed
	 * @param unchanged rows that were delivered before
	 * @param position  the position of the last row read; empty where there is none
	 * @param last      whether no rows of the slice follow
	 * @param hashes    the hashes to store with these rows
	 * @param unreadable rows that were left out because they cannot be read
	 * @param failure   what ended the reading, or null
	 */
	record Portion(@Nullable Slice slice, @Nullable RowBatch batch, long read, long unchanged, List<String> position,
			boolean last, byte[] hashes, List<DeadLetter> unreadable, @Nullable Throwable failure) {

		static Portion end(@Nullable Throwable failure) {
			return new Portion(null, null, 0, 0, List.of(), true, new byte[0], List.of(), failure);
		}
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

	/** Ends the reading and waits for its threads. */
	@Override
	public void close() {
		closed = true;
		try {
			for (Reader reader : readers) {
				reader.end();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Reads one slice after another from its own view. */
	private final class Reader {

		private final Snapshot snapshot;
		private @Nullable Thread thread;
		private volatile boolean ended;

		Reader(Snapshot snapshot) {
			this.snapshot = snapshot;
		}

		void start(String name) {
			thread = Thread.ofPlatform().daemon().name("tidemark-read-" + name).start(this::readAll); //$NON-NLS-1$
		}

		private void readAll() {
			Throwable failure = null;
			try {
				for (Slice slice = slices.poll(); slice != null && !closed; slice = slices.poll()) {
					UnreadableLetters unreadable = letters.apply(slice.plan());
					try (BatchReader reader = snapshot.read(slice.plan().query(), unreadable)) {
						readFrom(reader, slice, unreadable);
					}
				}
			} catch (TidemarkException | RuntimeException | Error e) {
				failure = e;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			ended = true;
			if (failure != null) {
				hand(Portion.end(failure));
			}
			// the end of all comes behind every failure
			if (reading.decrementAndGet() == 0 && failure == null) {
				hand(Portion.end(null));
			}
		}

		private void readFrom(BatchReader reader, Slice slice, UnreadableLetters unreadable)
				throws TidemarkException, InterruptedException {
			RowSieve rows = slice.sieve();
			PassPlan plan = slice.plan();
			RowBatch raw = rows == null ? null : new RowBatch(plan.query().batchColumns(), batchSize);
			boolean more = true;
			while (more && !closed) {
				RowBatch batch = free.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
				if (batch == null) {
					continue;
				}
				RowBatch into = raw == null ? batch : raw;
				into.clear();
				more = reader.read(into, mostBytes);
				long unchanged = rows == null || raw == null ? 0 : rows.sift(raw, batch);
				List<String> position = into.rows() == 0 ? List.of() : plan.positionOf(into, into.rows() - 1);
				if (batch.rows() > 0) {
					anticipation.accept(batch);
				}
				hand(new Portion(slice, batch, batch.rows(), unchanged, position, !more,
						rows == null ? new byte[0] : rows.drain(), unreadable.drain(), null));
			}
		}

		/** Ends what it reads and waits for its thread. */
		void end() throws InterruptedException {
			Thread started = thread;
			if (started == null) {
				return;
			}
			do {
				if (!ended) {
					snapshot.cancel();
				}
			} while (!started.join(Duration.ofMillis(WAIT_MILLIS)));
		}
	}
}
