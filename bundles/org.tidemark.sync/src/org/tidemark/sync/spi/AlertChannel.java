/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.time.Duration;

import org.tidemark.core.problem.TidemarkException;

/**
 * A way to tell somebody of a run, contributed to {@code org.tidemark.sync.alertChannels} and chosen in a job file by its id.
 * Implementations have a constructor without arguments and are safe for use by several threads.
 */
public interface AlertChannel {

	/** For how long a message may be under way: a run is not over before its alerts are. */
	Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * Tells it. Returns when the other side has taken the message, or fails within {@link #PATIENCE}.
	 *
	 * @param message what happened
	 * @param options what the rule says besides
	 * @throws TidemarkException of kind usage when an option is missing or wrong, of kind connection when the other side
	 *                           cannot be reached or refuses the message; neither message nor remedy holds a secret
	 */
	void send(AlertMessage message, AlertOptions options) throws TidemarkException;
}
