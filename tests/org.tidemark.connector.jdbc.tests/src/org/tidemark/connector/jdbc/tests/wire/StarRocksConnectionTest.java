/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.MySqlWireServer;
import org.tidemark.testing.wire.WireSession;

class StarRocksConnectionTest {

	private final MySqlWireServer server = new MySqlWireServer(Login.of("root", "tide"), "8.0.33", this::answer);
	private volatile Answer next = Answer.done("DONE");

	@AfterEach
	void stop() {
		server.close();
	}

	private Answer answer(String sql, WireSession session) {
		if ("SELECT current_version()".equals(sql)) {
			return Answer.rows("current_version()").with("3.3.5-6d81f75");
		}
		if (sql.startsWith("SET ")) {
			return Answer.done("SET");
		}
		if (sql.contains("information_schema.schemata")) {
			return Answer.rows("schema_name").with("ods");
		}
		if (sql.contains("information_schema.tables ")) {
			return Answer
					.rows("table_schema", "table_name", "table_type", "table_rows", "table_comment")
					.with("ods", "orders", "BASE TABLE", 42, "what was ordered");
		}
		if (sql.contains("information_schema.columns")) {
			return Answer
					.rows("column_name", "column_type", "is_nullable", "column_default", "column_comment", "column_key")
					.with("id", "bigint(20)", "NO", null, "", "PRI").with("note", "varchar(1020)", "YES", null, "", "");
		}
		return next;
	}

	private ConnectionSettings settings(String password) {
		return ConnectionSettings.server("warehouse", "starrocks", server.host(), server.port(), "", "root",
				Secret.of(password));
	}

	private DatabaseSession open() throws TidemarkException {
		return new StarRocksConnector().open(settings("tide"), 2);
	}

	@Test
	void aConnectionIsTestedStepByStep() {
		ConnectionReport report = new StarRocksConnector().test(settings("tide"), new NullProgressMonitor());
		assertTrue(report.successful(), report.toString());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.TLS, StepKind.LOGIN, StepKind.DATABASE),
				report.steps().stream().map(ConnectionReport.Step::kind).toList());
		assertEquals("StarRocks", report.server().product());
		assertEquals("3.3.5", report.server().version());
		for (String statement : server.statements()) {
			assertFalse(statement.contains("sql_mode"), statement);
		}
		assertTrue(server.statements().stream().anyMatch(s -> s.contains("query_timeout=259200")),
				server.statements().toString());
		assertEquals("SELECT current_version()", server.statements().getLast());
	}

	@Test
	void aWrongPasswordIsTold() {
		ConnectionReport report = new StarRocksConnector().test(settings("wrong-tide"), new NullProgressMonitor());
		assertEquals(StepKind.LOGIN, report.steps().getLast().kind());
		assertFalse(report.toString().contains("wrong-tide"), report.toString());
		assertEquals(0, server.logins());
	}

	@Test
	void parametersTravelAsLiterals() throws Exception {
		next = Answer.rows("TABLE_MODEL", "PRIMARY_KEY").with("PRIMARY_KEYS", null);
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			assertEquals(List.of(Arrays.asList("PRIMARY_KEYS", null)),
					ChannelFixture.query(channel,
							"SELECT TABLE_MODEL, PRIMARY_KEY FROM information_schema.tables_config WHERE TABLE_NAME = ?",
							"it's"));
			String sent = server.statements().getLast();
			assertTrue(sent.endsWith("'it\\'s'") || sent.endsWith("'it''s'"), sent);
			ChannelFixture.execute(channel, "CREATE DATABASE `ods`");
			assertEquals("CREATE DATABASE `ods`", server.statements().getLast());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1050|42S01|Table 'orders' already exists|EXISTS
			1007|HY000|Can't create database 'ods'; database exists|EXISTS
			5502|42602|Getting analyzing error. Detail message: Unknown table 'ods.orders'.|MISSING
			5501|3F000|Getting analyzing error. Detail message: Unknown database 'ods'.|MISSING
			1049|42000|Unknown database 'ods'|MISSING
			1051|42S02|Unknown table 'orders'|MISSING
			1044|42000|Access denied for user 'u' to database 'ods'|PERMISSION
			5203|42000|Access denied; you need (at least one of) the CREATE TABLE privilege(s) on DATABASE ods|PERMISSION
			1064|42000|Getting syntax error at line 1, column 7. Detail message: Unexpected input 'TABEL'|SYNTAX
			1064|HY000|Getting analyzing error. Detail message: Invalid data type of key column 'k': 'JSON'.|TYPE
			1064|HY000|Unexpected exception: Table replication num should be less than or equal to BEs|OTHER
			1317|70100|Query execution was interrupted|CANCELLED
			""")
	void aFailureSaysWhy(int code, String state, String words, StatementFault fault) throws Exception {
		next = Answer.failure(code, state, words);
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.fails(channel, "CREATE TABLE t", fault);
			if (fault != StatementFault.CANCELLED) {
				assertEquals("A statement failed on \"warehouse\": " + words, problem.getMessage());
				assertEquals(ProblemKind.FAILED, problem.kind());
			}
			next = Answer.done("DONE");
			ChannelFixture.execute(channel, "CREATE TABLE t");
		}
	}

	@Test
	void aCutConnectionIsToldAndLaterOnesWork() throws Exception {
		try (DatabaseSession session = open()) {
			next = new Answer.Cut();
			try (StatementChannel channel = session.openChannel()) {
				assertEquals(ProblemKind.CONNECTION,
						ChannelFixture.fails(channel, "CREATE TABLE t", StatementFault.CONNECTION).kind());
			}
			next = Answer.done("DONE");
			try (StatementChannel channel = session.openChannel()) {
				server.cut();
				ChannelFixture.fails(channel, "CREATE TABLE t", StatementFault.CONNECTION);
			}
			try (StatementChannel channel = session.openChannel()) {
				ChannelFixture.execute(channel, "CREATE TABLE t");
			}
		}
	}

	@Test
	void aCancelIsObeyed() throws Exception {
		next = new Answer.Never();
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.cancels(channel, "SELECT COUNT(*) FROM t",
					() -> server.statements().contains("SELECT COUNT(*) FROM t"));
			assertEquals("", problem.remedy());
			next = Answer.done("DONE");
			ChannelFixture.execute(channel, "CREATE TABLE t");
		}
	}

	@Test
	void aCancelThatIsNotObeyedCutsTheConnection() throws Exception {
		next = new Answer.Never();
		server.obeyCancels(false);
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.cancels(channel, "SELECT COUNT(*) FROM t",
					() -> server.statements().contains("SELECT COUNT(*) FROM t"));
			assertTrue(problem.remedy().contains("\"warehouse\""), problem.remedy());
			ChannelFixture.fails(channel, "SELECT 1", StatementFault.CONNECTION);
		}
	}

	@Test
	void tablesAreDiscoveredWithTheirKeys() throws Exception {
		try (DatabaseSession session = open()) {
			NullProgressMonitor monitor = new NullProgressMonitor();
			assertEquals(ProblemKind.USAGE,
					assertThrows(TidemarkException.class, () -> session.discovery().defaultSchema()).kind());
			assertEquals(List.of("ods"), session.discovery().schemas(monitor));
			assertEquals(42, session.discovery().tables("ods", monitor).get(0).rowEstimate());
			TableInfo table = session.discovery().table(new TableName("ods", "orders"), monitor).orElseThrow();
			assertEquals(List.of("id"), table.primaryKey());
			assertEquals(List.of(false, true), table.columns().stream().map(c -> c.nullable()).toList());
			assertEquals("what was ordered", table.comment());
		}
	}

	@Test
	void theLocalEngineDoesNotReadIt() throws Exception {
		try (DatabaseSession session = open()) {
			TidemarkException problem = assertThrows(TidemarkException.class, () -> session.source().openSnapshot());
			assertEquals(ProblemKind.USAGE, problem.kind());
			assertTrue(problem.getMessage().contains("StarRocks"), problem.getMessage());
		}
	}
}
