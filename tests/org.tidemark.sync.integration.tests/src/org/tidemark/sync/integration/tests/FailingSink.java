/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetters;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.TargetWork;
import org.tidemark.sync.spi.WriteResult;

/** A real sink that fails, before or after it has committed, once it has written a number of batches. */
final class FailingSink implements SinkFactory {

	private final SinkFactory real;
	private final AtomicInteger left;
	private final boolean afterCommit;
	private Runnable beforeDelete = () -> {
	};

	FailingSink(SinkFactory real, AtomicInteger left, boolean afterCommit) {
		this.real = real;
		this.left = left;
		this.afterCommit = afterCommit;
	}

	/** Does something when the rows to delete are known and none is deleted yet. */
	FailingSink beforeDelete(Runnable work) {
		beforeDelete = work;
		return this;
	}

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException {
		return new Failing(real.open(target, request));
	}

	@Override
	public boolean prefersKeyOrder() {
		return real.prefersKeyOrder();
	}

	@Override
	public Optional<LeaseRepository> leases(DatabaseSession target, String schema) throws TidemarkException {
		return real.leases(target, schema);
	}

	private final class Failing implements Sink {

		private final Sink sink;

		Failing(Sink sink) {
			this.sink = sink;
		}

		@Override
		public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
			boolean fail = left.decrementAndGet() == 0;
			if (fail && !afterCommit) {
				throw cut();
			}
			WriteResult result = sink.write(batch, checkpoint);
			if (fail) {
				throw cut();
			}
			return result;
		}

		@Override
		public long count(RowBatch keys) throws TidemarkException {
			return sink.count(keys);
		}

		@Override
		public long delete(RowBatch keys, KeyFilter filter, Checkpoint checkpoint) throws TidemarkException {
			boolean fail = left.decrementAndGet() == 0;
			if (fail && !afterCommit) {
				throw cut();
			}
			beforeDelete.run();
			long deleted = sink.delete(keys, filter, checkpoint);
			if (fail) {
				throw cut();
			}
			return deleted;
		}

		@Override
		public void checkpoint(Checkpoint checkpoint) throws TidemarkException {
			boolean fail = left.decrementAndGet() == 0;
			if (fail && !afterCommit) {
				throw cut();
			}
			sink.checkpoint(checkpoint);
			if (fail) {
				throw cut();
			}
		}

		@Override
		public <T> T transact(TargetWork<T> work) throws TidemarkException {
			boolean fail = left.decrementAndGet() == 0;
			if (fail && !afterCommit) {
				throw cut();
			}
			T result = sink.transact(work);
			if (fail) {
				throw cut();
			}
			return result;
		}

		private TidemarkException cut() {
			return new TidemarkException(ProblemKind.FAILED, "The connection was cut.", "", null);
		}

		@Override
		public void fence(String owner) {
			sink.fence(owner);
		}

		@Override
		public Optional<StoredCheckpoint> storedCheckpoint() throws TidemarkException {
			return sink.storedCheckpoint();
		}

		@Override
		public void prepare() throws TidemarkException {
			sink.prepare();
		}

		@Override
		public void inRun(String runId) {
			sink.inRun(runId);
		}

		@Override
		public DeadLetters deadLetters() {
			return sink.deadLetters();
		}

		@Override
		public void forget() throws TidemarkException {
			sink.forget();
		}

		@Override
		public void clear() throws TidemarkException {
			sink.clear();
		}

		@Override
		public long count() throws TidemarkException {
			return sink.count();
		}

		@Override
		public void cancel() {
			sink.cancel();
		}

		@Override
		public void close() {
			sink.close();
		}
	}
}
