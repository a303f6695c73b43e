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
import org.tidemark.connector.jdbc.internal.risingwave.RisingWaveConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.PostgresWireServer;
import org.tidemark.testing.wire.WireSession;

class RisingWaveConnectionTest {

	private static final String VERSION = "PostgreSQL 13.14.0-RisingWave-2.8.5 (a1b2c3)";

	private final PostgresWireServer server = new PostgresWireServer(Login.of("root", "tide"), "13.14.0", this::answer);
	private volatile Answer next = Answer.done("DONE");

	@AfterEach
	void stop() {
		server.close();
	}

	private Answer answer(String sql, WireSession session) {
		if ("SELECT version()".equals(sql)) {
			return Answer.rows("version").with(VERSION);
		}
		if ("SHOW TRANSACTION ISOLATION LEVEL".equals(sql)) {
			return Answer.rows("transaction_isolation").with("read committed");
		}
		if (sql.startsWith("SET TIME ZONE")) {
			return Answer.done("SET_VARIABLE");
		}
		if (sql.startsWith("SELECT name FROM rw_catalog.rw_schemas")) {
			return Answer.rows("name").with("ods").with("public");
		}
		if (sql.contains("information_schema.tables")) {
			return Answer.rows("table_schema", "table_name", "table_type").with("ods", "orders", "BASE TABLE").with(
					"ods",
					"totals", "MATERIALIZED VIEW");
		}
		if (sql.contains("rw_catalog.rw_columns")) {
			return Answer.rows("name", "data_type", "is_primary_key", "is_generated", "is_nullable")
					.with("id", "bigint", "t", "f", "f").with("placed_at", "timestamp with time zone", "f", "f", "t");
		}
		return next;
	}

	private ConnectionSettings settings(String password) {
		return ConnectionSettings.server("lake", "risingwave", server.host(), server.port(), "dev", "root",
				Secret.of(password));
	}

	private DatabaseSession open() throws TidemarkException {
		return new RisingWaveConnector().open(settings("tide"), 2);
	}

	@Test
	void aConnectionIsTestedStepByStep() {
		ConnectionReport report = new RisingWaveConnector().test(settings("tide"), new NullProgressMonitor());
		assertTrue(report.successful(), report.toString());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.TLS, StepKind.LOGIN, StepKind.DATABASE),
				report.steps().stream().map(ConnectionReport.Step::kind).toList());
		assertEquals("RisingWave", report.server().product());
		assertEquals("2.8.5", report.server().version());
		assertEquals(List.of("SET TIME ZONE 'UTC'", "SELECT version()"), server.statements());
	}

	@Test
	void aWrongPasswordIsTold() {
		ConnectionReport report = new RisingWaveConnector().test(settings("wrong-tide"), new NullProgressMonitor());
		assertEquals(StepKind.LOGIN, report.steps().getLast().kind());
		assertFalse(report.toString().contains("wrong-tide"), report.toString());
		assertEquals(0, server.logins());
	}

	@Test
	void parametersTravelAsLiterals() throws Exception {
		next = Answer.rows("name", "definition").with("it's", null);
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			assertEquals(List.of(Arrays.asList("it's", null)), ChannelFixture.query(channel,
					"SELECT name, definition FROM rw_catalog.rw_sources WHERE name = ? AND id <> ?", "it's", "a\\b"));
			String sent = server.statements().getLast();
			assertTrue(sent.contains("'it''s'") && sent.contains("'a\\b'") && !sent.contains("$1"), sent);
			ChannelFixture.execute(channel, "SET background_ddl = true");
			assertEquals("SET background_ddl = true", server.statements().getLast());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			42710|Catalog error\\n  2: source with name shop_src exists|EXISTS
			XX000|Catalog error\\n  2: table with name "orders" exists but under creation|EXISTS
			XX000|Duplicate Relation Name: orders|EXISTS
			42704|Catalog error\\n  2: secret not found: my_pwd|MISSING
			XX000|Catalog error\\n  2: table or source not found: orders|MISSING
			XX000|Permission denied: Do not have the privilege|PERMISSION
			XX000|Permission denied: source used by 2 other objects.|OTHER
			XX000|sql parser error: expected FROM, found: TABLE|SYNTAX
			XX000|Bind error: CHAR is not supported, please use VARCHAR instead|TYPE
			XX000|Sink error\\n  2: Starrocks error: starrocks can not support Timestamptz|TYPE
			0A000|Not supported: CDC table without primary key constraint is not supported|UNSUPPORTED
			XX000|feature SecretManagement is not available due to license error|UNSUPPORTED
			XX000|Feature is not yet implemented: something|UNSUPPORTED
			57014|canceling statement due to user request|CANCELLED
			XX000|internal error: deadline has elapsed|OTHER
			""")
	void aFailureSaysWhy(String state, String cause, StatementFault fault) throws Exception {
		next = Answer.failure(state,
				"Failed to run the query\n\nCaused by these errors (recent errors listed first):\n  1: "
						+ cause.replace("\\n", "\n"));
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.fails(channel, "CREATE SOURCE s", fault);
			if (fault != StatementFault.CANCELLED) {
				assertEquals("A statement failed on \"lake\": " + cause.replace("\\n  2:", ":"), problem.getMessage());
			}
			next = Answer.done("CREATE_SOURCE");
			ChannelFixture.execute(channel, "CREATE SOURCE s");
		}
	}

	@Test
	void aSecretOfAStatementIsNotTold() throws Exception {
		String sql = "CREATE SECRET s WITH (backend = 'meta') AS 'pass''word-9'";
		next = Answer.failure("XX000", "Failed to run the query\n\nCaused by:\n  sql parser error: expected x\nLINE 1: "
				+ sql + "\n                  ^");
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.fails(channel, sql, StatementFault.SYNTAX);
			for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
				assertFalse(String.valueOf(cause).contains("word-9"), String.valueOf(cause));
			}
			assertTrue(problem.serverMessage().contains("AS '***'"), problem.serverMessage());
		}
	}

	@Test
	void aCutConnectionIsToldAndLaterOnesWork() throws Exception {
		try (DatabaseSession session = open()) {
			next = new Answer.Cut();
			try (StatementChannel channel = session.openChannel()) {
				assertEquals(ProblemKind.CONNECTION,
						ChannelFixture.fails(channel, "CREATE SOURCE s", StatementFault.CONNECTION).kind());
			}
			next = Answer.done("CREATE_SOURCE");
			try (StatementChannel channel = session.openChannel()) {
				server.cut();
				ChannelFixture.fails(channel, "CREATE SOURCE s", StatementFault.CONNECTION);
			}
			server.stop();
			assertEquals(ProblemKind.CONNECTION, assertThrows(TidemarkException.class, session::openChannel).kind());
			server.start();
			try (StatementChannel channel = session.openChannel()) {
				ChannelFixture.execute(channel, "CREATE SOURCE s");
			}
		}
	}

	@Test
	void aCancelIsObeyed() throws Exception {
		next = new Answer.Never();
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.cancels(channel, "CREATE SINK s",
					() -> server.statements().contains("CREATE SINK s"));
			assertEquals("", problem.remedy());
			next = Answer.done("CREATE_SINK");
			ChannelFixture.execute(channel, "CREATE SINK s");
		}
	}

	@Test
	void aCancelThatIsNotObeyedCutsTheConnection() throws Exception {
		next = new Answer.Never();
		server.obeyCancels(false);
		try (DatabaseSession session = open(); StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.cancels(channel, "DROP SINK s",
					() -> server.statements().contains("DROP SINK s"));
			assertTrue(problem.remedy().contains("\"lake\""), problem.remedy());
			assertTrue(server.cancels() > 0);
			ChannelFixture.fails(channel, "SELECT 1", StatementFault.CONNECTION);
		}
	}

	@Test
	void tablesAreDiscoveredWithTheirKeys() throws Exception {
		try (DatabaseSession session = open()) {
			NullProgressMonitor monitor = new NullProgressMonitor();
			assertEquals("public", session.discovery().defaultSchema());
			assertEquals(List.of("ods", "public"), session.discovery().schemas(monitor));
			assertEquals(List.of(TableKind.TABLE, TableKind.VIEW),
					session.discovery().tables("ods", monitor).stream().map(t -> t.kind()).toList());
			TableInfo table = session.discovery().table(new TableName("ods", "orders"), monitor).orElseThrow();
			assertEquals(List.of("id"), table.primaryKey());
			assertEquals(List.of("bigint", "timestamp with time zone"),
					table.columns().stream().map(c -> c.nativeType()).toList());
		}
	}

	@Test
	void theLocalEngineDoesNotReadIt() throws Exception {
		try (DatabaseSession session = open()) {
			TidemarkException problem = assertThrows(TidemarkException.class, () -> session.source().openSnapshot());
			assertEquals(ProblemKind.USAGE, problem.kind());
			assertTrue(problem.getMessage().contains("RisingWave"), problem.getMessage());
			assertTrue(problem.remedy().contains("\"engine\": \"risingwave\""), problem.remedy());
		}
	}
}
