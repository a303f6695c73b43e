/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Branch;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Expression;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Item;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads the queries of sinks and views: columns, casts, time zones and functions over one relation each. */
final class RisingWaveQueryParser {

	private static final Set<String> OPERATORS = Set.of("||", "+", "-", "*", "/");

	private final TokenReader in;
	private final RisingWaveNames names;
	private final RisingWaveTypes types;
	private final List<Token> qualifiers = new ArrayList<>();

	RisingWaveQueryParser(TokenReader in) {
		this.in = in;
		this.names = new RisingWaveNames(in);
		this.types = new RisingWaveTypes(in);
	}

	RisingWaveQuery query() {
		Token start = in.peek();
		List<Branch> branches = new ArrayList<>();
		do {
			branches.add(branch());
		} while (union());
		Branch first = branches.get(0);
		if (branches.stream().anyMatch(b -> b.items().size() != first.items().size())) {
			throw in.binder(start, "each UNION query must have the same number of columns");
		}
		Set<String> outputs = new HashSet<>();
		for (Item item : first.items()) {
			if (!outputs.add(item.name())) {
				throw in.binder(start, "column \"" + item.name() + "\" is yielded twice");
			}
		}
		return new RisingWaveQuery(List.copyOf(branches));
	}

	private boolean union() {
		if (!in.accept("union")) {
			return false;
		}
		in.expect("all");
		return true;
	}

	private Branch branch() {
		in.expect("select");
		List<Item> items = new ArrayList<>();
		do {
			items.add(item());
		} while (in.accept(","));
		in.expect("from");
		QualifiedName from = names.qualified();
		String alias = from.name();
		if (in.accept("as") || in.peek().kind() == Kind.QUOTED) {
			alias = names.identifier();
		}
		checkTables(items, alias);
		Optional<String> where = in.accept("where")
				? Optional.of(in.textUntil(t -> t.is("with") || t.is("union") || t.is(";")))
				: Optional.empty();
		return new Branch(List.copyOf(items), from, where);
	}

	/** Columns that name their table are kept without it: there is but one. */
	private void checkTables(List<Item> items, String alias) {
		for (Token token : qualifiers) {
			if (!fold(token).equals(alias)) {
				throw in.binder(token, "missing FROM-clause entry for table \"" + token.text() + "\"");
			}
		}
		qualifiers.clear();
		if (items.isEmpty()) {
			throw in.unexpected("a column");
		}
	}

	private static String fold(Token token) {
		return token.kind() == Kind.QUOTED ? token.text() : token.text().toLowerCase(Locale.ROOT);
	}

	private Item item() {
		Token start = in.peek();
		Expression value = expression();
		if (in.accept("as")) {
			return new Item(value, names.identifier());
		}
		if (value instanceof Expression.ColumnReference column) {
			return new Item(value, column.column());
		}
		throw in.binder(start, "the column has no name");
	}

	private Expression expression() {
		Expression left = postfix();
		while (in.peek().kind() == Kind.SYMBOL && OPERATORS.contains(in.peek().text())) {
			String operator = in.next().text();
			left = new Expression.Binary(operator, left, postfix());
		}
		return left;
	}

	private Expression postfix() {
		Expression value = primary();
		while (true) {
			if (in.accept("::")) {
				value = new Expression.Cast(value, types.type());
			} else if (in.accept("at", "time", "zone")) {
				value = new Expression.AtTimeZone(value, primary());
			} else {
				return value;
			}
		}
	}

	private Expression primary() {
		Token token = in.peek();
		if (token.kind() == Kind.STRING) {
			return new Expression.Literal(in.next().text(), true);
		}
		if (token.kind() == Kind.NUMBER || token.is("null") || token.is("true") || token.is("false")) {
			return new Expression.Literal(in.next().text(), false);
		}
		if (in.accept("(")) {
			Expression inner = expression();
			in.expect(")");
			return inner;
		}
		if (in.accept("cast")) {
			in.expect("(");
			Expression inner = expression();
			in.expect("as");
			String type = types.type();
			in.expect(")");
			return new Expression.Cast(inner, type);
		}
		if (token.kind() == Kind.WORD && in.peek(1).is("(")) {
			String function = in.next().text().toLowerCase(Locale.ROOT);
			return new Expression.Call(function, in.list(this::expression));
		}
		return column();
	}

	private Expression column() {
		Token token = in.peek();
		if (!in.peek(1).is(".")) {
			return new Expression.ColumnReference(names.column());
		}
		qualifiers.add(token);
		names.identifier();
		in.expect(".");
		return new Expression.ColumnReference(names.identifier());
	}
}
