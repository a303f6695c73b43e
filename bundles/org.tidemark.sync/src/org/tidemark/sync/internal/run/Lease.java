/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.internal.Messages;

/**
 * A lease of a job while it runs; says every 5 seconds that it is alive. A run has one in the store and one in each schema
 * that it writes.
 */
public final class Lease implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
	private static final long HEARTBEAT_SECONDS = 5;

	private final LeaseRepository leases;
	private final String job;
	private final LeaseHolder holder;
	private final ScheduledExecutorService heart;

	private Lease(LeaseRepository leases, String job, LeaseHolder holder, Runnable lost) {
		this.leases = leases;
		this.job = job;
		this.holder = holder;
		this.heart = Executors
				.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tidemark-lease").factory()); //$NON-NLS-1$
		heart.scheduleWithFixedDelay(() -> beat(lost), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Takes the lease of a job. One whose holder has ended is free, also where the repository cannot tell.
	 *
	 * @param holder this run
	 * @param owners who knows which holders have ended
	 * @param lost   called when another run has taken the lease meanwhile
	 * @throws TidemarkException that names host, process and start of the run that holds it
	 */
	static Lease take(LeaseRepository leases, String job, LeaseHolder holder, LeaseOwners owners, Runnable lost)
			throws TidemarkException {
		Optional<LeaseHolder> other = leases.acquire(job, holder);
		if (other.isPresent() && owners.hasEnded(other.get())) {
			leases.release(job, other.get().owner());
			other = leases.acquire(job, holder);
		}
		if (other.isPresent()) {
			LeaseHolder running = other.get();
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Lease_held,
							new Object[] { job, running.host(), Long.toString(running.processId()), running.since() }),
					Messages.Lease_held_remedy, null);
		}
		return new Lease(leases, job, holder, lost);
	}

	private void beat(Runnable lost) {
		try {
			if (!leases.heartbeat(job, holder.owner())) {
				lost.run();
			}
		} catch (TidemarkException | RuntimeException e) {
			LOG.warn("The lease of {} could not be renewed", job, e); //$NON-NLS-1$
		}
	}

	@Override
	public void close() {
		heart.shutdownNow();
		try {
			leases.release(job, holder.owner());
		} catch (TidemarkException e) {
			LOG.warn("The lease of {} could not be given back", job, e); //$NON-NLS-1$
		}
	}
}
