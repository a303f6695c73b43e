/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Finding;
import org.tidemark.pipeline.InspectionReport.Level;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.PipelineStatus.Rows;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.SystemProblem;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.StatementResult.State;

class PipelineCommandTest extends CommandTest {

	private static final TableName ORDERS = new TableName("shop", "orders");
	private static final PipelineStatement TARGET = new PipelineStatement(PipelineSystem.STARROCKS,
			Purpose.TARGET_TABLE, Action.CREATE, "ods.orders", ORDERS, "CREATE TABLE t", false,
			List.of("DROP TABLE t"));
	private static final PipelineStatement DROP = new PipelineStatement(PipelineSystem.STARROCKS, Purpose.TARGET_TABLE,
			Action.DROP, "ods.orders", ORDERS, "DROP TABLE t", true, List.of());

	private static PipelinePlan plan(PipelineStatement... statements) {
		PipelineVersions versions = new PipelineVersions(ServerVersion.of(2, 8), ServerVersion.of(3, 3), true, 1);
		ConnectionSettings mysql = ConnectionSettings.server("m", "mysql", "h", 1, "shop", "u", null);
		PipelineDesign design = new PipelineDesign("shop", mysql, mysql, 8030,
				new PipelineNaming("public", "s", "ods", "", ""), versions, 70_000, List.of("shop"), List.of());
		return new PipelinePlan(design, new InspectionReport(versions, List.of()),
				List.of(new PlannedObject(PipelineSystem.STARROCKS, Purpose.TARGET_TABLE, "ods.orders",
						ObjectState.DIFFERS, List.of("The key differs."))),
				List.of(statements));
	}

	private static TableProgress progress(TableProgress.State state, String problem) {
		return new TableProgress(ORDERS, new TableName("ods", "orders"), "orders", "orders_sink", state, problem,
				Instant.EPOCH);
	}

	@Test
	void inspectNamesWhatBlocksWithItsRemedyAndExits1() {
		sessions.pipelines.report = new InspectionReport(null,
				List.of(new Finding(PipelineSystem.MYSQL, "log_bin", Level.PASS, "ON", ""),
						new Finding(PipelineSystem.MYSQL, "SELECT", Level.BLOCK, "Not granted.", "Run: GRANT.")));
		assertEquals(1, shell.run("pipeline", "inspect", "shop.tidemark"));
		assertEquals(List.of("result  place  setting  detail", "pass    mysql  log_bin  ON",
				"block   mysql  SELECT   Not granted.", "SELECT: Run: GRANT."), shell.outLines());
		assertEquals(1, shell.run("pipeline", "inspect", "shop.tidemark", "--json"));
		assertEquals(
				"{\"system\":\"mysql\",\"subject\":\"SELECT\",\"level\":\"block\",\"message\":\"Not granted.\",\"remedy\":\"Run: GRANT.\"}",
				shell.outLines().get(1));
	}

	@Test
	void inspectExits4WhenASystemCannotBeReached() {
		sessions.pipelines.report = new InspectionReport(null,
				List.of(new Finding(PipelineSystem.RISINGWAVE, "connection", Level.BLOCK, "Nothing answers.", "")));
		assertEquals(4, shell.run("pipeline", "inspect", "shop.tidemark"));
	}

	@Test
	void planShowsObjectsDifferencesAndStatements() {
		sessions.pipelines.plan = plan(DROP, TARGET);
		assertEquals(0, shell.run("pipeline", "plan", "shop.tidemark"));
		assertEquals(List.of("result   place      kind          name", "differs  starrocks  target table  ods.orders",
				"starrocks target table ods.orders: The key differs.", "", "-- starrocks: destroys data",
				"DROP TABLE t;",
				"", "-- starrocks", "CREATE TABLE t;"), shell.outLines());
	}

	@Test
	void applyRunsNothingThatDestroysDataUntilItIsConfirmed() {
		sessions.pipelines.plan = plan(DROP, TARGET);
		sessions.pipelines.outcome = new ApplyOutcome(List.of(new StatementResult(DROP, State.DONE, 5, null),
				new StatementResult(TARGET, State.DONE, 1500, null)), List.of(progress(TableProgress.State.DONE, "")));
		assertEquals(1, shell.run("pipeline", "apply", "shop.tidemark"));
		assertEquals(List.of(), sessions.pipelines.asked);
		assertTrue(shell.err().contains("1 statements would destroy data: drop ods.orders."), shell.err());
		assertEquals(0, shell.run("pipeline", "apply", "shop.tidemark", "--yes"));
		assertEquals(List.of("apply"), sessions.pipelines.asked);
		assertEquals("2 statements were run.", shell.outLines().getLast());
	}

	@Test
	void applyTellsHowFarEachTableCame() {
		sessions.pipelines.plan = plan(TARGET);
		sessions.pipelines.outcome = new ApplyOutcome(List.of(new StatementResult(TARGET, State.SKIPPED, 0, null)),
				List.of(progress(TableProgress.State.SKIPPED, "No database.")));
		assertEquals(0, shell.run("pipeline", "apply", "shop.tidemark", "--keep-going"));
		assertEquals(List.of("source       target      status", "shop.orders  ods.orders  skipped",
				"1 statements were run."), shell.outLines().subList(2, 5));
		assertEquals(0, shell.run("pipeline", "apply", "shop.tidemark", "--json"));
		assertEquals(
				"{\"event\":\"pipeline_table\",\"source\":\"shop.orders\",\"target\":\"ods.orders\",\"state\":\"skipped\",\"error\":\"No database.\"}",
				shell.outLines().getLast());
		assertEquals(List.of("apply all", "apply"), sessions.pipelines.asked);
	}

	@Test
	void statusNamesTheSystemThatDoesNotAnswerAndTheTableThatFailed() {
		sessions.pipelines.status = new PipelineStatus(true, null,
				List.of(new TableStatus(ORDERS, new TableName("ods", "orders"),
						progress(TableProgress.State.FAILED, "No backend is alive."), new Snapshot(-1, -1, false),
						SinkState.MISSING, new Rows(-1, 10, -1, null, null), List.of(), null)),
				List.of(), List.of(new SystemProblem(PipelineSystem.MYSQL,
						new TidemarkException(ProblemKind.CONNECTION, "Nothing answers.", "Start it.", null))));
		assertEquals(3, shell.run("pipeline", "status", "shop.tidemark"));
		assertEquals(List.of("mysql could not be asked: Nothing answers. Start it.",
				"shop.orders: the last apply left it failed. No backend is alive."), shell.outLines().subList(2, 4));
	}

	@Test
	void applyUndoesWhatItMadeWhenAskedTo() {
		sessions.pipelines.plan = plan(TARGET);
		PipelineStatement sink = new PipelineStatement(PipelineSystem.RISINGWAVE, Purpose.SINK, Action.CREATE, "s",
				ORDERS, "CREATE SINK s", false, List.of("DROP SINK s"));
		sessions.pipelines.outcome = new ApplyOutcome(List.of(new StatementResult(TARGET, State.DONE, 5, null),
				new StatementResult(sink, State.FAILED, 5,
						new TidemarkException(ProblemKind.FAILED, "No sink.", "Grant it.", null))),
				List.of(progress(TableProgress.State.FAILED, "No sink.")));
		assertEquals(1, shell.run("pipeline", "apply", "shop.tidemark", "--undo-on-failure"));
		assertEquals(List.of("apply", "undo [ods.orders]"), sessions.pipelines.asked);
		assertTrue(shell.err().contains("No sink."), shell.err());
	}

	@Test
	void statusTellsRowsAndDriftAndExits3WhenSomethingIsWrong() {
		sessions.pipelines.status = new PipelineStatus(true, "binlog.1:4",
				List.of(new TableStatus(ORDERS, new TableName("ods", "orders"),
						progress(TableProgress.State.DONE, ""), new Snapshot(10, 40, false),
						SinkState.RUNNING, new Rows(40, 10, 9, "40", "9"),
						List.of(new Drift(DriftKind.ADDED, "city", "The column city is new.", List.of(TARGET))), null)),
				List.of(), List.of());
		assertEquals(3, shell.run("pipeline", "status", "shop.tidemark"));
		assertEquals(
				List.of("source       target      status   snapshot  mysql  risingwave  starrocks",
						"shop.orders  ods.orders  running  10 of 40     40          10          9",
						"shop.orders: The column city is new.", "  starrocks: CREATE TABLE t;"),
				shell.outLines());
	}

	@Test
	void pausesChosenTablesAndDropsTargetsOnlyWhenTold() {
		assertEquals(0, shell.run("pipeline", "pause", "shop.tidemark", "--table", "shop.orders"));
		assertEquals(0, shell.run("pipeline", "resume", "shop.tidemark"));
		sessions.pipelines.plan = plan();
		assertEquals(0, shell.run("pipeline", "drop", "shop.tidemark"));
		assertEquals(List.of("There is no pipeline of job \"shop\" to drop."), shell.outLines());
		assertEquals(0, shell.run("pipeline", "drop", "shop.tidemark", "--targets"));
		assertEquals(List.of("pause [shop.orders]", "resume []", "drop false", "drop true"), sessions.pipelines.asked);
	}

	@Test
	void limitsTheReadingOfTheFirstRows() {
		assertEquals(0, shell.run("pipeline", "limit", "shop.tidemark", "--rows-per-second", "500"));
		assertEquals(List.of("The first rows are read more slowly: all tables."), shell.outLines());
		assertEquals(0, shell.run("pipeline", "limit", "shop.tidemark", "--rows", "0", "--table", "shop.orders"));
		assertEquals(2, shell.run("pipeline", "limit", "shop.tidemark", "--rows", "-1"));
		assertEquals(2, shell.run("pipeline", "limit", "shop.tidemark"));
		assertEquals(List.of("limit 500 []", "limit 0 [shop.orders]"), sessions.pipelines.asked);
	}

	@Test
	void needsToBeToldWhatToDo() {
		assertEquals(2, shell.run("pipeline"));
	}
}
