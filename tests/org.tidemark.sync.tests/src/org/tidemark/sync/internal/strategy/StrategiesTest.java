/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Cursor.Trust;
import org.tidemark.sync.spi.IncrementalStrategy;

class StrategiesTest {

	private static final Column ID = column("id", "bigint", new LogicalType.Int(64, true));
	private static final Column UPDATED = column("updated_at", "datetime(6)", new LogicalType.DateTime(6));
	private static final Column CREATED = column("created_at", "datetime(6)", new LogicalType.DateTime(6));
	private static final Column NAME = column("name", "text", new LogicalType.Text(0, false));
	private static final TableInfo TABLE = new TableInfo(new TableName("shop", "orders"), TableKind.TABLE,
			List.of(ID, UPDATED, CREATED, NAME), List.of("id"), List.of(), List.of(), null, -1);

	@Test
	void timestampOrdersByItsColumn() throws TidemarkException {
		Cursor cursor = new TimestampStrategy().cursor(TABLE, config("timestamp", "UPDATED_AT"));
		assertEquals(new Expression.ColumnValue(UPDATED), cursor.leading());
		assertEquals(Trust.UP_TO_OLDEST_TRANSACTION, cursor.trust());
	}

	@Test
	void severalTimestampsAreACoalesceList() throws TidemarkException {
		Cursor cursor = new TimestampStrategy().cursor(TABLE, config("timestamp", "updated_at", "created_at"));
		assertEquals(new Expression.Coalesce(List.of(UPDATED, CREATED)), cursor.leading());
	}

	@Test
	void theWindowIncludesTheWatermark() throws TidemarkException {
		Cursor cursor = new VersionStrategy().cursor(TABLE, config("version", "id"));
		assertEquals(List.of(new Condition.AtOrAfter(cursor.leading(), "41")),
				window(new VersionStrategy(), cursor, List.of("41")));
		assertEquals(List.of(), window(new VersionStrategy(), cursor, List.of()));
	}

	@Test
	void autoIncrementSaysThatItMissesUpdates() throws TidemarkException {
		Cursor cursor = new AutoIncrementStrategy().cursor(TABLE, config("autoIncrement", "id"));
		assertEquals(1, cursor.notes().size());
		assertTrue(cursor.notes().get(0).contains("shop.orders"), cursor.notes().get(0));
	}

	@Test
	void compositeComparesItsColumnsAsARow() throws TidemarkException {
		Cursor cursor = new CompositeStrategy().cursor(TABLE, config("composite", "updated_at", "id"));
		List<Expression> row = List.of(new Expression.ColumnValue(UPDATED), new Expression.ColumnValue(ID));
		assertEquals(row, cursor.values());
		assertEquals(Trust.UP_TO_OLDEST_TRANSACTION, cursor.trust());
		assertEquals(List.of(new Condition.AtOrAfter(row, List.of("2026-01-15", "41"))),
				window(new CompositeStrategy(), cursor, List.of("2026-01-15", "41")));
		assertEquals(List.of(new Condition.AtOrAfter(cursor.leading(), "2026-01-15")),
				window(new CompositeStrategy(), cursor, List.of("2026-01-15")));
	}

	@Test
	void compositeIsAsSafeAsItsFirstColumn() throws TidemarkException {
		assertEquals(Trust.WHEN_NO_TRANSACTION_IS_OPEN,
				new CompositeStrategy().cursor(TABLE, config("composite", "id", "updated_at")).trust());
		assertThrows(TidemarkException.class,
				() -> new CompositeStrategy().cursor(TABLE, config("composite", "name", "id")));
		assertThrows(TidemarkException.class,
				() -> new CompositeStrategy().cursor(TABLE, config("composite", "updated_at")));
	}

	@Test
	void aColumnOfTheWrongTypeIsRefusedByName() {
		TidemarkException e = assertThrows(TidemarkException.class,
				() -> new TimestampStrategy().cursor(TABLE, config("timestamp", "name")));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().contains("shop.orders") && e.getMessage().contains("name"), e.getMessage());
		assertThrows(TidemarkException.class, () -> new VersionStrategy().cursor(TABLE, config("version", "name")));
	}

	@Test
	void aMissingColumnIsRefusedWithTheColumnsThereAre() {
		TidemarkException e = assertThrows(TidemarkException.class,
				() -> new TimestampStrategy().cursor(TABLE, config("timestamp", "changed_at")));
		assertTrue(e.getMessage().contains("changed_at"), e.getMessage());
		assertTrue(e.remedy().contains("id, updated_at, created_at, name"), e.remedy());
	}

	private static List<Condition> window(IncrementalStrategy strategy, Cursor cursor, List<String> watermark) {
		return strategy.window(cursor, config("any", "any"), watermark, List.of());
	}

	private static IncrementalConfig config(String strategy, String... fields) {
		return new IncrementalConfig(strategy, List.of(fields), null, null);
	}

	private static Column column(String name, String nativeType, LogicalType type) {
		return new Column(name, nativeType, type, true, null, null, false, false);
	}
}
