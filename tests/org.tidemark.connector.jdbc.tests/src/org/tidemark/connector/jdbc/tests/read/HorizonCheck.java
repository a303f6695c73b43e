/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.testing.Await;

/** Looks at a horizon while the clock goes on. */
final class HorizonCheck {

	private HorizonCheck() {
	}

	/** A horizon that two looks one after another, some time apart, agree on: so not the clock, which goes on. */
	static Horizon heldBack(DatabaseSession session, TableInfo table, Expression cursor) {
		return Await.value("the horizon to stand still", Duration.ofSeconds(10), () -> {
			try {
				Horizon first = session.source().horizon(table, cursor);
				Horizon second = session.source().horizon(table, cursor);
				return first.value() != null && first.value().equals(second.value()) ? Optional.of(second)
						: Optional.empty();
			} catch (TidemarkException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** The table has five rows, and a time at. */
	static void notHeldBackByOwnSnapshots(DatabaseSession session, TableInfo table) throws TidemarkException {
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals(5, snapshot.count(table.name(), List.of()));
			assertFalse(session.source().horizon(table, Reading.column(table, "at")).openTransactions());
		}
	}
}
