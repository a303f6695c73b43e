/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads the options of WITH, and knows which ones there are. */
final class RisingWaveOptions {

	private static final long MOST_SERVER_ID = 4_294_967_295L;
	private static final int MOST_PORT = 65_535;
	private static final Set<String> SOURCE = Set.of("connector", "hostname", "port", "username", "password",
			"database.name", "server.id", "ssl.mode", "auto.schema.change", "transactional",
			"cdc.source.wait.streaming.start.timeout");
	private static final Set<String> INTERNAL = Set.of("debezium.snapshot.mode", "rw.sharing.mode.enable");
	private static final Set<String> SSL_MODES = Set.of("disabled", "preferred", "required");
	private static final Set<String> TABLE = Set.of("snapshot", "snapshot.interval", "snapshot.batch_size");
	private static final Set<String> SINK = Set.of("connector", "type", "primary_key", "starrocks.host",
			"starrocks.mysqlport", "starrocks.query_port", "starrocks.httpport", "starrocks.http_port",
			"starrocks.user", "starrocks.password", "starrocks.database", "starrocks.table",
			"starrocks.partial_update", "starrocks.stream_load.http.timeout.ms", "commit_checkpoint_interval",
			"force_append_only", "ignore_delete", "force_compaction", "snapshot", "since_timestamp");
	private static final Set<String> ALTERABLE_OF_SINK = Set.of("starrocks.stream_load.http.timeout.ms",
			"starrocks.max_batch_size_bytes", "commit_checkpoint_interval");

	private final TokenReader in;
	private final RisingWaveNames names;
	private final GrammarVersion version;

	RisingWaveOptions(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.names = new RisingWaveNames(in);
		this.version = version;
	}

	/** Reads {@code (key = value, …)}; the word WITH has been read. */
	Map<String, OptionValue> read() {
		Map<String, OptionValue> options = new LinkedHashMap<>();
		in.list(() -> {
			Token start = in.peek();
			String key = key();
			in.expect("=");
			if (options.put(key, value()) != null) {
				throw in.binder(start, "duplicated option: " + key);
			}
			return key;
		});
		return options;
	}

	private String key() {
		if (in.peek().kind() == Kind.STRING) {
			throw in.parser(in.peek(), "the key of an option is a name, not a string");
		}
		StringBuilder key = new StringBuilder(part());
		while (in.accept(".")) {
			key.append('.').append(part());
		}
		return key.toString();
	}

	private String part() {
		Token token = in.peek();
		if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
			throw in.unexpected("the key of an option");
		}
		in.next();
		return token.kind() == Kind.QUOTED ? token.text() : token.text().toLowerCase(Locale.ROOT);
	}

	private OptionValue value() {
		if (in.accept("secret")) {
			return new OptionValue.Secret(names.qualified());
		}
		Token token = in.peek();
		boolean literal = token.kind() == Kind.STRING || token.kind() == Kind.NUMBER || token.is("true")
				|| token.is("false");
		if (!literal) {
			throw in.unexpected("a string");
		}
		return new OptionValue.Text(in.next().text());
	}

	void checkSource(Token where, Map<String, OptionValue> options) {
		required(where, options, List.of("connector", "hostname", "port", "username", "database.name"));
		if (!options.containsKey("password")) {
			throw in.binder(where, "option password is missing");
		}
		is(where, options, "connector", Set.of("mysql-cdc"));
		for (String key : options.keySet()) {
			if (INTERNAL.contains(key)) {
				throw in.binder(where, "option " + key + " is RisingWave's own");
			}
			if (!SOURCE.contains(key) && !key.startsWith("debezium.")) {
				throw in.binder(where, "option " + key + " has no effect on a shared source");
			}
		}
		number(where, options, "port", 1, MOST_PORT);
		number(where, options, "server.id", 1, MOST_SERVER_ID);
		is(where, options, "ssl.mode", SSL_MODES);
		is(where, options, "auto.schema.change", Set.of("true", "false"));
		for (String database : options.get("database.name").text().split(",", -1)) {
			if (database.isBlank()) {
				throw in.binder(where, "option database.name has an empty name");
			}
		}
	}

	void checkTable(Token where, Map<String, OptionValue> options) {
		for (String key : options.keySet()) {
			if (!TABLE.contains(key)) {
				throw in.binder(where, "option " + key + " has no effect on a table of a MySQL source");
			}
		}
		is(where, options, "snapshot", Set.of("true", "false"));
		number(where, options, "snapshot.interval", 1, Integer.MAX_VALUE);
		number(where, options, "snapshot.batch_size", 1, Integer.MAX_VALUE);
	}

	void checkSink(Token where, Map<String, OptionValue> options, boolean fromTable) {
		required(where, options, List.of("connector", "type", "starrocks.host", "starrocks.user",
				"starrocks.database", "starrocks.table"));
		is(where, options, "connector", Set.of("starrocks"));
		is(where, options, "type", Set.of("upsert", "append-only"));
		oneOf(where, options, "starrocks.mysqlport", "starrocks.query_port");
		oneOf(where, options, "starrocks.httpport", "starrocks.http_port");
		if (!options.containsKey("starrocks.password")) {
			throw in.binder(where, "option starrocks.password is missing");
		}
		for (String key : options.keySet()) {
			if (!isSinkOption(key)) {
				throw in.binder(where, "unknown option " + key);
			}
		}
		if ("upsert".equals(options.get("type").text())) {
			required(where, options, List.of("primary_key"));
		}
		number(where, options, "commit_checkpoint_interval", 1, Integer.MAX_VALUE);
		if (options.containsKey("snapshot") && !fromTable) {
			throw in.binder(where, "option snapshot needs a sink FROM a table");
		}
	}

	private boolean isSinkOption(String key) {
		return SINK.contains(key) || "starrocks.use_https".equals(key) && version.from("2.5")
				|| "starrocks.max_batch_size_bytes".equals(key) && version.from("3.0.2");
	}

	void checkAlterSink(Token where, Map<String, OptionValue> options) {
		for (String key : options.keySet()) {
			if (!ALTERABLE_OF_SINK.contains(key) || !isSinkOption(key)) {
				throw in.binder(where, "option " + key + " of a sink cannot be altered");
			}
		}
	}

	void checkAlterSource(Token where, Map<String, OptionValue> options) {
		for (String key : options.keySet()) {
			String since = switch (key) {
				case "cdc.source.wait.streaming.start.timeout" -> "2.6";
				case "debezium.max.queue.size", "debezium.queue.memory.ratio" -> "2.8";
				case "password" -> "3.0";
				case "hostname", "port" -> "3.0.3";
				default -> throw in.binder(where, "option " + key + " of a source cannot be altered");
			};
			if (!version.from(since)) {
				throw in.binder(where, "option " + key + " of a source cannot be altered before " + since);
			}
		}
	}

	private void required(Token where, Map<String, OptionValue> options, List<String> keys) {
		for (String key : keys) {
			OptionValue value = options.get(key);
			if (value == null || value instanceof OptionValue.Text && value.text().isBlank()) {
				throw in.binder(where, "option " + key + " is missing or blank");
			}
		}
	}

	private void oneOf(Token where, Map<String, OptionValue> options, String key, String alias) {
		if (options.containsKey(key) == options.containsKey(alias)) {
			throw in.binder(where, "exactly one of the options " + key + " and " + alias + " is needed");
		}
		number(where, options, key, 1, MOST_PORT);
		number(where, options, alias, 1, MOST_PORT);
	}

	private void is(Token where, Map<String, OptionValue> options, String key, Set<String> values) {
		OptionValue value = options.get(key);
		if (value != null && !values.contains(value.text())) {
			throw in.binder(where, "option " + key + " must be one of " + values + ", not " + value.text());
		}
	}

	private void number(Token where, Map<String, OptionValue> options, String key, long least, long most) {
		OptionValue value = options.get(key);
		if (value == null) {
			return;
		}
		boolean digits = value.text().matches("[0-9]{1,18}");
		if (!digits || Long.parseLong(value.text()) < least || Long.parseLong(value.text()) > most) {
			throw in.binder(where,
					"option " + key + " must be from " + least + " to " + most + ", not " + value.text());
		}
	}
}
