/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;

/**
 * What happened, and how the job looked. Everything that a run depends on is in it.
 *
 * @param setup what stays the same
 * @param steps what happens, in this order
 */
record History(Setup setup, List<Step> steps) {

	/** Copies the steps. */
	History {
		steps = List.copyOf(steps);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(setup.toString());
		steps.forEach(step -> text.append("\n    ").append(step));
		return text.toString();
	}
}
