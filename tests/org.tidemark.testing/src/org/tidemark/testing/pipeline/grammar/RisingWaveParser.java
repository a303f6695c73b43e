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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads the statements of RisingWave that a pipeline needs. */
public final class RisingWaveParser {

	private final GrammarVersion version;

	/** @param version of RisingWave */
	public RisingWaveParser(GrammarVersion version) {
		this.version = version;
	}

	/**
	 * Reads one statement; a semicolon may end it.
	 *
	 * @throws SqlSyntaxException when RisingWave would not take it
	 */
	public RisingWaveStatement parse(String sql) {
		TokenReader in = new TokenReader(SqlLexer.Spelling.RISINGWAVE, sql);
		RisingWaveStatement statement = new Statement(in, version).read();
		in.end();
		return statement;
	}

	/** One statement. */
	private static final class Statement {

		private final TokenReader in;
		private final RisingWaveNames names;
		private final RisingWaveOptions options;
		private final GrammarVersion version;

		Statement(TokenReader in, GrammarVersion version) {
			this.in = in;
			this.version = version;
			this.names = new RisingWaveNames(in);
			this.options = new RisingWaveOptions(in, version);
		}

		RisingWaveStatement read() {
			String word = in.peek().kind() == Kind.WORD ? in.peek().text().toLowerCase(Locale.ROOT) : "";
			return switch (word) {
				case "create" -> create();
				case "drop" -> drop();
				case "alter" -> new RisingWaveAlterParser(in, version).alter();
				case "set" -> set();
				case "show" -> {
					in.next();
					yield new RisingWaveStatement.Show(in.rest());
				}
				case "select", "values", "describe", "explain" -> new RisingWaveStatement.Query(in.rest());
				case "recover", "flush", "wait", "cancel", "begin", "start", "commit", "rollback" ->
					new RisingWaveStatement.Command(in.rest());
				default -> throw in.unexpected("a statement");
			};
		}

		private RisingWaveStatement create() {
			in.expect("create");
			if (in.accept("schema")) {
				return new RisingWaveStatement.CreateSchema(ifNotExists(), names.identifier());
			}
			if (in.accept("secret")) {
				return secret();
			}
			if (in.accept("source")) {
				return source();
			}
			if (in.accept("table")) {
				return new RisingWaveTableParser(in, version).table(ifNotExists());
			}
			if (in.accept("sink")) {
				return sink();
			}
			boolean materialized = in.accept("materialized");
			in.expect("view");
			return view(materialized);
		}

		private boolean ifNotExists() {
			return in.accept("if", "not", "exists");
		}

		private RisingWaveStatement secret() {
			boolean ifNotExists = ifNotExists();
			QualifiedName name = names.qualified();
			Token where = in.peek();
			in.expect("with");
			Map<String, OptionValue> with = options.read();
			if (!with.containsKey("backend")) {
				throw in.binder(where, "option backend is missing");
			}
			in.expect("as");
			return new RisingWaveStatement.CreateSecret(ifNotExists, name, with, in.string());
		}

		private RisingWaveStatement source() {
			boolean ifNotExists = ifNotExists();
			QualifiedName name = names.qualified();
			if (in.sees("(")) {
				throw in.binder(in.peek(), "a shared source has no list of columns");
			}
			Token where = in.peek();
			in.expect("with");
			Map<String, OptionValue> with = options.read();
			options.checkSource(where, with);
			if (in.sees("format")) {
				throw in.binder(in.peek(), "a shared source has no FORMAT");
			}
			return new RisingWaveStatement.CreateSource(ifNotExists, name, with);
		}

		private RisingWaveStatement sink() {
			boolean ifNotExists = ifNotExists();
			QualifiedName name = names.qualified();
			if (in.sees("(")) {
				throw in.parser(in.peek(), "a sink has no list of columns");
			}
			Optional<QualifiedName> from = Optional.empty();
			Optional<RisingWaveQuery> query = Optional.empty();
			if (in.accept("from")) {
				from = Optional.of(names.qualified());
			} else {
				in.expect("as");
				query = Optional.of(new RisingWaveQueryParser(in).query());
			}
			Token where = in.peek();
			in.expect("with");
			Map<String, OptionValue> with = options.read();
			options.checkSink(where, with, from.isPresent());
			if (in.sees("format")) {
				throw in.binder(in.peek(), "a sink to StarRocks has no FORMAT");
			}
			RisingWaveStatement.CreateSink sink = new RisingWaveStatement.CreateSink(ifNotExists, name, from, query,
					with);
			query.ifPresent(q -> checkKey(where, sink.key(), q.outputs()));
			return sink;
		}

		private void checkKey(Token where, List<String> key, List<String> outputs) {
			for (String column : key) {
				if (!outputs.contains(column)) {
					throw in.binder(where, "primary_key names \"" + column + "\", which the query does not yield");
				}
			}
		}

		private RisingWaveStatement view(boolean materialized) {
			boolean ifNotExists = ifNotExists();
			QualifiedName name = names.qualified();
			in.expect("as");
			return new RisingWaveStatement.CreateView(materialized, ifNotExists, name,
					new RisingWaveQueryParser(in).query());
		}

		private RisingWaveStatement drop() {
			in.expect("drop");
			ObjectKind kind = RisingWaveAlterParser.kind(in);
			boolean ifExists = in.accept("if", "exists");
			QualifiedName name = names.qualified();
			Token where = in.peek();
			boolean cascade = in.accept("cascade");
			if (cascade && kind == ObjectKind.SECRET && !version.from("3.0")) {
				throw in.binder(where, "a secret is dropped with CASCADE from 3.0 on only");
			}
			if (!cascade) {
				in.accept("restrict");
			}
			return new RisingWaveStatement.Drop(kind, ifExists, name, cascade);
		}

		private RisingWaveStatement set() {
			in.expect("set");
			if (in.sees("session", "characteristics") || in.sees("transaction") || in.sees("time", "zone")) {
				return new RisingWaveStatement.Command(in.rest());
			}
			in.accept("session");
			String name = names.identifier();
			if (!in.accept("=")) {
				in.expect("to");
			}
			boolean plain = in.peek().kind() == Kind.STRING && in.peek(1).kind() != Kind.SYMBOL;
			return new RisingWaveStatement.SetVariable(name, plain ? in.next().text() : in.rest());
		}
	}
}
