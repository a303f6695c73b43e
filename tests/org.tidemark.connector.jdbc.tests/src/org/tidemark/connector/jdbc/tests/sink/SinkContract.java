/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.WriteResult;
import org.tidemark.testing.Await;
import org.tidemark.testing.TestDatabase;

/** What every sink promises, whatever the database. */
abstract class SinkContract {

	/** Text in which something can go wrong on the way. */
	static final List<String> NASTY = List.of("", " ", "tab\there", "line\nbreak", "cr\rlf\r\n", "back\\slash", "\\N",
			"\\.",
			"NULL", "quote' double\" tick`", "\uD83D\uDE00 emoji", "\u4E2D\u6587", "trailing  ",
			"\u0001\u0008\u001A\u007F",
			"%_?:1 $1", "{\"a\": [1, \"x\\ny\"]}", "\\x41\\t\\0", "e\u0301 combining");

	private static int tables;
	private final TableName table = newName("goods");

	/** The name of a table that no other test has. */
	static TableName newName(String start) {
		return new TableName(null, start + ' ' + ++tables);
	}

	abstract SinkFactory factory();

	abstract Dialect dialect();

	abstract TestDatabase database();

	/** A connection as the pool of a session would give. */
	abstract Connection open() throws SQLException;

	/** Whether rows of a table are found in a catalog, without our tables. */
	abstract long tablesOfOurs() throws SQLException;

	/** Holds what a writer of the row 1 has to wait for; in the open transaction. */
	abstract void lock(Connection connection, String quotedTable) throws SQLException;

	@BeforeEach
	final void makeTable() throws SQLException {
		database().execute("CREATE TABLE " + name() + " (id " + type("integer") + " NOT NULL PRIMARY KEY, name "
				+ type("text") + ", email " + type("varchar(40)") + " UNIQUE)");
	}

	/** The type's name in this database. */
	String type(String name) {
		return name;
	}

	final TableName table() {
		return table;
	}

	final String name() {
		return dialect().quote(table);
	}

	final TestSession session() {
		return new TestSession(dialect(), this::open);
	}

	final Sink sink(Unit unit) throws TidemarkException {
		return factory().open(session(), unit.request("unit"));
	}

	final Sink prepared(Unit unit) throws TidemarkException {
		Sink sink = sink(unit);
		sink.prepare();
		return sink;
	}

	final List<List<String>> rows() throws SQLException {
		return database().rows("SELECT id, name, email FROM " + name() + " ORDER BY id");
	}

	final Unit goods() {
		return Unit.of(table, "id", "name", "email");
	}

	@Test
	void deletesExactlyTheKeysThatTheFilterLetsPass() throws Exception {
		Unit keys = Unit.of(table, "name").typed(Unit.TEXT);
		database().execute("INSERT INTO " + name() + " (id, name) VALUES (1, 'a'), (2, 'A'), (3, 'b'), (4, 'b ')");
		try (Sink sink = prepared(keys)) {
			RowBatch wanted = keys.batch(row("A"), row("b"), row("not there"));
			assertEquals(2, sink.count(wanted));
			assertEquals(4, sink.count());
			assertEquals(1, sink.delete(wanted, all -> keys.batch(row("A")), checkpoint("{\"deleted\":1}")));
			assertEquals("{\"deleted\":1}", sink.storedCheckpoint().orElseThrow().state());
			assertEquals(1, sink.delete(wanted, KeyFilter.ALL, null));
		}
		assertEquals(List.of("1", "4"), rows().stream().map(row -> row.get(0)).toList());
	}

	@Test
	void deletesNothingWhenTheFilterFails() throws Exception {
		Unit keys = Unit.of(table, "id");
		database().execute("INSERT INTO " + name() + " (id, name) VALUES (1, 'a'), (2, 'b')");
		try (Sink sink = prepared(keys)) {
			assertThrows(TidemarkException.class, () -> sink.delete(keys.batch(row(1)), all -> {
				throw new TidemarkException(ProblemKind.FAILED, "The source does not answer.", "", null);
			}, checkpoint("{}")));
			assertEquals(2, sink.count());
			assertTrue(sink.storedCheckpoint().isEmpty());
		}
	}

	@Test
	void appendKeepsEachCharacter() throws Exception {
		appendAndCompare(goods().with(WriteMode.APPEND));
	}

	@Test
	void upsertKeepsEachCharacter() throws Exception {
		appendAndCompare(goods());
	}

	private void appendAndCompare(Unit unit) throws Exception {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < NASTY.size(); i++) {
			rows.add(row(i, NASTY.get(i), null));
		}
		try (Sink sink = prepared(unit)) {
			WriteResult result = sink.write(unit.batch(rows.toArray(Object[][]::new)), checkpoint("{}"));
			assertEquals(new WriteResult(NASTY.size(), 0), result);
			assertEquals(NASTY.size(), sink.count());
		}
		for (int i = 0; i < NASTY.size(); i++) {
			assertEquals(Arrays.asList(String.valueOf(i), NASTY.get(i), null), rows().get(i));
		}
	}

	@Test
	void upsertUpdatesAndInserts() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'old', 'a@x'), (2, 'stays', 'b@x')");
		try (Sink sink = prepared(goods())) {
			assertEquals(new WriteResult(2, 0),
					sink.write(goods().batch(row(1, "new", "a@x"), row(3, "added", null)), checkpoint("{}")));
			assertEquals(new WriteResult(1, 0), sink.write(goods().batch(row(3, null, "c@x")), checkpoint("{}")));
		}
		assertEquals(List.of(List.of("1", "new", "a@x"), List.of("2", "stays", "b@x"), Arrays.asList("3", null, "c@x")),
				rows());
	}

	@Test
	void whatIsMadeBeforehandIsWrittenAlikeAndForgottenWithItsRows() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'old', 'a@x')");
		try (Sink sink = prepared(goods())) {
			RowBatch batch = goods().batch(row(1, "first", null), row(2, "two\t\\", null), row(1, "last", "a@x"));
			sink.anticipate(batch);
			assertEquals(new WriteResult(2, 0), sink.write(batch, checkpoint("{}")));
			batch.clear();
			goods().fill(batch, row(2, "second", null));
			assertEquals(new WriteResult(1, 0), sink.write(batch, checkpoint("{}")));
			batch.clear();
			goods().fill(batch, row(3, "taken", "a@x"));
			sink.anticipate(batch);
			assertThrows(TidemarkException.class, () -> sink.write(batch, checkpoint("{}")));
		}
		assertEquals(List.of(List.of("1", "last", "a@x"), Arrays.asList("2", "second", null)), rows());
	}

	@Test
	void whatIsRefusedIsSaidWhenItIsWritten() throws Exception {
		Unit byName = goods().withKey("name");
		try (Sink sink = prepared(byName)) {
			RowBatch batch = byName.batch(row(1, "a", "a@x"), row(2, null, "b@x"));
			sink.anticipate(batch);
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(batch, checkpoint("{}")));
			assertTrue(refused.getMessage().contains("\"name\""), refused.getMessage());
			assertEquals(0, sink.count());
		}
	}

	@Test
	void lastOfEqualKeysWins() throws Exception {
		try (Sink sink = prepared(goods())) {
			WriteResult result = sink.write(
					goods().batch(row(1, "first", null), row(2, "two", null), row(1, "last", "a@x")), checkpoint("{}"));
			assertEquals(new WriteResult(2, 0), result);
		}
		assertEquals(List.of(List.of("1", "last", "a@x"), Arrays.asList("2", "two", null)), rows());
	}

	@Test
	void comparingWritesOnlyWhatDiffers() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'same', NULL), (2, 'Case', 'b@x'), (3, NULL, NULL)");
		try (Sink sink = prepared(goods().comparing())) {
			assertEquals(new WriteResult(3, 1), sink.write(goods().batch(row(1, "same", null), row(2, "case", "b@x"),
					row(3, "", null), row(4, "new", null)), checkpoint("{}")));
			assertEquals(new WriteResult(0, 2),
					sink.write(goods().batch(row(2, "case", "b@x"), row(3, "", null)), checkpoint("{}")));
		}
		assertEquals(
				List.of(Arrays.asList("1", "same", null), List.of("2", "case", "b@x"), Arrays.asList("3", "", null),
						Arrays.asList("4", "new", null)),
				rows());
	}

	@Test
	void keyWithoutIndexIsMatchedToo() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'one', 'a@x'), (2, 'two', 'b@x')");
		Unit byName = goods().withKey("name");
		try (Sink sink = prepared(byName.comparing())) {
			assertEquals(new WriteResult(2, 1), sink.write(byName.batch(row(1, "one", "a@x"), row(2, "two", "c@x"),
					row(3, "three", null)), checkpoint("{}")));
		}
		assertEquals(
				List.of(List.of("1", "one", "a@x"), List.of("2", "two", "c@x"), Arrays.asList("3", "three", null)),
				rows());
	}

	@Test
	void otherUniqueKeyIsNotMatched() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'one', 'a@x')");
		try (Sink sink = prepared(goods())) {
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(goods().batch(row(5, "five", "e@x"), row(2, "two", "a@x")), checkpoint("{}")));
			assertEquals(ProblemKind.FAILED, refused.kind());
			assertTrue(sink.storedCheckpoint().isEmpty());
			assertEquals(List.of(List.of("1", "one", "a@x")), rows());
			sink.write(goods().batch(row(2, "two", "b@x")), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("1", "one", "a@x"), List.of("2", "two", "b@x")), rows());
	}

	@Test
	void refusedBatchLeavesNeitherRowsNorCheckpoint() throws Exception {
		Unit append = goods().with(WriteMode.APPEND);
		try (Sink sink = prepared(append)) {
			sink.write(append.batch(row(1, "one", null)), checkpoint("first"));
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(append.batch(row(2, "two", null), row(1, "again", null)), checkpoint("second")));
			assertTrue(refused.getMessage().contains("goods"), refused.getMessage());
			assertEquals("first", sink.storedCheckpoint().orElseThrow().state());
			assertEquals(1, sink.count());
		}
	}

	@Test
	void keyMustNotBeNull() throws Exception {
		Unit byName = goods().withKey("name");
		try (Sink sink = prepared(byName)) {
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(byName.batch(row(1, null, "a@x")), checkpoint("{}")));
			assertTrue(refused.getMessage().contains("\"name\""), refused.getMessage());
			assertEquals(0, sink.count());
		}
	}

	@Test
	void checkpointsAreKeptWithTheirHashes() throws Exception {
		byte[] first = new byte[32];
		Arrays.fill(first, (byte) -3);
		byte[] second = "sixteen bytes...".getBytes();
		try (Sink sink = prepared(goods())) {
			sink.write(goods().batch(row(1, "one", null)), new Checkpoint("run-1", "{\"n\": 1}", first, false));
			sink.checkpoint(new Checkpoint("run-1", "{\"n\": 2}", new byte[0], true));
			sink.checkpoint(new Checkpoint("run-2", "{\"n\": 3}", second, false));
		}
		try (Sink sink = sink(goods())) {
			StoredCheckpoint stored = sink.storedCheckpoint().orElseThrow();
			assertEquals("{\"n\": 3}", stored.state());
			assertEquals(List.of("run-1", "run-2"), stored.delivered().stream().map(d -> d.runId()).toList());
			assertArrayEquals(first, stored.delivered().get(0).hashes());
			assertArrayEquals(second, stored.delivered().get(1).hashes());
			sink.prepare();
			sink.checkpoint(new Checkpoint("run-2", "{\"n\": 4}", first, true));
			stored = sink.storedCheckpoint().orElseThrow();
			assertEquals(List.of("run-2", "run-2"), stored.delivered().stream().map(d -> d.runId()).toList());
			assertArrayEquals(second, stored.delivered().get(0).hashes());
			sink.forget();
			assertTrue(sink.storedCheckpoint().isEmpty());
			assertEquals(1, sink.count());
			sink.clear();
			assertEquals(0, sink.count());
		}
	}

	@Test
	void lookingMakesNothing() throws Exception {
		long before = tablesOfOurs();
		TableName missing = new TableName(null, "no such table");
		try (Sink sink = sink(Unit.of(missing, "id"))) {
			assertEquals(before > 0, tablesOfOurs() > 0);
			assertTrue(sink.storedCheckpoint().isEmpty());
			assertEquals(0, sink.count());
			sink.forget();
			sink.clear();
		}
		assertEquals(before, tablesOfOurs());
	}

	@Test
	void missingTargetIsMade() throws Exception {
		TableName made = new TableName(null, "made \"`" + table.table());
		Unit unit = Unit.of(made, "id", "it's `a\" name");
		List<ColumnDefinition> columns = unit.columns().stream()
				.map(c -> new ColumnDefinition(c.name(), dialect().typeFor(c.type(), c.name().equals("id")), true,
						"a \\ 'c'"))
				.toList();
		List<String> statements = dialect()
				.createTable(new TableDefinition(made, columns, List.of("id"), "It's \\ it"));
		try (Sink sink = prepared(unit.creating(statements))) {
			sink.write(unit.batch(row(0, "zero"), row(1, null)), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("0", "zero"), Arrays.asList("1", null)),
				database().rows("SELECT * FROM " + dialect().quote(made) + " ORDER BY 1"));
	}

	@Test
	void severalUnitsPrepareAtOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<Boolean>> done = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				String unit = "unit " + i;
				done.add(threads.submit(() -> {
					try (Sink sink = factory().open(session(), goods().request(unit))) {
						sink.prepare();
						sink.checkpoint(checkpoint(unit));
						return sink.storedCheckpoint().orElseThrow().state().equals(unit);
					}
				}));
			}
			for (Future<Boolean> each : done) {
				assertTrue(each.get(30, TimeUnit.SECONDS));
			}
		} finally {
			threads.shutdownNow();
		}
	}

	@Test
	void cancelEndsAWaitingWrite() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (1, 'old', NULL)");
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try (Sink sink = prepared(goods()); Connection other = open()) {
			lock(other, name());
			RowBatch batch = goods().batch(row(1, "new", null));
			Future<WriteResult> writing = threads.submit(() -> sink.write(batch, checkpoint("{}")));
			assertFalse(Await.holdsWithin(Duration.ofMillis(400), writing::isDone), "did not wait");
			long start = System.nanoTime();
			sink.cancel();
			ExecutionException ended = assertThrows(ExecutionException.class, () -> writing.get(5, TimeUnit.SECONDS));
			assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2), "took too long");
			assertEquals(ProblemKind.CANCELLED, ((TidemarkException) ended.getCause()).kind());
			try (Statement statement = other.createStatement()) {
				statement.execute("ROLLBACK");
			}
			assertTrue(sink(goods()).storedCheckpoint().isEmpty());
		} finally {
			threads.shutdownNow();
		}
		assertEquals(List.of(Arrays.asList("1", "old", null)), rows());
	}

	@Test
	void missingColumnIsNamed() throws Exception {
		try (Sink sink = sink(Unit.of(table, "id", "nome"))) {
			TidemarkException refused = assertThrows(TidemarkException.class, sink::prepare);
			assertEquals(ProblemKind.USAGE, refused.kind());
			assertTrue(refused.getMessage().contains("nome"), refused.getMessage());
		}
	}

	/** Writes one value into a column and expects a refusal that names the column and says why. */
	final void assertRefused(Unit unit, Object value, String reason) throws Exception {
		try (Sink sink = prepared(unit)) {
			RowBatch batch = unit.batch(row(1, null), row(2, value));
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(batch, checkpoint("{}")), () -> unit + " took " + value);
			assertTrue(refused.getMessage().contains(unit.columns().get(1).name()), refused.getMessage());
			assertTrue(refused.getMessage().contains(reason), refused.getMessage());
			assertEquals(0, sink.count());
			assertTrue(sink.storedCheckpoint().isEmpty());
		}
	}
}
