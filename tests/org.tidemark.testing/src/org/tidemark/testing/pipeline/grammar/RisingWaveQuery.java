/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.List;
import java.util.Optional;

/**
 * A query of a sink or a view: one SELECT, or several of the same columns joined by UNION ALL.
 *
 * @param branches the SELECTs
 */
public record RisingWaveQuery(List<Branch> branches) {

	/** The names of the columns that it yields. */
	public List<String> outputs() {
		return branches.get(0).items().stream().map(Item::name).toList();
	}

	/**
	 * A SELECT.
	 *
	 * @param items what it selects
	 * @param from  from where
	 * @param where its condition, as text
	 */
	public record Branch(List<Item> items, QualifiedName from, Optional<String> where) {
	}

	/** A value with the name under which it is yielded. */
	public record Item(Expression value, String name) {
	}

	/** A value. */
	public sealed interface Expression {

		/** A column. */
		record ColumnReference(String column) implements Expression {
		}

		/** A literal; the text of a number is its digits. */
		record Literal(String text, boolean string) implements Expression {
		}

		/** A cast to a type, canonical. */
		record Cast(Expression value, String type) implements Expression {
		}

		/** A moment or local time at a time zone. */
		record AtTimeZone(Expression value, Expression zone) implements Expression {
		}

		/** A function. */
		record Call(String function, List<Expression> arguments) implements Expression {
		}

		/** Two values joined by an operator. */
		record Binary(String operator, Expression left, Expression right) implements Expression {
		}
	}
}
