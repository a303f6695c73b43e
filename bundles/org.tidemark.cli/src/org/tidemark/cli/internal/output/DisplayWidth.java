/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

/** How many columns of a terminal a text takes: East Asian characters and emoji take two, combining marks none. */
public final class DisplayWidth {

	/** First and last code point of the ranges that take two columns, in order. */
	private static final int[] WIDE = { 0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615,
			0x2648, 0x2653, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2,
			0x26F5,
			0x26FA, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x2753, 0x2757, 0x2795,
			0x2797,
			0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000,
			0xA4CF,
			0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0,
			0xFFE6,
			0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A,
			0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3,
			0x1F3E0, 0x1F3F0, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F567,
			0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6D7,
			0x1F6DC, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000,
			0x3FFFD };

	private DisplayWidth() {
	}

	/** The columns of a text in one line. */
	public static int of(String text) {
		return text.codePoints().map(DisplayWidth::of).sum();
	}

	/** The text with spaces up to a width; a wider text as it is. */
	public static String pad(String text, int width, boolean right) {
		String spaces = " ".repeat(Math.max(0, width - of(text))); //$NON-NLS-1$
		return right ? spaces + text : text + spaces;
	}

	/** The text, cut where it would take more than a width. */
	public static String clip(String text, int width) {
		int columns = 0;
		int end = 0;
		while (end < text.length()) {
			int codePoint = text.codePointAt(end);
			columns += of(codePoint);
			if (columns > width) {
				return text.substring(0, end);
			}
			end += Character.charCount(codePoint);
		}
		return text;
	}

	private static int of(int codePoint) {
		if (codePoint < 0x300) {
			return 1;
		}
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		return isWide(codePoint) ? 2 : 1;
	}

	private static boolean isWide(int codePoint) {
		int low = 0;
		int high = WIDE.length / 2 - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (codePoint < WIDE[2 * middle]) {
				high = middle - 1;
			} else if (codePoint > WIDE[2 * middle + 1]) {
				low = middle + 1;
			} else {
				return true;
			}
		}
		return false;
	}
}
