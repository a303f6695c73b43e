/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

import org.tidemark.core.type.LogicalType;

/** A value just above another, in the texts of databases. */
final class NextValue {

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd HH:mm:ss") //$NON-NLS-1$
			.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

	private NextValue() {
	}

	/** The next whole number, day or second; the value itself where the type ends with it or it is no ordinary one. */
	static String above(LogicalType type, String value) {
		try {
			return switch (type) {
				case LogicalType.Int i -> new BigInteger(value).min(greatest(i).subtract(BigInteger.ONE))
						.add(BigInteger.ONE).toString();
				case LogicalType.Decimal d -> new BigDecimal(value).add(BigDecimal.ONE).toPlainString();
				case LogicalType.Date d -> LocalDate.parse(value).plusDays(1).toString();
				default -> DATE_TIME.format(LocalDateTime.parse(value, DATE_TIME).plusSeconds(1));
			};
		} catch (DateTimeException | NumberFormatException e) {
			return value;
		}
	}

	private static BigInteger greatest(LogicalType.Int type) {
		return BigInteger.ONE.shiftLeft(type.signed() ? type.bits() - 1 : type.bits()).subtract(BigInteger.ONE);
	}
}
