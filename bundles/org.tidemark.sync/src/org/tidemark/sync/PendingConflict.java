/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A conflict that waits for a person. Values are texts by the target column's name, null for NULL.
 *
 * @param unit       the unit's name
 * @param key        the row's key
 * @param source     the source's row as it was seen, or null when it had none
 * @param target     the target's row as it was seen, or null when it had none
 * @param detectedAt when it was found, by the target's clock
 */
public record PendingConflict(String unit, Map<String, @Nullable String> key,
		@Nullable Map<String, @Nullable String> source, @Nullable Map<String, @Nullable String> target,
		String detectedAt) {

	/** What to do with a conflict. */
	public enum Resolution {
		/** The source's row is written to the target. */
		TAKE_SOURCE,
		/** The target's row stays, and counts as agreed. */
		KEEP_TARGET
	}

	/** Copies the maps. */
	public PendingConflict {
		key = copy(key);
		source = source == null ? null : copy(source);
		target = target == null ? null : copy(target);
	}

	private static Map<String, @Nullable String> copy(Map<String, @Nullable String> values) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** The key in one line, {@code id=2}; by it a conflict is named. */
	public String label() {
		StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
		key.forEach((name, value) -> text.add(name + '=' + value));
		return text.toString();
	}
}
