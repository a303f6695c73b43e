/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Counts rows of a unit's source, as long as it takes no more than a few seconds for all questions together. */
final class Census implements AutoCloseable {

	/** The answer when time was up. */
	static final long UNKNOWN = -1;

	private static final Duration TIME = Duration.ofSeconds(5);

	private final UnitSpec spec;
	private final Snapshot snapshot;
	private final Thread clock;
	private volatile boolean timeIsUp;

	Census(DatabaseSession source, UnitSpec spec) throws TidemarkException {
		this.spec = spec;
		this.snapshot = source.source().openSnapshot();
		this.clock = Thread.ofVirtual().name("tidemark-census").start(this::watch); //$NON-NLS-1$
	}

	private void watch() {
		try {
			Thread.sleep(TIME);
			timeIsUp = true;
			snapshot.cancel();
		} catch (InterruptedException answered) {
			Thread.currentThread().interrupt();
		}
	}

	/** The number of the unit's rows that meet a condition; {@link #UNKNOWN} when time was up. */
	long count(Condition condition) throws TidemarkException {
		if (timeIsUp) {
			return UNKNOWN;
		}
		List<Condition> conditions = new ArrayList<>(spec.filter());
		conditions.add(condition);
		try {
			return snapshot.count(spec.source().name(), conditions);
		} catch (TidemarkException e) {
			if (timeIsUp && e.kind() == ProblemKind.CANCELLED) {
				return UNKNOWN;
			}
			throw e;
		}
	}

	@Override
	public void close() {
		clock.interrupt();
		snapshot.close();
	}
}
