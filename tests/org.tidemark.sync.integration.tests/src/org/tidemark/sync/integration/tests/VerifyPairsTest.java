/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.job.Job;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.testing.TestDatabase;

/** Between every pair of databases: no false difference, and each true one is named with its column and both values. */
class VerifyPairsTest extends PairsContract {

	private static final int ROWS = 1_200;

	@Override
	void check(TestDatabase source, TestDatabase target) throws Exception {
		Items items = new Items(source);
		items.create();
		items.insert(1, ROWS);
		source.execute("UPDATE items SET name = '', note = NULL, qty = 7 WHERE id = 20");
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "items");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());

			target.execute("DELETE FROM items WHERE id = 5",
					"INSERT INTO items (id, name, updated_at) VALUES (999999, 'x', '2026-01-01 00:00:00')",
					"INSERT INTO items (id, name, updated_at) VALUES (-5, 'y', '2026-01-01 00:00:00')",
					"UPDATE items SET note = '', qty = 8 WHERE id = 20");
			UnitVerification found = engine.verify(job).units().get(0);
			assertEquals(List.of((long) ROWS, ROWS + 1L, 1L, 2L, 1L), List.of(found.sourceRows(), found.targetRows(),
					found.missing(), found.extra(), found.different()));
			assertEquals(
					Set.of(new Difference(0, found.unit(), Map.of("id", "5"), "missing", List.of()),
							new Difference(0, found.unit(), Map.of("id", "999999"), "extra", List.of()),
							new Difference(0, found.unit(), Map.of("id", "-5"), "extra", List.of()),
							new Difference(0, found.unit(), Map.of("id", "20"), "different",
									List.of(new ColumnDifference("qty", "7", "8"),
											new ColumnDifference("note", null, "")))),
					differences(engine));
		}
	}

	private static Set<TaskEvent> differences(Engine engine) {
		return engine.events().stream().filter(Difference.class::isInstance).collect(Collectors.toSet());
	}
}
