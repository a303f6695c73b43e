/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that a sink found when it compared the target as it is with what will be written: values that the target
 * may refuse.
 *
 * @param column the target column; empty for the whole table
 * @param limit  what the column's values must keep to so that all is well; null when values cannot be asked
 * @param text   what it is, localized, a sentence
 */
public record Finding(String column, @Nullable Limit limit, String text) {

	/** What values must keep to. */
	public sealed interface Limit {

		/**
		 * Text has no more characters than this.
		 *
		 * @param most the most characters
		 */
		record Characters(long most) implements Limit {
		}

		/**
		 * A number is in a range.
		 *
		 * @param low  the lowest number, as text
		 * @param high the highest number, as text
		 */
		record Range(String low, String high) implements Limit {
		}
	}
}
