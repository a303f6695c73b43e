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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tidemark.testing.pipeline.grammar.StarRocksColumns.ParsedColumn;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Change;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads the statements of StarRocks that a pipeline needs. Tables must be primary-key tables: a sink takes no others. */
public final class StarRocksParser {

	private final GrammarVersion version;

	/** @param version of StarRocks */
	public StarRocksParser(GrammarVersion version) {
		this.version = version;
	}

	/**
	 * Reads one statement; a semicolon may end it.
	 *
	 * @throws SqlSyntaxException when StarRocks would not take it
	 */
	public StarRocksStatement parse(String sql) {
		TokenReader in = new TokenReader(SqlLexer.Spelling.STARROCKS, sql);
		StarRocksStatement statement = new Statement(in, version).read();
		in.end();
		return statement;
	}

	/** One statement. */
	private static final class Statement {

		private final TokenReader in;
		private final StarRocksNames names;
		private final StarRocksColumns columns;
		private final GrammarVersion version;

		Statement(TokenReader in, GrammarVersion version) {
			this.in = in;
			this.version = version;
			this.names = new StarRocksNames(in, version);
			this.columns = new StarRocksColumns(in, version);
		}

		StarRocksStatement read() {
			String word = in.peek().kind() == Kind.WORD ? in.peek().text().toLowerCase(Locale.ROOT) : "";
			switch (word) {
				case "create":
					return create();
				case "drop":
					return drop();
				case "alter":
					return alter();
				case "truncate":
					in.expect("truncate", "table");
					return new StarRocksStatement.Truncate(names.table());
				case "use":
					in.next();
					return new StarRocksStatement.Use(names.identifier());
				case "set":
					in.next();
					return new StarRocksStatement.SetVariables(in.rest());
				case "show", "desc", "describe":
					return new StarRocksStatement.Show(in.rest());
				case "select", "explain", "with":
					return new StarRocksStatement.Query(in.rest());
				default:
					throw in.unexpected("a statement");
			}
		}

		private StarRocksStatement create() {
			in.expect("create");
			if (in.accept("database") || in.accept("schema")) {
				return new StarRocksStatement.CreateDatabase(in.accept("if", "not", "exists"), names.newObject());
			}
			in.expect("table");
			return new StarRocksTableParser(in, version).table(in.accept("if", "not", "exists"));
		}

		private StarRocksStatement drop() {
			in.expect("drop");
			boolean database = in.accept("database") || in.accept("schema");
			if (!database) {
				in.expect("table");
			}
			boolean ifExists = in.accept("if", "exists");
			if (database) {
				return new StarRocksStatement.DropDatabase(ifExists, names.identifier(), in.accept("force"));
			}
			return new StarRocksStatement.DropTable(ifExists, names.table(), in.accept("force"));
		}

		private StarRocksStatement alter() {
			in.expect("alter", "table");
			QualifiedName table = names.table();
			List<Change> changes = new ArrayList<>();
			do {
				changes.addAll(change());
			} while (in.accept(","));
			return new StarRocksStatement.AlterTable(table, List.copyOf(changes));
		}

		private List<Change> change() {
			if (in.accept("add", "column")) {
				if (in.sees("(")) {
					return in.list(() -> (Change) new Change.Add(added(), Optional.empty()));
				}
				return List.of(new Change.Add(added(), position()));
			}
			if (in.accept("drop", "column")) {
				return List.of(new Change.Drop(names.identifier()));
			}
			if (in.accept("modify", "column")) {
				return List.of(new Change.Modify(columns.column().column()));
			}
			if (in.sees("rename")) {
				return List.of(rename());
			}
			if (in.accept("comment")) {
				in.expect("=");
				return List.of(new Change.Comment(in.string()));
			}
			in.expect("set");
			Map<String, String> properties = new StarRocksTableParser(in, version).pairs();
			return List.of(new Change.SetProperties(properties));
		}

		private StarRocksStatement.Column added() {
			ParsedColumn parsed = columns.column();
			if (!parsed.column().nullable() && parsed.column().defaultValue().isEmpty()) {
				throw in.binder(parsed.where(), "a new column that is NOT NULL needs a default");
			}
			return parsed.column();
		}

		private Optional<String> position() {
			if (in.accept("first")) {
				return Optional.of("");
			}
			return in.accept("after") ? Optional.of(names.identifier()) : Optional.empty();
		}

		private Change rename() {
			Token where = in.peek();
			in.expect("rename");
			if (!in.accept("column")) {
				return new Change.Rename(names.newObject());
			}
			if (!version.from("3.3.2")) {
				throw in.parser(where, "columns are renamed from 3.3.2 on");
			}
			String column = names.identifier();
			in.expect("to");
			return new Change.RenameColumn(column, names.newColumn());
		}
	}
}
