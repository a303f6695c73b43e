/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.type.LogicalType;

/** Text that looks like a number is kept as a number by columns whose declaration asks for one. */
final class SqliteAffinity {

	private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*"); //$NON-NLS-1$

	private SqliteAffinity() {
	}

	/** Refuses text that a column would turn into a different number, or a number in place of text. */
	static @Nullable ValueCheck check(LogicalType source, String declaration) {
		if (keepsText(declaration)) {
			return null;
		}
		boolean number = source instanceof LogicalType.Decimal || source instanceof LogicalType.Int;
		return (values, row) -> {
			String text = String.valueOf(values.textAt(row));
			if (!NUMBER.matcher(text).matches()) {
				return null;
			}
			String kept = asKept(text);
			boolean same = number ? new BigDecimal(kept).compareTo(new BigDecimal(text.strip())) == 0
					: kept.equals(text);
			return same ? null : Messages.Value_affinity;
		};
	}

	/** Whether a column turns numbers into text. */
	static boolean isText(String declaration) {
		String type = declaration.toLowerCase(Locale.ROOT);
		return keepsText(declaration) && (type.contains("char") || type.contains("clob") || type.contains("text")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Whether a column turns whole numbers into binary ones. */
	static boolean isReal(String declaration) {
		String type = declaration.toLowerCase(Locale.ROOT);
		return !keepsText(declaration) && !type.contains("int") //$NON-NLS-1$
				&& (type.contains("real") || type.contains("floa") || type.contains("doub")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** SQLite's rules, in their order. */
	static boolean keepsText(String declaration) {
		String type = declaration.toLowerCase(Locale.ROOT);
		if (type.contains("int")) { //$NON-NLS-1$
			return false;
		}
		return type.isBlank() || type.contains("char") || type.contains("clob") || type.contains("text") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				|| type.contains("blob"); //$NON-NLS-1$
	}

	/** How the number is printed after it was kept as 64-bit integer or floating point number. */
	private static String asKept(String text) {
		BigDecimal exact = new BigDecimal(text.strip());
		BigDecimal whole = exact.stripTrailingZeros();
		if (whole.scale() <= 0 && whole.toBigInteger().bitLength() < 64) {
			return whole.toBigInteger().toString();
		}
		double near = exact.doubleValue();
		return Double.isInfinite(near) ? "0" : new BigDecimal(Double.toString(near)).toPlainString(); //$NON-NLS-1$
	}
}
