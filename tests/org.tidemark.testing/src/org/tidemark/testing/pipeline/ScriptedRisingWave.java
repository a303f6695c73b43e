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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.pipeline.RisingWaveCatalog.RisingWaveObject;
import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.RisingWaveParser;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.SqlSyntaxException;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.PostgresWireServer;
import org.tidemark.testing.wire.WireSession;

/**
 * A server that behaves as RisingWave does towards a client that provisions a pipeline: it keeps a catalog of schemas,
 * secrets, sources, tables and sinks, checks what RisingWave checks when they are made (a sink against the StarRocks that its
 * options name, over a connection of its own), and answers queries of rw_catalog. No row travels: what sources and sinks do
 * is told by the test. Safe for use by several threads.
 */
public final class ScriptedRisingWave implements AutoCloseable {

	private static final Answer.Failure DENIED = RisingWaveError.of("Permission denied: Do not have the privilege")
			.answer();
	private static final Pattern ABSENT = Pattern.compile("no such (table|column|function): (\\S+)");
	/** What is looked for in the schema public alone. */
	private static final Pattern UNQUALIFIED_INTERNAL = Pattern.compile("(?i)\\bFROM\\s+\"?(__internal_\\w+)");
	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx")
			.withZone(ZoneOffset.UTC);
	private static final String BACKGROUND = "background_ddl";

	private final RisingWaveParser parser;
	private final CatalogTables tables;
	private final RisingWaveCatalog catalog;
	private final RisingWaveStatements statements;
	private final Mishaps mishaps = new Mishaps(DENIED);
	private final AtomicInteger events = new AtomicInteger();
	private final PostgresWireServer server;
	private volatile boolean slow;

	/**
	 * Starts a server with the schema {@code public} alone, all features licensed, at a free port.
	 *
	 * @param version of RisingWave: {@code 2.8.5}
	 */
	public ScriptedRisingWave(String version, Login login) {
		GrammarVersion grammar = GrammarVersion.of(version);
		this.parser = new RisingWaveParser(grammar);
		this.tables = new CatalogTables(
				Map.of("version", () -> "PostgreSQL 13.14.0-RisingWave-" + version + " (a1b2c3d4)",
						"current_schema", () -> "public", "current_database", () -> "dev", "now",
						() -> TIMESTAMP.format(Instant.now())));
		this.catalog = new RisingWaveCatalog(tables);
		this.statements = new RisingWaveStatements(catalog, tables, grammar);
		for (String feature : List.of("SecretManagement", "CdcAutoSchemaChange", "SinkSinceTimestamp")) {
			tables.update("INSERT INTO rw_catalog.rw_features VALUES (?, 't', '')", feature);
		}
		this.server = new PostgresWireServer(login, "13.14.0",
				(sql, session) -> mishaps.answer(sql, server(), () -> run(sql, session)));
	}

	/** Where it listens, what came, and how to cut it. */
	public PostgresWireServer server() {
		return server;
	}

	/** What is to go wrong. */
	public Mishaps mishaps() {
		return mishaps;
	}

	/** The statements that came and were meant to change something, in their order, those that failed too. */
	public List<String> transcript() {
		return server.statements().stream()
				.filter(s -> !s.matches("(?is)\\s*(?:SELECT|SHOW|SET|DESCRIBE|EXPLAIN)\\b.*")).toList();
	}

	/** Whether a feature is licensed. */
	public void feature(String name, boolean available) {
		tables.update("UPDATE rw_catalog.rw_features SET available = ? WHERE name = ?", available ? "t" : "f", name);
	}

	/**
	 * Whether MySQL is looked at when a source or a table is made, over a connection of the server's own: its settings,
	 * whether databases, tables and columns are there, and whether the primary keys are the same. It is not by default.
	 */
	public synchronized void looksAtMySql(boolean looks) {
		statements.looksAtMySql(looks);
	}

	/**
	 * Whether sinks take long to be made: in the foreground for ever, in the background until {@link #finishJobs}.
	 */
	public void slowSinks(boolean areSlow) {
		slow = areSlow;
	}

	/** Ends what is made in the background. */
	public void finishJobs() {
		tables.update("DELETE FROM rw_catalog.rw_ddl_progress");
	}

	/** Tells how far the snapshot of a table has been read; not at all before. */
	public void snapshot(String schema, String table, long rows, boolean finished) {
		RisingWaveObject object = object(ObjectKind.TABLE, schema, table);
		String internal = CatalogTables.quote(schema,
				"__internal_" + table + '_' + object.id() + "_streamcdcscan_" + (object.id() + 1000));
		tables.update("CREATE TABLE IF NOT EXISTS " + internal
				+ " (split_id, id, backfill_finished, row_count, cdc_offset, _rw_timestamp)");
		tables.update("DELETE FROM " + internal);
		tables.update("INSERT INTO " + internal + " VALUES ('1', NULL, ?, ?, NULL, NULL)", finished ? "t" : "f", rows);
	}

	/** Tells up to where a source has read the binary log of MySQL. */
	public void position(String schema, String source, String file, long position) {
		RisingWaveObject object = object(ObjectKind.SOURCE, schema, source);
		String internal = CatalogTables.quote(schema,
				"__internal_" + source + '_' + object.id() + "_source_" + (object.id() + 1000));
		tables.update("CREATE TABLE IF NOT EXISTS " + internal + " (partition_id, offset_info, _rw_timestamp)");
		tables.update("DELETE FROM " + internal);
		tables.update("INSERT INTO " + internal + " VALUES (?, ?, NULL)", object.id(),
				"{\"split_info\": {\"mysql_split\": {\"inner\": {\"start_offset\": \"{\\\"sourceOffset\\\":{\\\"file\\\":\\\""
						+ file + "\\\",\\\"pos\\\":" + position + "}}\"}}}}");
	}

	/** Puts a row into a table as its source would. */
	public void load(String schema, String table, Object... values) {
		tables.update("INSERT INTO " + CatalogTables.quote(schema, table) + " VALUES ("
				+ String.join(", ", Arrays.stream(values).map(v -> "?").toList()) + ')', values);
	}

	/** Lets a sink fail: the event log tells it. */
	public void failSink(String schema, String sink, String error) {
		int id = object(ObjectKind.SINK, schema, sink).id();
		event("SINK_FAIL", "{\"sinkFail\": {\"sinkId\": " + id + ", \"sinkName\": \"" + sink
				+ "\", \"connector\": \"starrocks\", \"error\": \"" + error.replace("\"", "\\\"") + "\"}}");
	}

	/**
	 * Logs an event.
	 *
	 * @param type RisingWave's word for it
	 * @param info what it says, as JSON
	 */
	public void event(String type, String info) {
		tables.update("INSERT INTO rw_catalog.rw_event_logs VALUES (?, ?, ?, ?)", "event-" + events.incrementAndGet(),
				TIMESTAMP.format(Instant.now()), type, info);
	}

	/** Lets the time pass for what was logged so far. */
	public void eventsWere(Duration ago) {
		tables.update("UPDATE rw_catalog.rw_event_logs SET timestamp = ?", TIMESTAMP.format(Instant.now().minus(ago)));
	}

	/** The answer to a query as a client would get it. */
	public List<List<String>> query(String sql) {
		return tables.rows(sql);
	}

	private synchronized RisingWaveObject object(ObjectKind kind, String schema, String name) {
		return catalog.find(kind, new QualifiedName(schema, name)).orElseThrow();
	}

	private synchronized Answer run(String sql, WireSession session) {
		try {
			return answer(parser.parse(sql), sql, session);
		} catch (SqlSyntaxException e) {
			String line = sql.lines().skip(e.line() - 1L).findFirst().orElse("");
			return RisingWaveError.of(e.stage() == SqlSyntaxException.Stage.PARSER
					? "sql parser error: " + e.getMessage() + "\nLINE " + e.line() + ": " + line
					: "Bind error: " + e.getMessage()).answer();
		} catch (RisingWaveError e) {
			return e.answer();
		} catch (IllegalArgumentException e) {
			return RisingWaveError.of("Bind error: " + e.getMessage()).answer();
		}
	}

	private Answer answer(RisingWaveStatement statement, String sql, WireSession session) {
		return switch (statement) {
			case RisingWaveStatement.Query query -> answerQuery(sql);
			case RisingWaveStatement.Show show -> show(show.what());
			case RisingWaveStatement.SetVariable set -> {
				session.variables().put(set.name(), set.value());
				yield Answer.done("SET_VARIABLE");
			}
			case RisingWaveStatement.Command command -> Answer.done("OK");
			case RisingWaveStatement.CreateSink sink -> sink(sink, sql, session);
			default -> statements.run(statement, sql, inBackground(session));
		};
	}

	private static boolean inBackground(WireSession session) {
		return List.of("true", "on", "1").contains(session.variables().getOrDefault(BACKGROUND, "false"));
	}

	private Answer sink(RisingWaveStatement.CreateSink sink, String sql, WireSession session) {
		boolean background = inBackground(session);
		boolean isNew = catalog.relation(sink.name()).isEmpty();
		if (slow && isNew && !background) {
			return new Answer.Never();
		}
		Answer answer = statements.run(sink, sql, background);
		if (slow && isNew && answer instanceof Answer.Done) {
			int id = catalog.relation(sink.name()).orElseThrow().id();
			tables.update(
					"INSERT INTO rw_catalog.rw_ddl_progress VALUES (?, ?, 'BACKGROUND', '12.50%', NULL, 'f', 'SNAPSHOT')",
					id, RisingWaveDefinition.of(sql));
		}
		return answer;
	}

	private Answer show(String what) {
		String words = what.strip().replaceAll("\\s+", " ");
		Matcher internal = Pattern.compile("(?i)internal tables(?: from \"?(\\w+)\"?)?").matcher(words);
		if (internal.matches()) {
			return internalTables(internal.group(1));
		}
		return switch (words.toLowerCase(Locale.ROOT)) {
			case "jobs" -> jobs();
			case "transaction isolation level", "transaction_isolation" ->
				Answer.rows("transaction_isolation").with("read committed");
			default ->
				Answer.failure("XX000", "Failed to run the query\n\nCaused by:\n  not known here: SHOW " + words);
		};
	}

	private Answer jobs() {
		Answer.Rows rows = Answer.rows("Id", "Statement", "Create Type", "Progress");
		for (List<String> job : tables
				.rows("SELECT ddl_id, ddl_statement, create_type, progress FROM rw_catalog.rw_ddl_progress")) {
			rows = rows.with(job.toArray());
		}
		return rows;
	}

	private Answer internalTables(String schema) {
		Answer.Rows rows = Answer.rows("Name");
		for (RisingWaveObject object : catalog.all()) {
			boolean asked = schema == null ? "public".equals(object.name().schema())
					: schema.equals(object.name().schema());
			if (asked && (object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.SOURCE)) {
				for (String name : catalog.internalTables(object)) {
					rows = rows.with(name);
				}
			}
		}
		return rows;
	}

	private Answer answerQuery(String sql) {
		Matcher unqualified = UNQUALIFIED_INTERNAL.matcher(sql);
		if (unqualified.find()
				&& tables.rows("SELECT name FROM public.sqlite_master WHERE name = ?", unqualified.group(1))
						.isEmpty()) {
			return RisingWaveError.absent("table or source", unqualified.group(1)).answer();
		}
		try {
			return tables.query(sql);
		} catch (SQLException e) {
			Matcher absent = ABSENT.matcher(String.valueOf(e.getMessage()));
			if (absent.find()) {
				String name = absent.group(2).replaceAll("\\)$", "");
				return switch (absent.group(1)) {
					case "table" -> RisingWaveError.absent("table or source", name).answer();
					case "column" -> RisingWaveError.of("Bind error: failed to bind expression: " + name,
							"Item not found: Invalid column: " + name).answer();
					default -> RisingWaveError.of("function " + name + "() does not exist").answer();
				};
			}
			return RisingWaveError.of("Bind error: " + e.getMessage()).answer();
		}
	}

	/** Stops the server. */
	@Override
	public void close() {
		server.close();
		tables.close();
	}
}
