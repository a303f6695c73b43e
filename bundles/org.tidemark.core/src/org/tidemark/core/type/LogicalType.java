/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.type;

/**
 * What a value means, independent of the database that holds it. Each type has one canonical form in which its values
 * travel in a {@link org.tidemark.core.row.RowBatch}; it is given with the type.
 */
public sealed interface LogicalType {

	/** Truth. Form: {@code LONG}, 0 or 1. */
	record Bool() implements LogicalType {
	}

	/**
	 * A whole number. Form: {@code LONG}; for unsigned 64 bits {@code TEXT} of decimal digits.
	 *
	 * @param bits   8, 16, 24, 32 or 64
	 * @param signed whether it can be negative
	 */
	record Int(int bits, boolean signed) implements LogicalType {
	}

	/**
	 * An exact decimal number. Form: {@code TEXT}, plain digits without exponent: {@code -12.50}.
	 *
	 * @param precision total digits; 0 when not limited
	 * @param scale     digits behind the point
	 */
	record Decimal(int precision, int scale) implements LogicalType {
	}

	/**
	 * A binary floating point number. Form: {@code DOUBLE}; a value of 32 bits is widened exactly.
	 *
	 * @param bits 32 or 64
	 */
	record Floating(int bits) implements LogicalType {
	}

	/**
	 * Characters. Form: {@code TEXT}, UTF-8.
	 *
	 * @param length the most characters; 0 when not limited
	 * @param fixed  whether the database pads it to the length
	 */
	record Text(long length, boolean fixed) implements LogicalType {
	}

	/**
	 * Bytes. Form: {@code BYTES}.
	 *
	 * @param length the most bytes; 0 when not limited
	 * @param fixed  whether the database pads it to the length
	 */
	record Binary(long length, boolean fixed) implements LogicalType {
	}

	/** A calendar day. Form: {@code TEXT}, {@code 2026-01-15}, proleptic Gregorian. */
	record Date() implements LogicalType {
	}

	/**
	 * A time of day or, where the database allows it, a span beyond a day. Form: {@code TEXT}, {@code -838:59:59.000001}.
	 *
	 * @param digits digits of the fraction of a second, 0 to 9
	 */
	record Time(int digits) implements LogicalType {
	}

	/**
	 * A date and time without a zone. Form: {@code TEXT}, {@code 2026-01-15 10:30:00.123456}.
	 *
	 * @param digits digits of the fraction of a second, 0 to 9
	 */
	record DateTime(int digits) implements LogicalType {
	}

	/**
	 * A moment on the time line. Form: {@code TEXT} as for {@link DateTime}, always in UTC and without a suffix.
	 *
	 * @param digits digits of the fraction of a second, 0 to 9
	 */
	record Instant(int digits) implements LogicalType {
	}

	/** A JSON document. Form: {@code TEXT}, as the database writes it. */
	record Json() implements LogicalType {
	}

	/** A UUID. Form: {@code TEXT}, lower-case, with hyphens. */
	record Uuid() implements LogicalType {
	}

	/**
	 * A string of bits. Form: {@code TEXT} of exactly {@code length} characters 0 and 1.
	 *
	 * @param length the number of bits
	 */
	record Bits(int length) implements LogicalType {
	}

	/**
	 * A type that only its own database knows. Form: {@code TEXT}, the database's own text.
	 *
	 * @param nativeType the type's declaration
	 */
	record Native(String nativeType) implements LogicalType {
	}
}
