/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.sync.AlertChannelDescriptor;

/** A rule while it is written. What was entered for a channel stays when another one is looked at. */
public final class AlertDraft {

	private final List<AlertChannelDescriptor> channels;
	private final Set<AlertEvent> on;
	private final Map<String, String> values;
	private int chosen;

	/**
	 * @param channels the installed channels, at least one
	 * @param rule     what is edited, or null for a new one
	 */
	public AlertDraft(List<AlertChannelDescriptor> channels, @Nullable AlertRule rule) {
		this.channels = List.copyOf(channels);
		on = EnumSet.copyOf(rule == null ? AlertRule.USUAL : rule.on());
		values = new TreeMap<>(rule == null ? Map.of() : rule.options());
		chosen = rule == null ? 0
				: Math.max(0, channels.stream().map(AlertChannelDescriptor::id).toList().indexOf(rule.channel()));
	}

	/** The channels to choose from. */
	public List<AlertChannelDescriptor> channels() {
		return channels;
	}

	/** The place of the chosen one. */
	public int chosen() {
		return chosen;
	}

	/** The chosen one. */
	public AlertChannelDescriptor channel() {
		return channels.get(chosen);
	}

	/** Chooses a channel by its place. */
	public void choose(int channel) {
		chosen = channel;
	}

	/** Whether something is told. */
	public boolean tells(AlertEvent event) {
		return on.contains(event);
	}

	/** Tells something, or no longer. */
	public void tell(AlertEvent event, boolean told) {
		if (told) {
			on.add(event);
		} else {
			on.remove(event);
		}
	}

	/** The value of a key; empty where it is left out. */
	public String value(String key) {
		return values.getOrDefault(key, ""); //$NON-NLS-1$
	}

	/** Sets the value of a key; blank leaves it out. */
	public void set(String key, String value) {
		if (value.isBlank()) {
			values.remove(key);
		} else {
			values.put(key, value.strip());
		}
	}

	/** Why nothing could be sent so; empty when it could. */
	public Optional<String> problem() {
		if (on.isEmpty()) {
			return Optional.of(Messages.alert_nothing);
		}
		return channel().options().stream().filter(o -> o.required() && value(o.key()).isEmpty()).findFirst()
				.map(o -> NLS.bind(Messages.alert_needed, o.key(), o.description()));
	}

	/** The rule, with the keys of its channel alone. */
	public AlertRule rule() {
		Map<String, String> kept = new TreeMap<>();
		channel().options().forEach(option -> {
			if (!value(option.key()).isEmpty()) {
				kept.put(option.key(), value(option.key()));
			}
		});
		return new AlertRule(channel().id(), on, kept);
	}
}
