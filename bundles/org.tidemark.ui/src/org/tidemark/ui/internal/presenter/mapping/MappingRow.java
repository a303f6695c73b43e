/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.operations.mapping.ColumnReport.Fit;
import org.tidemark.ui.internal.presenter.Icon;

/**
 * A line of a mapping: a column or expression that is synced, or a source column that is not.
 *
 * @param place      where it stands in the mapping; {@link #SKIPPED} for a column that is left out
 * @param source     the source column; empty for an expression
 * @param sourceType the type of what is read; empty when it is not known
 * @param key        whether rows are found again by it
 * @param marked     whether the job itself says so
 * @param cursor     whether changes are found by it
 * @param expression the expression; empty for a column
 * @param target     the target column; empty for a column that is left out
 * @param targetType the target column's type; empty when it is not known
 * @param declared   whether the job itself names that type
 * @param fit        how faithfully it holds what is read
 * @param reason     why; may be empty
 * @param state      whether the target column is there; null for a column that is left out
 */
public record MappingRow(int place, String source, String sourceType, boolean key, boolean marked, boolean cursor,
		String expression, String target, String targetType, boolean declared, Fit fit,
		String reason, ColumnReport.@Nullable State state) {

	/** The place of a column that is left out. */
	public static final int SKIPPED = -1;

	/** Whether the column is left out. */
	public boolean skipped() {
		return place == SKIPPED;
	}

	/** The state in a word. */
	public String stateText() {
		ColumnReport.State known = state;
		if (known == null) {
			return Messages.state_skip;
		}
		return switch (known) {
			case EXISTING -> Messages.state_existing;
			case NEW -> Messages.state_new;
			case MISSING -> Messages.state_missing;
			case UNKNOWN -> Messages.state_unknown;
		};
	}

	/** How faithfully the target holds what is read, in a word; empty when that is not known. */
	public String fidelityText() {
		return switch (fit) {
			case EXACT -> Messages.fidelity_exact;
			case WIDENED -> Messages.fidelity_widened;
			case LOSSY -> Messages.fidelity_lossy;
			case BLOCKED -> Messages.fidelity_blocked;
			case UNKNOWN -> ""; //$NON-NLS-1$
		};
	}

	/** The picture for that; null when it is not known. */
	public @Nullable Icon fidelityIcon() {
		return switch (fit) {
			case EXACT -> Icon.FIT_EXACT;
			case WIDENED -> Icon.FIT_WIDENED;
			case LOSSY -> Icon.WARNING;
			case BLOCKED -> Icon.ERROR;
			case UNKNOWN -> null;
		};
	}

	/** What a person should know of this line. */
	public String tip() {
		if (skipped()) {
			return Messages.tip_skip;
		}
		return reason.isEmpty() && fit == Fit.EXACT ? Messages.tip_exact : reason;
	}
}
