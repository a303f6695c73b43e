/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException;
import org.tidemark.testing.pipeline.grammar.StarRocksParser;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.MySqlWireServer;
import org.tidemark.testing.wire.WireSession;

/**
 * A server that behaves as the frontend of a StarRocks cluster towards a client that makes databases and primary-key tables
 * and looks at information_schema. What it does not know it fails with code 1064. Safe for use by several threads.
 */
public final class ScriptedStarRocks implements AutoCloseable {

	private static final Answer.Failure DENIED = Answer.failure(5203, "42000",
			"Access denied; you need (at least one of) the required privilege(s) for this operation. Please ask the admin to"
					+ " grant permission(s) or try activating existing roles using <set [default] role>.");
	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
	private static final Pattern ABSENT = Pattern.compile("no such (table|column): (\\S+)");

	private final StarRocksParser parser;
	private final CatalogTables tables;
	private final StarRocksObjects objects;
	private final StarRocksShow show;
	private final Mishaps mishaps = new Mishaps(DENIED);
	private final MySqlWireServer server;

	/**
	 * Starts a server without databases, with one backend, at a free port.
	 *
	 * @param version of StarRocks: {@code 3.3.5}
	 */
	public ScriptedStarRocks(String version, Login login) {
		this.parser = new StarRocksParser(GrammarVersion.of(version));
		this.tables = new CatalogTables(
				Map.of("current_version", () -> version + "-6d81f75", "version", () -> "8.0.33"));
		this.objects = new StarRocksObjects(tables);
		this.show = new StarRocksShow(objects, version);
		this.server = new MySqlWireServer(login, "8.0.33",
				(sql, session) -> mishaps.answer(sql, server(), () -> run(sql, session)));
		server.variables().put("version_comment", "StarRocks version " + version);
	}

	/** Where it listens, what came, and how to cut it. */
	public MySqlWireServer server() {
		return server;
	}

	/** What is to go wrong. */
	public Mishaps mishaps() {
		return mishaps;
	}

	/** The statements that came and were meant to change something, in their order, those that failed too. */
	public List<String> transcript() {
		return server.statements().stream()
				.filter(s -> !s.matches("(?is)\\s*(?:SELECT|SHOW|SET|USE|ADMIN|DESC|DESCRIBE)\\b.*")).toList();
	}

	/** How many backends are alive; 1 by default. */
	public void backends(int alive) {
		objects.backends(alive);
	}

	/** Whether the cluster keeps its data in an object store; it does not by default. */
	public void sharedData(boolean shared) {
		objects.sharedData(shared);
	}

	/** Whether columns are changed after the statement was answered, by {@link #finishAlters}; they are not by default. */
	public void slowAlters(boolean areSlow) {
		objects.jobs().slow(areSlow);
	}

	/** Changes the columns that are to be changed. */
	public void finishAlters() {
		objects.jobs().finish();
	}

	/** Gives up changing columns. */
	public void giveUpAlters(String why) {
		objects.jobs().giveUp(why);
	}

	/** What {@code SHOW GRANTS} tells of the user; a role that may do anything by default. */
	public void grants(String... grants) {
		show.grants(List.of(grants));
	}

	/** Puts a row into a table as a sink would. */
	public void load(String database, String table, Object... values) {
		tables.update("INSERT INTO " + CatalogTables.quote(database, table) + " VALUES ("
				+ String.join(", ", Arrays.stream(values).map(v -> "?").toList()) + ')', values);
	}

	/** The answer to a query as a client would get it. */
	public List<List<String>> query(String sql) {
		return tables.rows(sql);
	}

	private Answer run(String sql, WireSession session) {
		if (sql.toUpperCase(Locale.ROOT).startsWith("ADMIN ")) {
			return show.admin(sql);
		}
		try {
			return answer(parser.parse(sql), sql, session);
		} catch (SqlSyntaxException e) {
			boolean syntax = e.stage() == SqlSyntaxException.Stage.PARSER;
			return Answer.failure(1064, syntax ? "42000" : "HY000",
					syntax ? "Getting syntax error at line " + e.line() + ", column " + e.column()
							+ ". Detail message: "
							+ e.getMessage() + '.'
							: "Getting analyzing error. Detail message: " + e.getMessage() + '.');
		}
	}

	private Answer answer(StarRocksStatement statement, String sql, WireSession session) {
		return switch (statement) {
			case StarRocksStatement.Query query -> answerQuery(sql);
			case StarRocksStatement.Show shown -> show.answer(sql, session);
			case StarRocksStatement.SetVariables set -> Answer.done("SET");
			case StarRocksStatement.Use use -> objects.use(use.database(), session);
			default -> objects.change(statement, sql, session.database());
		};
	}

	private Answer answerQuery(String sql) {
		try {
			return tables.query(ESCAPED.matcher(sql)
					.replaceAll(m -> Matcher.quoteReplacement("'".equals(m.group(1)) ? "''" : m.group(1))));
		} catch (SQLException e) {
			Matcher absent = ABSENT.matcher(String.valueOf(e.getMessage()));
			if (absent.find()) {
				String name = absent.group(2).replaceAll("\\)$", "");
				return "table".equals(absent.group(1)) ? StarRocksObjects.unknownTable(name)
						: Answer.failure(1064, "HY000",
								"Getting analyzing error. Detail message: Column '" + name + "' cannot be resolved.");
			}
			return Answer.failure(1064, "HY000", "Getting analyzing error. Detail message: " + e.getMessage());
		}
	}

	/** Stops the server. */
	@Override
	public void close() {
		server.close();
		tables.close();
	}
}
