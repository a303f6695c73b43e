/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server that speaks MySQL's protocol: handshake 10 with mysql_native_password, text queries, KILL. TLS and statements
 * that are prepared by the server are not offered. All columns are of type varchar.
 *
 * <p>
 * Queries of system variables alone, as the driver sends them when it connects, are answered from {@link #variables()} and
 * do not reach the handler; {@code SET} does.
 */
public final class MySqlWireServer extends WireServer {

	private final Login login;
	private final String version;
	private final Map<String, String> variables = new ConcurrentHashMap<>(Map.ofEntries(
			Map.entry("auto_increment_increment", "1"), Map.entry("character_set_client", "utf8mb4"),
			Map.entry("character_set_connection", "utf8mb4"), Map.entry("character_set_results", "utf8mb4"),
			Map.entry("character_set_server", "utf8mb4"), Map.entry("collation_server", "utf8mb4_general_ci"),
			Map.entry("collation_connection", "utf8mb4_general_ci"), Map.entry("init_connect", ""),
			Map.entry("interactive_timeout", "3600"), Map.entry("license", "Apache License 2.0"),
			Map.entry("lower_case_table_names", "0"), Map.entry("max_allowed_packet", "33554432"),
			Map.entry("net_write_timeout", "60"), Map.entry("performance_schema", "0"),
			Map.entry("query_cache_size", "1048576"), Map.entry("query_cache_type", "0"),
			Map.entry("sql_mode", "ONLY_FULL_GROUP_BY"), Map.entry("system_time_zone", "UTC"),
			Map.entry("time_zone", "UTC"), Map.entry("transaction_isolation", "REPEATABLE-READ"),
			Map.entry("tx_isolation", "REPEATABLE-READ"), Map.entry("wait_timeout", "28800"),
			Map.entry("version_comment", "")));

	/**
	 * Starts to listen at a free port.
	 *
	 * @param version the version that is told at the handshake: {@code 8.0.33}
	 */
	public MySqlWireServer(Login login, String version, SqlHandler handler) {
		super(handler);
		this.login = login;
		this.version = version;
	}

	/** The values of system variables by their names in lower case. */
	public Map<String, String> variables() {
		return variables;
	}

	@Override
	void serve(WireSession session, Socket client) throws IOException {
		new MySqlConversation(this, session, client).run();
	}

	Login login() {
		return login;
	}

	String version() {
		return version;
	}

	@Override
	Answer cancelled() {
		return Answer.failure(1317, "70100", "Query execution was interrupted");
	}
}
