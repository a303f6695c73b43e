/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.time.Instant;
import java.util.Map;

import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;

/** A message to send. */
final class Sent {

	static final AlertMessage FAILED = new AlertMessage(AlertEvent.FAILED, "nightly", 7, "shop", "warehouse",
			Instant.parse("2026-01-15T10:30:00Z"), 1_500, new Counters(12, 11, 1, 0, 2, 3), 0,
			"The table \"orders\" is gone.\nReally.", "db1", "nightly has failed", "It \u2026 is gone.");

	private Sent() {
	}

	static AlertOptions options(String channel, Map<String, String> values) {
		return new AlertOptions(channel, values);
	}
}
