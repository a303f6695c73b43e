/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.pipeline.PipelineStatus.Event;

/**
 * Tells sinks that fail now from those that failed once. RisingWave logs each failure and no recovery, but a sink that fails
 * is tried again after three minutes at the most, and is then logged again.
 */
final class SinkFailures {

	private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);
	private static final Pattern ID = Pattern.compile("\"sinkId\"\\s*:\\s*(\\d+)");

	private final List<Event> failures;

	/**
	 * @param events what was logged
	 * @param now    the time of RisingWave's clock
	 */
	SinkFailures(List<Event> events, Instant now) {
		failures = events.stream()
				.filter(e -> "SINK_FAIL".equals(e.type()) && e.when().isAfter(now.minus(TRIED_AGAIN))).toList();
	}

	/**
	 * Whether a sink fails.
	 *
	 * @param id by which an earlier sink of the same name is told from it
	 */
	boolean has(String sink, String id) {
		return failures.stream().anyMatch(e -> EventLog.names(e.text(), sink) && isOf(e, id));
	}

	private static boolean isOf(Event event, String id) {
		Matcher matcher = ID.matcher(event.text());
		return !matcher.find() || matcher.group(1).equals(id);
	}
}
