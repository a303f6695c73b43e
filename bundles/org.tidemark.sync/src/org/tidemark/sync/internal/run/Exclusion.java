/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;

/**
 * Keeps other runs of a job away while one works: by a lease in the store, and by one in each schema of the target that it
 * writes. What is written through {@link InTarget#sides()} is not kept once another run has taken over, however long this
 * process stood still.
 */
public final class Exclusion implements AutoCloseable {

	private final String job;
	private final LeaseOwners owners;
	private final LeaseHolder holder;
	private final Runnable lost;
	private final Lease inStore;

	/**
	 * Takes the lease in the store.
	 *
	 * @param owners the holders of leases of this engine
	 * @param lost   called when another run has taken one of the leases meanwhile
	 * @throws TidemarkException that names host, process and start of the run that holds it
	 */
	public Exclusion(EngineRequest request, LeaseOwners owners, Runnable lost) throws TidemarkException {
		this.job = request.job().name();
		this.owners = owners;
		this.lost = lost;
		this.holder = owners.begin();
		boolean complete = false;
		try {
			this.inStore = Lease.take(request.store().leases(), job, holder, owners, lost);
			complete = true;
		} finally {
			if (!complete) {
				owners.end(holder);
			}
		}
	}

	/** The leases in the target, given back before the target is closed. */
	public final class InTarget implements AutoCloseable {

		private final Deque<Lease> leases = new ArrayDeque<>();
		private final Sides sides;

		private InTarget(Sides sides) {
			this.sides = sides;
		}

		/** The ends with sinks that write only as long as the leases are this run's. */
		public Sides sides() {
			return leases.isEmpty() ? sides : sides.withSinks(new FencedSinks(sides.sinks(), holder.owner()));
		}

		private void take(@Nullable String schema) throws TidemarkException {
			LeaseRepository repository = sides.sinks().leases(sides.target(), schema).orElse(null);
			if (repository != null) {
				leases.push(Lease.take(repository, job, holder, owners, lost));
			}
		}

		@Override
		public void close() {
			while (!leases.isEmpty()) {
				leases.pop().close();
			}
		}
	}

	/**
	 * Takes the leases in the target. A schema that is not there has none: what is to be written there fails by itself.
	 *
	 * @throws TidemarkException that names host, process and start of the run that holds one
	 */
	public InTarget inTarget(Sides sides, List<UnitSpec> units, IProgressMonitor monitor) throws TidemarkException {
		Set<@Nullable String> schemas = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
		units.forEach(u -> schemas.add(u.target().schema()));
		String usual = sides.target().discovery().defaultSchema();
		InTarget held = new InTarget(sides);
		boolean complete = false;
		try {
			for (String schema : schemas) {
				if (schema == null || schema.equals(usual)
						|| sides.target().discovery().schemas(monitor).contains(schema)) {
					held.take(schema);
				}
			}
			complete = true;
			return held;
		} finally {
			if (!complete) {
				held.close();
			}
		}
	}

	@Override
	public void close() {
		inStore.close();
		owners.end(holder);
	}
}
