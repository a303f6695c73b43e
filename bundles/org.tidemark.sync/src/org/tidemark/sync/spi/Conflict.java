/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A row whose two sides differ, and of which the target's was not written by Tidemark as it is now. Values are texts in
 * the canonical form of their logical type, by the target column's name, null for NULL.
 *
 * @param unit      the unit's name
 * @param key       the row's key
 * @param source    the source's row, or null when it is not there
 * @param target    the target's row, or null when it is not there
 * @param baseKnown whether Tidemark once wrote or saw both sides alike; false on the first run over an existing target
 * @param order     which side's cursor is newer
 */
public record Conflict(String unit, Map<String, @Nullable String> key, @Nullable Map<String, @Nullable String> source,
		@Nullable Map<String, @Nullable String> target, boolean baseKnown, Order order) {

	/** Copies the maps. */
	public Conflict {
		key = copy(key);
		source = source == null ? null : copy(source);
		target = target == null ? null : copy(target);
	}

	private static Map<String, @Nullable String> copy(Map<String, @Nullable String> values) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** How the cursors of both sides compare. */
	public enum Order {
		/** The source's is newer, or the target has none. */
		SOURCE_NEWER,
		/** They are equal. */
		SAME,
		/** The target's is newer, or the source has none. */
		TARGET_NEWER,
		/** The unit has no cursor that can be compared, or a side has no row. */
		UNKNOWN
	}
}
