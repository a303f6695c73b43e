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

import org.tidemark.connector.spi.Horizon;

/**
 * A horizon that was taken a while ago. What it said then stays true: it only trusts less than a new one would. To take one
 * anew at once costs a tenth of a second on MySQL, which renews its list of transactions no more often.
 *
 * @param horizon what the source said
 * @param nanos   when it was asked, by {@link System#nanoTime()}
 */
public record SeenHorizon(Horizon horizon, long nanos) {

	private static final Duration YOUNG = Duration.ofSeconds(1);

	/** Whether it is so young that a new one would hardly trust more. */
	public boolean isYoung() {
		return System.nanoTime() - nanos < YOUNG.toNanos();
	}
}
