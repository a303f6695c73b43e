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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LocalProcesses;

/**
 * Who holds leases for an engine, and whose leases are left over: of a process that is dead, or of a run of this engine
 * that has ended while it could not give them back. Safe for use by several threads.
 */
public final class LeaseOwners {

	private static final char BEFORE_SPACE = '@';
	private static final char BEFORE_RUN = ':';

	private final String engine = UUID.randomUUID().toString() + BEFORE_RUN;
	private final Set<String> running = ConcurrentHashMap.newKeySet();

	/** A run begins. Its owner says by which processes its number is known. */
	LeaseHolder begin() {
		String owner = engine + UUID.randomUUID() + BEFORE_SPACE + LocalProcesses.space();
		running.add(owner);
		return new LeaseHolder(owner, LocalProcesses.hostName(), ProcessHandle.current().pid(), Instant.now());
	}

	/** A run has ended. */
	void end(LeaseHolder holder) {
		running.remove(holder.owner());
	}

	/** Whether it is certain that a holder works no more. */
	boolean hasEnded(LeaseHolder holder) {
		String owner = holder.owner();
		String space = owner.substring(owner.indexOf(BEFORE_SPACE) + 1);
		return owner.startsWith(engine) && !running.contains(owner)
				|| new LocalProcesses(System.getenv()).isDeadIn(space, holder.processId());
	}
}
