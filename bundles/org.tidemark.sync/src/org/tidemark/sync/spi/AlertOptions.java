/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

/**
 * What a rule says to its channel. Values are those of the job file with the environment's variables in place; they may be
 * secrets, so that no error names them.
 *
 * @param channel id of the channel, for messages
 * @param values  by key
 */
public record AlertOptions(String channel, Map<String, String> values) {

	/** Copies the map. */
	public AlertOptions {
		values = Map.copyOf(values);
	}

	/** The value of a key; empty where it was left out. */
	public Optional<String> text(String key) {
		return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
	}

	/**
	 * The value of a key.
	 *
	 * @throws TidemarkException of kind usage where it was left out
	 */
	public String required(String key) throws TidemarkException {
		return text(key).orElseThrow(() -> new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Alert_missing, channel, key), NLS.bind(Messages.Alert_missing_remedy, key), null));
	}

	/**
	 * Fails where there is a key that the channel does not know.
	 *
	 * @throws TidemarkException of kind usage that names the keys it knows
	 */
	public void requireKnown(String... keys) throws TidemarkException {
		TreeSet<String> unknown = new TreeSet<>(values.keySet());
		for (String key : keys) {
			unknown.remove(key);
		}
		if (!unknown.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Alert_unknownKey, channel, unknown.first()),
					NLS.bind(Messages.UseOneOf, String.join(", ", keys)), null); //$NON-NLS-1$
		}
	}

	/** The keys and not the values, which may be secrets. */
	@Override
	public String toString() {
		return channel + ' ' + new TreeSet<>(values.keySet());
	}
}
