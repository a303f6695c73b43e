/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.spi;

/** Values that some databases can hold and others cannot. */
public enum SpecialValue {
	/** A date whose month or day is zero: {@code 0000-00-00}. */
	ZERO_DATE,
	/** An infinite number or moment. */
	INFINITY,
	/** The number that is none. */
	NOT_A_NUMBER,
	/** The character U+0000 in text. */
	NUL_CHARACTER
}
