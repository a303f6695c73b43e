/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.util.List;

/**
 * A range of the key that is read by itself, and how far.
 *
 * @param low      the least key of the range; empty for no bound
 * @param high     the key before which the range ends; empty for no bound
 * @param position the key of the last delivered row; empty at the beginning
 * @param done     whether all rows of the range were delivered
 */
public record KeyRange(List<String> low, List<String> high, List<String> position, boolean done) {

	/** Copies the lists. */
	public KeyRange {
		low = List.copyOf(low);
		high = List.copyOf(high);
		position = List.copyOf(position);
	}

	/** The same range, read to behind another key; an empty position leaves it where it was. */
	KeyRange at(List<String> newPosition, boolean nowDone) {
		return new KeyRange(low, high, newPosition.isEmpty() ? position : newPosition, nowDone);
	}
}
