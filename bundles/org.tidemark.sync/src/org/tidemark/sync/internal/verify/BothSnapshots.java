/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.run.Cancellation;

/** Opens a view of both sides for as long as they are read; cancelling ends what is read. */
record BothSnapshots(Sides sides, Cancellation cancellation, ScanControl control) {

	/** Work on both sides while they are read. */
	interface Reading<T> {
		T on(Snapshot left, Snapshot right) throws TidemarkException;
	}

	<T> T read(Reading<T> reading) throws TidemarkException {
		try (Snapshot left = sides.source().source().openSnapshot();
				Snapshot right = sides.target().source().openSnapshot();
				Cancellation.Registration watched = cancellation.register(() -> {
					left.cancel();
					right.cancel();
				}, () -> {
				})) {
			control.check();
			return reading.on(left, right);
		}
	}
}
