/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;
import java.util.Map;

/** A condition on the rows to read. Values are bound as parameters in the type of what they are compared with. */
public sealed interface Condition {

	/**
	 * SQL of the source, written by the user.
	 *
	 * @param text the condition
	 */
	record Sql(String text) implements Condition {
	}

	/**
	 * SQL of the source, written by the user, in which names such as {@code :low} stand for values. They are bound; a name
	 * in a literal, a quoted name, a comment or behind {@code ::} is none. Any other name is a usage problem.
	 *
	 * @param text   the condition
	 * @param type   in whose type the values are bound
	 * @param values the values by name, as the database's own text
	 */
	record Parameterized(String text, Expression type, Map<String, String> values) implements Condition {
		/** Copies the values. */
		public Parameterized {
			values = Map.copyOf(values);
		}
	}

	/**
	 * A list of values is at or above another when both are compared as rows.
	 *
	 * @param values the values, at least one and none of them NULL
	 * @param bounds what they are compared with, as the database's own text; as many
	 */
	record AtOrAfter(List<Expression> values, List<String> bounds) implements Condition {
		/** Copies the lists. */
		public AtOrAfter {
			values = List.copyOf(values);
			bounds = List.copyOf(bounds);
		}

		/** One value is at or above a bound. */
		public AtOrAfter(Expression value, String bound) {
			this(List.of(value), List.of(bound));
		}
	}

	/**
	 * A value is in one of several ranges. Not for values without an order.
	 *
	 * @param value  the value
	 * @param ranges at least one
	 */
	record InRanges(Expression value, List<Range> ranges) implements Condition {
		/** Copies the ranges. */
		public InRanges {
			ranges = List.copyOf(ranges);
		}

		/**
		 * A range of values, both ends included.
		 *
		 * @param low  the lowest, as the database's own text
		 * @param high the highest
		 */
		public record Range(String low, String high) {
		}
	}

	/**
	 * A list of values comes behind another when both are compared as rows.
	 *
	 * @param values the values
	 * @param bounds what they are compared with, as the database's own text
	 */
	record After(List<Expression> values, List<String> bounds) implements Condition {
		/** Copies the lists. */
		public After {
			values = List.copyOf(values);
			bounds = List.copyOf(bounds);
		}
	}

	/**
	 * A list of values comes before another when both are compared as rows.
	 *
	 * @param values the values, at least one and none of them NULL
	 * @param bounds what they are compared with, as the database's own text; as many
	 */
	record Before(List<Expression> values, List<String> bounds) implements Condition {
		/** Copies the lists. */
		public Before {
			values = List.copyOf(values);
			bounds = List.copyOf(bounds);
		}

		/** One value is below a bound. */
		public Before(Expression value, String bound) {
			this(List.of(value), List.of(bound));
		}
	}

	/**
	 * Values, taken together, are one of several lists, by the database's own equality, which may hold more for equal
	 * than what is equal byte by byte.
	 *
	 * @param values the values, at least one
	 * @param lists  at least one, each as long as the values, as the database's own text; a few hundred at most
	 */
	record OneOf(List<Expression> values, List<List<String>> lists) implements Condition {
		/** Copies the lists. */
		public OneOf {
			values = List.copyOf(values);
			lists = lists.stream().map(List::copyOf).toList();
		}
	}

	/**
	 * A truth value or a number is true, which is not 0.
	 *
	 * @param value    the value
	 * @param expected whether it has to be true; else it has to be false, 0 or NULL
	 */
	record Truth(Expression value, boolean expected) implements Condition {
	}

	/**
	 * At least one of several values is NULL.
	 *
	 * @param values the values, at least one
	 */
	record IsNull(List<Expression> values) implements Condition {
		/** Copies the values. */
		public IsNull {
			values = List.copyOf(values);
		}

		/** One value is NULL. */
		public IsNull(Expression value) {
			this(List.of(value));
		}
	}

	/**
	 * A value is not NULL.
	 *
	 * @param value the value
	 */
	record IsNotNull(Expression value) implements Condition {
	}

	/**
	 * A value's text contains another, whatever the case of its letters.
	 *
	 * @param value the value, of any type
	 * @param text  what it contains, taken as it is
	 */
	record Contains(Expression value, String text) implements Condition {
	}

	/**
	 * A text has more characters than a number.
	 *
	 * @param value      the text
	 * @param characters the number
	 */
	record LongerThan(Expression value, long characters) implements Condition {
	}

	/**
	 * A number is outside of a range.
	 *
	 * @param value the number
	 * @param low   the lowest number of the range, as text
	 * @param high  the highest number of the range, as text
	 */
	record Outside(Expression value, String low, String high) implements Condition {
	}
}
