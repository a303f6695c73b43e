/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskEvent;

/**
 * A line about a row that is not the same on both sides: one for each column that differs.
 *
 * @param unit   the table
 * @param key    the row's key, {@code id=2}
 * @param kind   how it differs, for a person
 * @param column the column, or empty when the whole row is missing on one side
 * @param source the source's value
 * @param target the target's value
 */
public record DifferenceLine(String unit, String key, String kind, String column, String source, String target) {

	private static final String MISSING = "missing"; //$NON-NLS-1$
	private static final String EXTRA = "extra"; //$NON-NLS-1$

	/** The lines of a difference. */
	static List<DifferenceLine> of(TaskEvent.Difference difference) {
		String key = key(difference.key());
		String kind = kind(difference.kind());
		List<DifferenceLine> lines = new ArrayList<>();
		for (TaskEvent.ColumnDifference column : difference.columns()) {
			lines.add(new DifferenceLine(difference.unit(), key, kind, column.name(), value(column.source()),
					value(column.target())));
		}
		if (lines.isEmpty()) {
			boolean missing = MISSING.equals(difference.kind());
			boolean extra = EXTRA.equals(difference.kind());
			lines.add(new DifferenceLine(difference.unit(), key, kind, "", extra ? Messages.value_noRow : "", //$NON-NLS-1$ //$NON-NLS-2$
					missing ? Messages.value_noRow : "")); //$NON-NLS-1$
		}
		return lines;
	}

	private static String key(Map<String, String> key) {
		StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
		key.forEach((name, value) -> text.add(name + '=' + value));
		return text.toString();
	}

	private static String kind(String kind) {
		return switch (kind) {
			case MISSING -> Messages.kind_missing;
			case EXTRA -> Messages.kind_extra;
			default -> Messages.kind_different;
		};
	}

	/** A value as it is shown. */
	static String value(@Nullable String value) {
		return value == null ? Messages.value_null : value;
	}
}
