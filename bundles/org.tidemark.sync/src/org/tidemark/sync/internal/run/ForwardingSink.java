/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetters;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Refusal;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.TargetWork;
import org.tidemark.sync.spi.WriteResult;

/** A sink that leaves all work to another one. */
abstract class ForwardingSink implements Sink {

	private final Sink real;

	ForwardingSink(Sink real) {
		this.real = real;
	}

	@Override
	public void fence(String leaseOwner) {
		real.fence(leaseOwner);
	}

	@Override
	public Optional<StoredCheckpoint> storedCheckpoint() throws TidemarkException {
		return real.storedCheckpoint();
	}

	@Override
	public void prepare() throws TidemarkException {
		real.prepare();
	}

	@Override
	public void anticipate(RowBatch batch) {
		real.anticipate(batch);
	}

	@Override
	public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
		return real.write(batch, checkpoint);
	}

	@Override
	public void checkpoint(Checkpoint checkpoint) throws TidemarkException {
		real.checkpoint(checkpoint);
	}

	@Override
	public <T> T transact(TargetWork<T> work) throws TidemarkException {
		return real.transact(work);
	}

	@Override
	public Optional<Refusal> refusal(TidemarkException error) {
		return real.refusal(error);
	}

	@Override
	public void inRun(String runId) {
		real.inRun(runId);
	}

	@Override
	public List<String> advice() throws TidemarkException {
		return real.advice();
	}

	@Override
	public DeadLetters deadLetters() {
		return real.deadLetters();
	}

	@Override
	public void forget() throws TidemarkException {
		real.forget();
	}

	@Override
	public void clear() throws TidemarkException {
		real.clear();
	}

	@Override
	public long count(RowBatch keys) throws TidemarkException {
		return real.count(keys);
	}

	@Override
	public long delete(RowBatch keys, KeyFilter filter, @Nullable Checkpoint checkpoint) throws TidemarkException {
		return real.delete(keys, filter, checkpoint);
	}

	@Override
	public long count() throws TidemarkException {
		return real.count();
	}

	@Override
	public void cancel() {
		real.cancel();
	}

	@Override
	public void close() {
		real.close();
	}
}
