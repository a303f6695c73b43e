/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.WireSession;

/** Answers SHOW and ADMIN SHOW of a scripted StarRocks. */
final class StarRocksShow {

	private static final Pattern CREATE_TABLE = Pattern
			.compile("(?is)SHOW\\s+CREATE\\s+TABLE\\s+(?:`?(\\w+)`?\\.)?`?(\\w+)`?\\s*");
	private static final Pattern OF_DATABASE = Pattern.compile("(?is).*\\b(?:FROM|IN)\\s+`?(\\w+)`?.*");
	private static final Pattern LIKE = Pattern.compile("(?is).*\\bLIKE\\s+['\"]([^'\"]*)['\"].*");
	private static final int FIRST_BACKEND = 10_001;

	private final StarRocksObjects objects;
	private final String version;
	private volatile List<String> grants = List.of("GRANT 'root' TO 'root'@'%'");

	StarRocksShow(StarRocksObjects objects, String version) {
		this.objects = objects;
		this.version = version;
	}

	void grants(List<String> newGrants) {
		grants = newGrants;
	}

	Answer answer(String sql, WireSession session) {
		String text = sql.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
		if (text.startsWith("SHOW BACKENDS")) {
			return nodes("BackendId");
		}
		if (text.startsWith("SHOW COMPUTE NODES")) {
			return objects.sharedData() ? nodes("ComputeNodeId") : Answer.rows("ComputeNodeId", "Alive");
		}
		if (text.startsWith("SHOW FRONTENDS")) {
			return Answer
					.rows("Id", "Name", "IP", "EditLogPort", "HttpPort", "QueryPort", "RpcPort", "Role", "ClusterId",
							"Join", "Alive", "Version")
					.with(1, "fe_9010", "127.0.0.1", 9010, 8030, 9030, 9020, "LEADER", 1,
							"true", "true", version + "-6d81f75");
		}
		if (text.startsWith("SHOW GRANTS")) {
			Answer.Rows rows = Answer.rows("UserIdentity", "Catalog", "Grants");
			for (String grant : grants) {
				rows = rows.with('\'' + session.user() + "'@'%'", "default_catalog", grant);
			}
			return rows;
		}
		if (text.startsWith("SHOW ALTER TABLE")) {
			return objects.jobs().show(sql);
		}
		if (text.startsWith("SHOW CREATE TABLE")) {
			return create(sql.strip(), session);
		}
		return list(text, sql, session);
	}

	private Answer list(String text, String sql, WireSession session) {
		if (text.startsWith("SHOW DATABASES") || text.startsWith("SHOW SCHEMAS")) {
			return names("Database", objects.names("SELECT schema_name FROM information_schema.schemata ORDER BY 1"));
		}
		if (text.startsWith("SHOW TABLES")) {
			Matcher of = OF_DATABASE.matcher(sql);
			String database = of.matches() ? of.group(1) : session.database();
			return names("Tables_in_" + database, objects.names(
					"SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY 1", database));
		}
		if (text.startsWith("SHOW WARNINGS")) {
			return Answer.rows("Level", "Code", "Message");
		}
		return Answer.failure(1064, "HY000", "Getting analyzing error. Detail message: not known here: " + sql);
	}

	private static Answer names(String column, List<String> names) {
		Answer.Rows rows = Answer.rows(column);
		for (String name : names) {
			rows = rows.with(name);
		}
		return rows;
	}

	private Answer nodes(String id) {
		Answer.Rows rows = Answer.rows(id, "IP", "HeartbeatPort", "BePort", "HttpPort", "BrpcPort", "LastStartTime",
				"LastHeartbeat", "Alive", "Version");
		for (int i = 0; i < objects.backends(); i++) {
			rows = rows.with(FIRST_BACKEND + i, "10.0.0." + (i + 1), 9050, 9060, 8040, 8060, "2026-01-01 00:00:00",
					"2026-01-01 00:00:00", "true", version + "-6d81f75");
		}
		return rows;
	}

	private Answer create(String sql, WireSession session) {
		Matcher matcher = CREATE_TABLE.matcher(sql);
		if (!matcher.matches()) {
			return Answer.failure(1064, "42000", "Getting syntax error. Detail message: Unexpected input.");
		}
		String database = matcher.group(1) == null ? session.database() : matcher.group(1);
		QualifiedName table = new QualifiedName(database, matcher.group(2));
		return objects.definition(table).map(d -> (Answer) Answer.rows("Table", "Create Table").with(table.name(), d))
				.orElseGet(() -> StarRocksObjects.unknownTable(table.toString()));
	}

	Answer admin(String sql) {
		Matcher like = LIKE.matcher(sql);
		boolean config = sql.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).startsWith("ADMIN SHOW FRONTEND CONFIG");
		if (!config || !like.matches()) {
			return Answer.failure(1064, "HY000", "Getting analyzing error. Detail message: not known here: " + sql);
		}
		Answer.Rows rows = Answer.rows("Key", "AliasNames", "Value", "Type", "IsMutable", "Comment");
		return "run_mode".equals(like.group(1))
				? rows.with("run_mode", "[]", objects.sharedData() ? "shared_data" : "shared_nothing", "String",
						"false", "")
				: rows;
	}
}
