/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.operations.internal.json.JsonOutput;

/** Reads and writes who is told of a job's runs, in a document that schema and rules found right. */
final class AlertRules {

	private static final String CHANNEL = "channel"; //$NON-NLS-1$
	private static final String ON = "on"; //$NON-NLS-1$

	private AlertRules() {
	}

	static AlertRule read(Members rule) {
		Set<AlertEvent> on = EnumSet.noneOf(AlertEvent.class);
		rule.texts(ON).forEach(id -> on.add(AlertEvent.of(id).orElseThrow()));
		Map<String, String> options = new TreeMap<>();
		rule.object().members().forEach((key, member) -> {
			if (!key.equals(CHANNEL) && !key.equals(ON)) {
				options.put(key, Members.scalar(member.value()));
			}
		});
		return new AlertRule(rule.required(CHANNEL), on.isEmpty() ? AlertRule.USUAL : on, options);
	}

	static void write(JsonOutput out, AlertRule rule) throws IOException {
		out.text(CHANNEL, rule.channel());
		out.texts(ON, rule.on().equals(AlertRule.USUAL) ? List.of() : rule.on().stream().map(AlertEvent::id).toList());
		for (Map.Entry<String, String> option : rule.options().entrySet()) {
			option(out, option.getKey(), option.getValue());
		}
	}

	/** As a person would write it: a port as a number. */
	private static void option(JsonOutput out, String key, String value) throws IOException {
		if (value.matches("0|[1-9]\\d{0,8}")) { //$NON-NLS-1$
			out.number(key, Integer.valueOf(value));
		} else if (value.equals("true") || value.equals("false")) { //$NON-NLS-1$ //$NON-NLS-2$
			out.bool(key, Boolean.valueOf(value));
		} else {
			out.text(key, value);
		}
	}
}
