/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

/**
 * What becomes of values that the target has no image for, where the job says so; otherwise they are read as they are,
 * and the sink refuses them. They are applied while reading, so that all that comes after sees the same value.
 *
 * @param zeroDates     whether a date such as {@code 0000-00-00} or {@code 2026-00-10} becomes NULL
 * @param infinity      whether infinite numbers and dates become NULL
 * @param notANumber    whether NaN becomes NULL
 * @param nulCharacters whether the character U+0000 is left out of text
 */
public record ValueRules(boolean zeroDates, boolean infinity, boolean notANumber, boolean nulCharacters) {

	/** Every value is read as it is. */
	public static final ValueRules NONE = new ValueRules(false, false, false, false);

	/** Whether a value may become NULL. */
	public boolean makesNull() {
		return zeroDates || infinity || notANumber;
	}
}
