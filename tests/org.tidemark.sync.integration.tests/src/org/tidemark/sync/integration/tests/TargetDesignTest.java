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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.internal.PostgresDialect;
import org.tidemark.ddl.internal.StarRocksDialect;
import org.tidemark.sync.TargetDesign;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** Targets that are designed without a run are those that a run makes, and follow their source. */
@ExtendWith(DatabaseServersExtension.class)
class TargetDesignTest {

	private static final SyncOptions FULL = Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 100);

	@TempDir
	private Path temp;

	@Test
	void aDesignIsWhatARunMakesAndFollowsItsSource(
			@Database(value = DatabaseKind.MARIADB, name = "design") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "design") ServerDatabase target) throws Exception {
		source.execute(
				"CREATE TABLE t (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT, v VARCHAR(20) NOT NULL COMMENT 'it''s',"
						+ " at DATETIME(6), doc JSON, kind ENUM('a','bc'), gone TINYINT) COMMENT 'all'",
				"INSERT INTO t (v) VALUES ('a')");
		Job job = Jobs.of(FULL, "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				DatabaseSession session = new PostgresConnector().open(Engine.settings("target", target), 1)) {
			PostgresDialect dialect = new PostgresDialect();
			TargetDesign design = engine.design(job, dialect).get(0);
			assertEquals(new TableName(source.name(), "t"), design.source());
			TableDefinition table = inPublic(design);
			assertEquals(engine.plan(job).units().get(0).statements(), dialect.createTable(table));
			engine.run(job);
			assertEquals(List.of(), new TableComparison(dialect).differences(table, live(session)));
			source.execute(
					"ALTER TABLE t ADD COLUMN more INT COMMENT 'new', DROP COLUMN gone, MODIFY v VARCHAR(90) NULL");
			TableDefinition wanted = inPublic(engine.design(job, dialect).get(0));
			for (Alteration alteration : new TableComparison(dialect).alterations(wanted, live(session))) {
				assertTrue(alteration.isPossible(), alteration::toString);
				target.execute(alteration.statements().toArray(String[]::new));
			}
			assertEquals(List.of(), new TableComparison(dialect).differences(wanted, live(session)));
			assertEquals(List.of("id", "v", "at", "doc", "kind", "more"),
					live(session).columns().stream().map(c -> c.name()).toList());
			assertTrue(new StarRocksDialect().createTable(engine.design(job, new StarRocksDialect()).get(0).table())
					.get(0).contains("`v` VARCHAR(360) NULL"));
		}
	}

	@Test
	void aTableThatTheJobDoesNotHaveIsRefused(
			@Database(value = DatabaseKind.MARIADB, name = "design2") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "design2") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY)");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TidemarkException problem = assertThrows(TidemarkException.class,
					() -> engine.design(Jobs.of(FULL, "t"), new PostgresDialect(), "u"));
			assertEquals("Use one of: t.", problem.remedy());
		}
	}

	private static TableDefinition inPublic(TargetDesign design) {
		TableDefinition table = design.table();
		return new TableDefinition(table.name().inSchema("public"), table.columns(), table.primaryKey(),
				table.comment());
	}

	private static TableInfo live(DatabaseSession session) throws TidemarkException {
		return session.discovery().table(new TableName("public", "t"), new NullProgressMonitor()).orElseThrow();
	}
}
