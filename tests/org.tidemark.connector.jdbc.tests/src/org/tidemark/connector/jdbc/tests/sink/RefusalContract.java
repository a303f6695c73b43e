/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;

/** What every sink promises of rows that the target refuses. */
abstract class RefusalContract extends AgingContract {

	private List<List<String>> kept() throws Exception {
		return database()
				.rows("SELECT key_json, column_name, attempts, task FROM tidemark_dead_letter ORDER BY key_json");
	}

	@Test
	void skippedRowsAreKeptAndTheOthersWritten() throws Exception {
		for (WriteMode mode : List.of(WriteMode.UPSERT, WriteMode.APPEND)) {
			database().execute("DELETE FROM " + name(), "INSERT INTO " + name() + " VALUES (1000, 'owner', 'a@x')");
			Unit unit = goods().with(mode).skipping();
			List<Object[]> rows = new ArrayList<>();
			for (int i = 0; i < 300; i++) {
				rows.add(row(i, "name " + i, i == 0 || i == 150 || i == 299 ? "a@x" : i + "@x"));
			}
			try (Sink sink = prepared(unit)) {
				WriteResult result = sink.write(unit.batch(rows.toArray(Object[][]::new)), checkpoint("first"));
				assertEquals(297, result.written());
				assertEquals(List.of("{\"id\":\"0\"}", "{\"id\":\"150\"}", "{\"id\":\"299\"}"),
						result.refused().stream().map(DeadLetter::key).toList());
				DeadLetter middle = result.refused().get(1);
				assertTrue(middle.reason().contains("id=150") && middle.reason().contains("email"), middle.reason());
				assertEquals("{\"id\":\"150\",\"name\":\"name 150\",\"email\":\"a@x\"}", middle.row());
				assertEquals("first", sink.storedCheckpoint().orElseThrow().state());
				assertEquals(298, sink.count());
				assertEquals(List.of("{\"id\":\"0\"}", "{\"id\":\"150\"}", "{\"id\":\"299\"}"),
						kept().stream().map(r -> r.get(0)).toList());
				assertEquals(Arrays.asList("{\"id\":\"150\"}", "email", "1", "1"), kept().get(1));
				sink.deadLetters().remove(result.refused());
				assertEquals(List.of(), kept());
			}
		}
	}

	@Test
	void aRowRefusedAgainIsCountedAndOneThatIsTakenLeaves() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (9, 'owner', 'a@x')");
		Unit unit = goods().skipping();
		try (Sink sink = prepared(unit)) {
			assertEquals(List.of(), sink.deadLetters().load("", 10));
			sink.write(unit.batch(row(1, "one", "a@x"), row(2, "two", "b@x")), checkpoint("1"));
			sink.write(unit.batch(row(1, "again", "a@x")), checkpoint("2"));
			List<DeadLetter> letters = sink.deadLetters().load("", 10);
			assertEquals(1, letters.size());
			assertEquals(2, letters.get(0).attempts());
			assertTrue(letters.get(0).row().contains("again"));
			assertEquals("2", sink.storedCheckpoint().orElseThrow().state());
			assertEquals(List.of(), sink.deadLetters().load(letters.get(0).id(), 10));
			sink.deadLetters().remove(letters);
			assertEquals(List.of(), sink.deadLetters().load("", 10));
		}
	}

	@Test
	void rowsThatNeedNotBeSentAreSkippedToo() throws Exception {
		Unit unit = goods().withKey("name").skipping();
		try (Sink sink = prepared(unit)) {
			WriteResult result = sink.write(unit.batch(row(1, null, "a@x"), row(2, "two", "b@x")), checkpoint("1"));
			assertEquals(1, result.written());
			assertEquals(List.of("{\"name\":null}"), result.refused().stream().map(DeadLetter::key).toList());
			assertEquals("name", result.refused().get(0).column());
			sink.deadLetters().remove(result.refused());
		}
		assertEquals(List.of(List.of("2", "two", "b@x")), rows());
	}

	@Test
	void aWholeBatchMayBeRefused() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (9, 'owner', 'a@x')");
		Unit unit = goods().skipping();
		try (Sink sink = prepared(unit)) {
			WriteResult result = sink.write(unit.batch(row(1, "one", "a@x"), row(2, "two", "a@x")), checkpoint("1"));
			assertEquals(0, result.written());
			assertEquals(2, result.refused().size());
			assertEquals("1", sink.storedCheckpoint().orElseThrow().state());
			sink.deadLetters().remove(result.refused());
		}
	}

	@Test
	void theFirstRefusedRowIsNamedWhenRowsAreNotSkipped() throws Exception {
		database().execute("INSERT INTO " + name() + " VALUES (9, 'owner', 'a@x')");
		List<Object[]> rows = new ArrayList<>();
		for (int i = 10; i < 40; i++) {
			rows.add(row(i, "name", i == 23 || i == 31 ? "a@x" : null));
		}
		try (Sink sink = prepared(goods())) {
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> sink.write(goods().batch(rows.toArray(Object[][]::new)), checkpoint("1")));
			assertTrue(refused.getMessage().contains("id=23"), refused.getMessage());
			assertTrue(refused.getMessage().contains("email"), refused.getMessage());
			assertTrue(sink.storedCheckpoint().isEmpty());
		}
		assertEquals(1, database().number("SELECT COUNT(*) FROM " + name()));
	}
}
