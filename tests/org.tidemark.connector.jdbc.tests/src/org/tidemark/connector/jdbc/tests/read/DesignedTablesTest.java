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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.internal.MySqlDialect;
import org.tidemark.ddl.internal.PostgresDialect;
import org.tidemark.ddl.internal.SqliteDialect;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** Tables that were designed, made on real databases and found again: with every type, and after being altered. */
@ExtendWith(DatabaseServersExtension.class)
class DesignedTablesTest {

	private static final int PAIRS = 40;
	private static final List<LogicalType> TYPES = List.of(new LogicalType.Bool(), new LogicalType.Int(8, true),
			new LogicalType.Int(8, false), new LogicalType.Int(16, true), new LogicalType.Int(24, true),
			new LogicalType.Int(32, true), new LogicalType.Int(32, false), new LogicalType.Int(64, true),
			new LogicalType.Int(64, false), new LogicalType.Decimal(12, 2), new LogicalType.Decimal(65, 30),
			new LogicalType.Decimal(0, 0), new LogicalType.Floating(32), new LogicalType.Floating(64),
			new LogicalType.Text(10, true), new LogicalType.Text(200, false), new LogicalType.Text(20_000, false),
			new LogicalType.Text(16_777_215, false), new LogicalType.Text(0, false), new LogicalType.Binary(16, true),
			new LogicalType.Binary(200, false), new LogicalType.Binary(65_535, false), new LogicalType.Binary(0, false),
			new LogicalType.Date(), new LogicalType.Time(0), new LogicalType.Time(6), new LogicalType.DateTime(0),
			new LogicalType.DateTime(6), new LogicalType.Instant(3), new LogicalType.Json(), new LogicalType.Uuid(),
			new LogicalType.Bits(1), new LogicalType.Bits(12), new LogicalType.Bits(100),
			new LogicalType.Native("int4range"), new LogicalType.Native("integer[]"), new LogicalType.Native("mood"));
	private static final List<LogicalType> KEYS = List.of(new LogicalType.Int(32, true), new LogicalType.Int(64, false),
			new LogicalType.Text(20, false), new LogicalType.Text(0, false), new LogicalType.Date(),
			new LogicalType.Uuid(), new LogicalType.Decimal(12, 2));

	@TempDir
	private Path folder;

	/** What runs the statements of a dialect. */
	private interface Target {
		void execute(List<String> statements) throws Exception;
	}

	@Test
	void mariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 2)) {
			check(new MySqlDialect().at(session.server().version()), session, database.name(),
					s -> database.execute(s.toArray(String[]::new)), true);
		}
	}

	@Test
	void postgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new PostgresConnector().open(Reading.settings(database), 2)) {
			check(new PostgresDialect().at(session.server().version()), session, "public",
					s -> database.execute(s.toArray(String[]::new)), true);
		}
	}

	@Test
	void sqlite() throws Exception {
		SqliteDatabase database = new SqliteDatabase(folder.resolve("t.db"));
		database.execute("CREATE TABLE first (id INTEGER)");
		try (DatabaseSession session = new SqliteConnector()
				.open(ConnectionSettings.file("target", "sqlite", folder.resolve("t.db").toString()), 2)) {
			check(new SqliteDialect(), session, "main", s -> database.execute(s.toArray(String[]::new)), false);
		}
	}

	private static void check(Dialect dialect, DatabaseSession session, String schema, Target target, boolean all)
			throws Exception {
		everyTypeIsFoundAsItWasMade(dialect, session, schema, target);
		int altered = 0;
		for (int seed = 0; seed < PAIRS; seed++) {
			altered += alteredTablesConverge(dialect, session, new TableName(schema, "pair" + seed), target,
					new Random(seed), all);
		}
		assertFalse(altered < PAIRS, "alterations that were made: " + altered);
	}

	private static TableInfo found(DatabaseSession session, TableName name) throws Exception {
		return session.discovery().table(name, new NullProgressMonitor()).orElseThrow();
	}

	private static void everyTypeIsFoundAsItWasMade(Dialect dialect, DatabaseSession session, String schema,
			Target target) throws Exception {
		List<ColumnDefinition> columns = new ArrayList<>();
		for (LogicalType type : TYPES) {
			columns.add(new ColumnDefinition("c" + columns.size(), dialect.typeFor(type, false),
					columns.size() % 2 == 0, "it's \\ " + columns.size()));
		}
		columns.add(new ColumnDefinition("id", dialect.typeFor(new LogicalType.Int(64, true), true), false, null));
		TableDefinition table = new TableDefinition(new TableName(schema, "every \"type`"), columns, List.of("id"),
				"all of 'them'");
		target.execute(dialect.createTable(table));
		TableInfo found = found(session, table.name());
		assertEquals(List.of(), new TableComparison(dialect).differences(table, found));
		for (int i = 0; i < TYPES.size(); i++) {
			TypeMapping mapping = columns.get(i).type();
			Column column = found.columns().get(i);
			LogicalType means = dialect.logicalType(mapping.declaration());
			assertEquals(means, column.type(), mapping + " is declared as " + column.nativeType());
			if (mapping.fidelity() == Fidelity.EXACT && !(TYPES.get(i) instanceof LogicalType.Text)) {
				assertEquals(TYPES.get(i), column.type(), mapping.declaration());
			}
		}
	}

	private static int alteredTablesConverge(Dialect dialect, DatabaseSession session, TableName name, Target target,
			Random random, boolean all) throws Exception {
		TableDefinition before = table(dialect, name, random);
		TableDefinition after = table(dialect, name, random);
		TableComparison comparison = new TableComparison(dialect);
		target.execute(dialect.createTable(before));
		assertEquals(List.of(), comparison.differences(before, found(session, name)), () -> "made " + before);
		List<Alteration> alterations = comparison.alterations(after, found(session, name));
		for (Alteration alteration : alterations) {
			assertFalse(all && !alteration.isPossible(), alteration::toString);
			target.execute(alteration.statements());
		}
		List<Alteration> left = comparison.alterations(after, found(session, name));
		assertEquals(List.of(), left.stream().filter(a -> all || a.isPossible()).toList(),
				() -> before + "\n" + alterations);
		return (int) alterations.stream().filter(Alteration::isPossible).count();
	}

	private static TableDefinition table(Dialect dialect, TableName name, Random random) {
		List<ColumnDefinition> columns = new ArrayList<>();
		List<String> key = new ArrayList<>();
		for (String column : List.of("a", "b", "c", "d", "e")) {
			boolean inKey = random.nextInt(4) == 0;
			List<LogicalType> types = inKey ? KEYS : TYPES;
			if (inKey || columns.isEmpty() || random.nextInt(4) > 0) {
				columns.add(new ColumnDefinition(column,
						dialect.typeFor(types.get(random.nextInt(types.size())), inKey), random.nextBoolean(),
						List.of("", "who", "it's").get(random.nextInt(3))));
				if (inKey) {
					key.add(column);
				}
			}
		}
		return new TableDefinition(name, columns, key, List.of("", "all").get(random.nextInt(2)));
	}
}
