/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.KeyRange;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;

/**
 * Mirrors a unit's checkpoints in the store, at most once a second while it runs. The checkpoint in the target counts, so
 * a mirror that cannot be written is logged and does not stop the unit.
 */
final class CheckpointMirror {

	private static final Logger LOG = LoggerFactory.getLogger(CheckpointMirror.class);
	private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final UnitContext context;
	private final UnitSpec spec;
	private long savedNanos = System.nanoTime() - PERIOD_NANOS;

	CheckpointMirror(UnitContext context, UnitSpec spec) {
		this.context = context;
		this.spec = spec;
	}

	private static @Nullable String position(UnitState state) {
		List<List<String>> positions = state.ranges().isEmpty() ? List.of(state.position())
				: state.ranges().stream().map(KeyRange::position).toList();
		String text = positions.stream().filter(p -> !p.isEmpty()).map(p -> String.join(", ", p)) //$NON-NLS-1$
				.collect(Collectors.joining("; ")); //$NON-NLS-1$
		return text.isEmpty() ? null : text;
	}

	/** Mirrors the state, if the last time was a while ago or the unit is done. */
	void save(UnitState state) {
		boolean done = state.pass() == Pass.DONE;
		long now = System.nanoTime();
		if (!done && now - savedNanos < PERIOD_NANOS) {
			return;
		}
		savedNanos = now;
		try {
			context.mirror()
					.save(new SyncState(context.job(), spec.name(), state.strategy(), state.watermarkText(),
							Instant.now(),
							position(state),
							spec.fingerprint().hash(), done, context.json().write(state)));
		} catch (TidemarkException e) {
			LOG.warn("The checkpoint of {} could not be mirrored", spec.name(), e); //$NON-NLS-1$
		}
	}
}
