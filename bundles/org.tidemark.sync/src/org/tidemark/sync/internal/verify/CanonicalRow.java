/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/**
 * Brings values of two engines into one form, by the source's logical type: {@code 1.10} equals {@code 1.1}, the empty
 * text is not NULL, and a fraction of a second does not depend on its trailing zeros.
 */
public final class CanonicalRow {

	private static final int DAY = "2026-01-15".length(); //$NON-NLS-1$
	private static final int MINUTE = "2026-01-15 10:30".length(); //$NON-NLS-1$

	private CanonicalRow() {
	}

	/** The canonical text of a value; null for NULL. */
	public static @Nullable String text(ColumnBuffer column, int row, LogicalType sourceType) {
		String text = column.textAt(row);
		if (text == null) {
			return null;
		}
		return switch (sourceType) {
			case LogicalType.Bool b -> truth(text);
			case LogicalType.Int i -> number(text);
			case LogicalType.Decimal d -> number(text);
			case LogicalType.Floating f -> floating(text, f.bits());
			case LogicalType.Date d -> text.length() > 10 && text.substring(10).matches("[ T]00:00:00(\\.0*)?") //$NON-NLS-1$
					? text.substring(0, 10)
					: text;
			case LogicalType.Time t -> withoutTrailingZeros(text.matches("-?\\d+:\\d\\d") ? text + ":00" : text); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.DateTime t -> withoutTrailingZeros(wholeMoment(text));
			case LogicalType.Instant t -> withoutTrailingZeros(wholeMoment(text));
			case LogicalType.Text t -> t.fixed() ? withoutPadding(text) : text;
			case LogicalType.Binary b -> column.column().type() instanceof LogicalType.Binary ? text
					: HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
			case LogicalType.Uuid u -> text.replace("-", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Json j -> CanonicalJson.text(text);
			default -> text;
		};
	}

	/** Databases pad with blanks alone. */
	private static String withoutPadding(String text) {
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == ' ') {
			end--;
		}
		return text.substring(0, end);
	}

	private static String truth(String text) {
		return switch (text) {
			case "1", "t", "true" -> "1"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "0", "f", "false" -> "0"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			default -> text;
		};
	}

	private static String number(String text) {
		try {
			BigDecimal value = new BigDecimal(text);
			return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(); //$NON-NLS-1$
		} catch (NumberFormatException e) {
			return text;
		}
	}

	private static String floating(String text, int bits) {
		try {
			return bits == 32 ? Float.toString(Float.parseFloat(text) + 0f)
					: Double.toString(Double.parseDouble(text) + 0d);
		} catch (NumberFormatException e) {
			return text;
		}
	}

	/** SQLite may leave out the seconds, or all of the time. */
	private static String wholeMoment(String text) {
		if (text.length() == DAY && text.charAt(4) == '-') {
			return text + " 00:00:00"; //$NON-NLS-1$
		}
		return text.length() == MINUTE && text.charAt(4) == '-' && text.charAt(13) == ':' ? text + ":00" : text; //$NON-NLS-1$
	}

	private static String withoutTrailingZeros(String text) {
		if (text.indexOf('.') < 0) {
			return text;
		}
		int end = text.length();
		while (text.charAt(end - 1) == '0') {
			end--;
		}
		return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
	}
}
