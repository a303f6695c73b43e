/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in its document.
 *
 * @param steps keys and indexes from the root
 */
public record Pointer(List<String> steps) {

	/** The whole document. */
	public static final Pointer ROOT = new Pointer(List.of());

	/** Copies the steps. */
	public Pointer {
		steps = List.copyOf(steps);
	}

	/** The member of an object. */
	public Pointer member(String key) {
		List<String> longer = new ArrayList<>(steps);
		longer.add(key);
		return new Pointer(longer);
	}

	/** The item of a list. */
	public Pointer item(int index) {
		return member(Integer.toString(index));
	}

	/** For a person: {@code tables[0].source}; empty for the whole document. */
	public String label() {
		StringBuilder label = new StringBuilder();
		for (String step : steps) {
			if (!step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9')) {
				label.append('[').append(step).append(']');
			} else {
				label.append(label.isEmpty() ? "" : ".").append(step); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return label.toString();
	}

	/** The JSON pointer: {@code /tables/0/source}. */
	@Override
	public String toString() {
		StringBuilder pointer = new StringBuilder();
		for (String step : steps) {
			pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return pointer.toString();
	}
}
