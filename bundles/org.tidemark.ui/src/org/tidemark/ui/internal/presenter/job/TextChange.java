/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

/**
 * A place in a text where something was replaced.
 *
 * @param offset   where it begins
 * @param removed  what stood there
 * @param inserted what stands there now
 */
public record TextChange(int offset, String removed, String inserted) {

	/** The one place that must be replaced to make a text another. */
	public static TextChange between(String before, String after) {
		int most = Math.min(before.length(), after.length());
		int start = 0;
		while (start < most && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int same = 0;
		while (same < most - start
				&& before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
			same++;
		}
		return new TextChange(start, before.substring(start, before.length() - same),
				after.substring(start, after.length() - same));
	}

	/** Whether it replaces nothing with nothing. */
	public boolean isEmpty() {
		return removed.isEmpty() && inserted.isEmpty();
	}

	/** The text with this change done. */
	public String apply(String before) {
		return before.substring(0, offset) + inserted + before.substring(offset + removed.length());
	}

	/** The change that undoes this one. */
	public TextChange reversed() {
		return new TextChange(offset, inserted, removed);
	}

	/** Whether another change goes on where this one ended, as in typing a word or deleting character by character. */
	boolean isContinuedBy(TextChange next) {
		if (removed.isEmpty() && next.removed.isEmpty()) {
			return next.offset == offset + inserted.length() && isWithinWord(inserted + next.inserted);
		}
		return inserted.isEmpty() && next.inserted.isEmpty() && isWithinWord(removed + next.removed)
				&& (next.offset + next.removed.length() == offset || next.offset == offset);
	}

	private static boolean isWithinWord(String text) {
		return text.chars().noneMatch(Character::isWhitespace);
	}

	/** Both changes as one, where the other goes on where this one ended. */
	TextChange joined(TextChange next) {
		if (removed.isEmpty()) {
			return new TextChange(offset, "", inserted + next.inserted); //$NON-NLS-1$
		}
		return next.offset == offset ? new TextChange(offset, removed + next.removed, "") //$NON-NLS-1$
				: new TextChange(next.offset, next.removed + removed, ""); //$NON-NLS-1$
	}
}
