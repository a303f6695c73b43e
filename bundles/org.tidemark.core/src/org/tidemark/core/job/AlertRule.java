/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is told of what.
 *
 * @param channel id of the channel, as contributed to {@code org.tidemark.sync.alertChannels}
 * @param on      what is told
 * @param options what the channel needs, by keys of its own; <code>${NAME}</code> stands for a variable of the environment
 */
public record AlertRule(String channel, Set<AlertEvent> on, Map<String, String> options) {

	/** What is told when a job file does not say. */
	public static final Set<AlertEvent> USUAL = Collections
			.unmodifiableSet(EnumSet.of(AlertEvent.FAILED, AlertEvent.RECOVERED));

	/** Copies set and map; both in a fixed order. */
	public AlertRule {
		EnumSet<AlertEvent> ordered = EnumSet.noneOf(AlertEvent.class);
		ordered.addAll(on);
		on = Collections.unmodifiableSet(ordered);
		options = Collections.unmodifiableMap(new TreeMap<>(options));
	}
}
