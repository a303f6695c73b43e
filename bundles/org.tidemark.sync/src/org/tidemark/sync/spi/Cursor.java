/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

import org.tidemark.connector.spi.Expression;

/**
 * What a strategy orders rows by.
 *
 * @param values the values, computed by the source; several are compared as a row. At least one
 * @param trust  when a row of values that was read may become the watermark, judged by the first of them
 * @param notes  what a person should know of this strategy on this table, localized; shown in the plan
 */
public record Cursor(List<Expression> values, Trust trust, List<String> notes) {

	/** Copies the lists. */
	public Cursor {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("A cursor needs a value"); //$NON-NLS-1$
		}
		values = List.copyOf(values);
		notes = List.copyOf(notes);
	}

	/** A cursor of one value. */
	public Cursor(Expression value, Trust trust, List<String> notes) {
		this(List.of(value), trust, notes);
	}

	/** The first value, by which it is judged what may be trusted. */
	public Expression leading() {
		return values.get(0);
	}

	/** When a value that was read may become the watermark. */
	public enum Trust {
		/** It is a date and time, set when the row is changed: up to the start of the oldest open transaction. */
		UP_TO_OLDEST_TRANSACTION,
		/** It is a number without relation to time: only when no other transaction was open. */
		WHEN_NO_TRANSACTION_IS_OPEN,
		/** The user says that nothing is committed late: always. */
		ALWAYS,
		/** It is the transaction that wrote the row: the oldest open transaction is the watermark, whatever was read. */
		IS_TRANSACTION
	}
}
