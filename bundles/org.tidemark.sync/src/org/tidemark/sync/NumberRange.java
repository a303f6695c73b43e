/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

/**
 * Numbers that follow each other.
 *
 * @param from the first
 * @param to   the last, not lower than the first
 */
public record NumberRange(long from, long to) {

	/** The first and the last number, or the only one. */
	@Override
	public String toString() {
		return from == to ? String.valueOf(from) : from + "-" + to; //$NON-NLS-1$
	}
}
