/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.operations.DdlListener;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlResult.State;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.DdlStatement;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.TargetDesign;

class SessionDdlTest {

	@TempDir
	private Path folder;

	private final Sessions sessions = new Sessions(Map.of());
	private TidemarkSession session;

	@BeforeEach
	void open() throws Exception {
		session = sessions.open(folder.resolve("home"), null);
		session.connections().save(ConnectionSettings.file("shop-db", "sqlite", "/shop.db"));
		session.connections().save(ConnectionSettings.file("warehouse", "sqlite", "/warehouse.db"));
		sessions.engine.designs = dialect -> List.of(design(dialect, "orders", new LogicalType.Int(64, true)));
	}

	@AfterEach
	void close() {
		session.close();
	}

	private static TargetDesign design(Dialect dialect, String table, LogicalType key) {
		return new TargetDesign("main." + table, new TableName("main", table), new TableDefinition(
				new TableName(null, table),
				List.of(new ColumnDefinition("id", dialect.typeFor(key, true), false, null),
						new ColumnDefinition("doc", dialect.typeFor(new LogicalType.Json(), false), true, null),
						new ColumnDefinition("raw", dialect.typeFor(new LogicalType.Binary(8, false), false), true,
								null)),
				List.of("id"), null));
	}

	private JobFile job(String engine) throws Exception {
		return session.jobs()
				.load(Files.writeString(folder.resolve("job.tidemark"), """
						{ "tidemark": 1, "name": "copy", "engine": "%s", "source": "shop-db", "target": "warehouse",
						  "tables": [ { "source": "main.orders" } ] }
						""".formatted(engine)));
	}

	private List<DdlScript> scripts(boolean compare, String... systems) throws Exception {
		return session.ddl().scripts(job("local"), new DdlRequest(List.of(systems), compare),
				new NullProgressMonitor());
	}

	@Test
	void theScriptOfTheTargetIsWrittenWithoutOpeningIt() throws Exception {
		List<DdlScript> scripts = scripts(false);
		assertEquals(1, scripts.size());
		assertEquals("""
				-- Job "copy": the tables of "shop-db" as they are now. Read it before you run it.

				-- main.orders -> orders
				CREATE TABLE "orders" (
					"id" INTEGER NOT NULL,
					"doc" JSON_TEXT,
					"raw" BLOB,
					PRIMARY KEY ("id")
				);
				""", scripts.get(0).text());
		assertTrue(scripts.get(0).isPossible());
		assertEquals(List.of(), sessions.connectors.opened);
	}

	@Test
	void otherSystemsAndVersionsCanBeAskedFor() throws Exception {
		List<DdlScript> scripts = scripts(false, "postgresql", "starrocks@2.5.4", "postgresql");
		assertEquals(List.of("postgresql", "starrocks"), scripts.stream().map(DdlScript::system).toList());
		assertEquals("2.5.4", scripts.get(1).version());
		assertEquals(
				"""
						-- Job "copy": the tables of "shop-db" as they are now. Read it before you run it.
						-- Written for 2.5.4.

						-- main.orders -> main.orders
						-- lossy: doc JSON: StarRocks keeps a document parsed and at most 16 MB: white space, the order of keys and digits beyond double precision may change.
						-- blocked: raw VARBINARY: StarRocks has no type for bytes before version 3.0. Leave the column out, or map an expression that writes it as text.
						CREATE TABLE `main`.`orders` (
							`id` BIGINT NOT NULL,
							`doc` JSON NULL
						)
						PRIMARY KEY (`id`)
						DISTRIBUTED BY HASH (`id`) BUCKETS 8
						PROPERTIES ("enable_persistent_index" = "true");
						""",
				scripts.get(1).text());
	}

	@Test
	void aBlockedKeyStopsItsTableAndSaysSo() throws Exception {
		sessions.engine.designs = dialect -> List.of(design(dialect, "a\nb", new LogicalType.Floating(64)));
		DdlScript script = scripts(false, "starrocks").get(0);
		assertFalse(script.isPossible());
		assertTrue(script.text().contains("-- main.a b -> main.a b\n"), script.text());
		assertTrue(script.text().endsWith("-- Cannot be done: The table cannot be made, because of column \"id\" of the"
				+ " key: StarRocks takes no DOUBLE in a key. Choose another key, or give the column a text type.\n"),
				script.text());
	}

	/** The fake target has the tables customers and orders in the schema shop, without columns and with the key "id". */
	@Test
	void anExistingTargetIsAlteredAndAMissingOneIsMade() throws Exception {
		sessions.engine.designs = dialect -> List.of(design(dialect, "orders", new LogicalType.Int(64, true)),
				design(dialect, "more", new LogicalType.Int(64, true)));
		DdlScript script = scripts(true).get(0);
		assertEquals("Fake 1", script.version());
		assertEquals("""
				-- Job "copy": the tables of "shop-db" as they are now. Read it before you run it.
				-- Written for Fake 1.

				-- main.orders -> shop.orders
				ALTER TABLE "shop"."orders" ADD COLUMN "id" INTEGER;
				ALTER TABLE "shop"."orders" ADD COLUMN "doc" JSON_TEXT;
				ALTER TABLE "shop"."orders" ADD COLUMN "raw" BLOB;

				-- main.more -> shop.more
				CREATE TABLE "shop"."more" (
					"id" INTEGER NOT NULL,
					"doc" JSON_TEXT,
					"raw" BLOB,
					PRIMARY KEY ("id")
				);
				""", script.text());
		assertEquals(1, sessions.connectors.opened.size());
		assertEquals(1, sessions.connectors.closed);
	}

	@Test
	void whatIsNotTheTargetCannotBeComparedAndWhatIsNotKnownIsNamed() {
		TidemarkException other = assertThrows(TidemarkException.class, () -> scripts(true, "mysql"));
		assertEquals(ProblemKind.USAGE, other.kind());
		assertEquals("\"mysql\" cannot be compared: the target \"warehouse\" of the job is sqlite.",
				other.getMessage());
		TidemarkException unknown = assertThrows(TidemarkException.class, () -> scripts(false, "oracle"));
		assertEquals(ProblemKind.USAGE, unknown.kind());
		assertTrue(
				unknown.remedy()
						.startsWith("Use one of: mysql, opensearch, postgresql, risingwave, sqlite, starrocks."),
				unknown.remedy());
	}

	@Test
	void aDialectThatThrowsIsNamed() {
		sessions.engine.designs = dialect -> {
			throw new IllegalStateException("bad plug-in");
		};
		TidemarkException problem = assertThrows(TidemarkException.class, () -> scripts(false));
		assertEquals(ProblemKind.FAILED, problem.kind());
		assertEquals("The SQL dialect \"sqlite\" failed: java.lang.IllegalStateException: bad plug-in",
				problem.getMessage());
	}

	@Test
	void theScriptsOfAPipelineNeedItsRisingWaveConnection() {
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> session.ddl().scripts(job("risingwave"), new DdlRequest(List.of(), false),
						new NullProgressMonitor()));
		assertEquals("The job \"copy\" names no RisingWave connection.", problem.getMessage());
	}

	private List<DdlResult> apply(DdlScript script, List<String> states) throws Exception {
		return session.ddl().apply(job("local"), script, false,
				now -> states.add(
						now.stream().map(r -> r.state().name().substring(0, 1)).collect(Collectors.joining())),
				new NullProgressMonitor());
	}

	@Test
	void aScriptIsRunOneStatementAfterTheOther() throws Exception {
		List<String> states = new ArrayList<>();
		List<DdlResult> results = apply(scripts(true).get(0), states);
		assertEquals(List.of("ALTER TABLE \"shop\".\"orders\" ADD COLUMN \"id\" INTEGER",
				"ALTER TABLE \"shop\".\"orders\" ADD COLUMN \"doc\" JSON_TEXT",
				"ALTER TABLE \"shop\".\"orders\" ADD COLUMN \"raw\" BLOB"), sessions.connectors.executed);
		assertEquals(List.of("WWW", "RWW", "DWW", "DRW", "DDW", "DDR", "DDD"), states);
		assertEquals(List.of(State.DONE, State.DONE, State.DONE), results.stream().map(DdlResult::state).toList());
	}

	@Test
	void theFirstStatementThatFailsStopsTheScriptAndSaysWhatToDo() throws Exception {
		sessions.connectors.refused = "doc";
		sessions.connectors.fault = StatementFault.EXISTS;
		List<DdlResult> results = apply(scripts(true).get(0), new ArrayList<>());
		assertEquals(List.of(State.DONE, State.FAILED, State.WAITING),
				results.stream().map(DdlResult::state).toList());
		assertEquals(1, sessions.connectors.executed.size());
		TidemarkException problem = results.get(1).problem();
		assertEquals("\"shop.orders\" could not be changed. Refused.", problem.getMessage());
		assertEquals("\"shop.orders\" has changed since the script was made. Compare again with what exists, and apply"
				+ " what is left.", problem.remedy());
	}

	@Test
	void whatDestroysDataIsRunOnlyWhenWanted() {
		TableDefinition table = new TableDefinition(new TableName(null, "t"), List.of(), List.of(), null);
		DdlScript script = new DdlScript("sqlite", "", List.of(new DdlScript.Table("t", table.name(), table,
				List.of(new Alteration(new TableDifference.ExtraKey(List.of("a")), List.of("DROP", "ADD"), true, "n"),
						new Alteration(new TableDifference.MissingTable(table), List.of("CREATE"), false, "")))),
				"");
		assertEquals(List.of("CREATE"), script.statements(false).stream().map(DdlStatement::sql).toList());
		assertEquals(List.of("DROP", "ADD", "CREATE"),
				script.statements(true).stream().map(DdlStatement::sql).toList());
	}

	@Test
	void onlyTheScriptOfTheTargetOfALocalJobCanBeRun() throws Exception {
		DdlScript other = scripts(false, "mysql").get(0);
		TidemarkException wrong = assertThrows(TidemarkException.class, () -> apply(other, new ArrayList<>()));
		assertEquals("The script is for mysql, but the target \"warehouse\" of the job is sqlite.", wrong.getMessage());
		TidemarkException pipeline = assertThrows(TidemarkException.class, () -> session.ddl().apply(job("risingwave"),
				other, false, DdlListener.NONE, new NullProgressMonitor()));
		assertEquals("The tables of the job \"copy\" belong to its pipeline.", pipeline.getMessage());
		assertEquals(List.of(), sessions.connectors.executed);
	}
}
