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
 * @param expression the value, computed by the source
 * @param trust      when a value that was read may become the watermark
 * @param notes      what a person should know of this strategy on this table, localized; shown in the plan
 */
public record Cursor(Expression expression, Trust trust, List<String> notes) {

	/** Copies the notes. */
	public Cursor {
		notes = List.copyOf(notes);
	}

	/** When a value that was read may become the watermark. */
	public enum Trust {
		/** It is a date and time, set when the row is changed: up to the start of the oldest open transaction. */
		UP_TO_OLDEST_TRANSACTION,
		/** It is a number without relation to time: only when no other transaction was open. */
		WHEN_NO_TRANSACTION_IS_OPEN
	}
}
