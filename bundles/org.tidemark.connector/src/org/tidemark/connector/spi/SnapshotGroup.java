/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;

/**
 * Views of one state of a database, each for a thread of its own.
 *
 * @param snapshots the views, at least one; whoever opened them closes them
 * @param reason    why there are fewer than were asked for and what to do about it, localized; empty when all are there
 */
public record SnapshotGroup(List<Snapshot> snapshots, String reason) implements AutoCloseable {

	/** Copies the views. */
	public SnapshotGroup {
		snapshots = List.copyOf(snapshots);
		if (snapshots.isEmpty()) {
			throw new IllegalArgumentException("no snapshot"); //$NON-NLS-1$
		}
	}

	/** One view, when no more were asked for. */
	public static SnapshotGroup of(Snapshot snapshot) {
		return new SnapshotGroup(List.of(snapshot), ""); //$NON-NLS-1$
	}

	/** The first view. */
	public Snapshot first() {
		return snapshots.get(0);
	}

	/** Ends what is being read in any of the views, from any thread and within two seconds; the readers then throw. */
	public void cancel() {
		for (Snapshot snapshot : snapshots) {
			snapshot.cancel();
		}
	}

	/** Ends the views. Never throws. */
	@Override
	public void close() {
		for (Snapshot snapshot : snapshots) {
			snapshot.close();
		}
	}
}
