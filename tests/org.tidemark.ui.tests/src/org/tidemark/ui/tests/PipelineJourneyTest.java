/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.pipeline.ScriptedRisingWave;
import org.tidemark.testing.pipeline.ScriptedStarRocks;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Theme;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.PipelinePage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.testing.wire.Login;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** A pipeline from a real MariaDB over scripted systems: watched, paused, found to differ, dropped. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class, DatabaseServersExtension.class })
class PipelineJourneyTest {

	private static final String WELL = "2 tables, 2 follow the changes, 0 differ";

	@Test
	void aPipelineIsWatchedPausedAndDropped(WorkbenchPage workbench, Driver driver,
			@Database(value = DatabaseKind.MARIADB, name = "shop") ServerDatabase mysql) throws Exception {
		mysql.execute("CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(255))",
				"CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL)",
				"INSERT INTO orders VALUES (1, 'first'), (2, NULL)");
		try (ScriptedRisingWave risingWave = new ScriptedRisingWave("2.8.5", Login.of("root", "wave"));
				ScriptedStarRocks starRocks = new ScriptedStarRocks("3.3.5", Login.of("loader", "load"))) {
			risingWave.looksAtMySql(true);
			Path job = job(mysql, risingWave, starRocks);
			driver.ui().run(() -> JobEditors
					.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), job));
			workbench.job().awaitTitle("shop");
			PipelinePage page = workbench.pipeline().ask("apply").agree(WELL);
			List<String> objects = page.column("Object");
			assertEquals("Shared source in RisingWave", objects.get(0));
			assertTrue(objects.contains(mysql.name() + ".orders \u2192 ods.orders"), objects.toString());
			assertEquals(List.of("there", "follows the changes", "follows the changes"),
					page.column("State").subList(0, 3));

			assertEquals("Pipeline as a graph: MySQL, " + mysql.name() + ".orders: there. 2 rows",
					page.inGraph(SWT.HOME));
			assertTrue(page.inGraph(SWT.ARROW_RIGHT).startsWith("Pipeline as a graph: RisingWave, "));
			assertTrue(page.inGraph(SWT.ARROW_RIGHT).endsWith(": follows the changes"));
			assertTrue(page.inGraph(SWT.ARROW_DOWN).contains("Sink, "));
			assertEquals(mysql.name() + ".customers \u2192 ods.customers", page.selected());
			assertTrue(page.hint(20, 20).startsWith("MySQL, " + mysql.name() + ".orders: there"), page.hint(20, 20));
			page.inGraph(SWT.ESC);

			page.press("pause", "2 tables, 0 follow the changes");
			assertEquals(List.of("paused", "paused"), page.column("State").subList(1, 3));
			page.select(1).press("resume", "2 tables, 1 follow the changes");
			workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("pipeline.png"));
			page.press("refresh", "2 tables, 1 follow the changes");

			mysql.execute("ALTER TABLE orders ADD COLUMN author VARCHAR(20)");
			page.press("refresh", "2 tables, 1 follow the changes, 1 differ");
			assertTrue(page.column("Object").contains("    author"), page.column("Object").toString());
			assertTrue(page.column("State").contains("new column"), page.column("State").toString());
			assertTrue(page.inGraph(SWT.HOME).contains(".orders: differs: author. "), page.inGraph(SWT.HOME));
			try (Theme dark = Theme.dark(driver.ui())) {
				Path file = workbench.screenshot(1400, 900,
						WorkbenchExtension.screenshots().resolve("dark-pipeline.png"));
				assertTrue(Theme.bright(file.toString()) < 0.06, "the view stays bright");
			}

			page.choose("drop").agree("The pipeline is gone.");
			assertEquals(List.of(), page.column("State"));
			page.press("refresh", "There is no pipeline of job \"shop\" any more");
			assertFalse(mysql.rows("SELECT id FROM orders").isEmpty());
		}
	}

	/** Saves the connections and the job. */
	private static Path job(ServerDatabase mysql, ScriptedRisingWave risingWave, ScriptedStarRocks starRocks)
			throws Exception {
		WorkbenchSession workplace = Workplace.service(WorkbenchSession.class);
		TidemarkSession session = workplace.open();
		session.connections().save(ConnectionSettings.server("shop-mysql", "mysql", mysql.host(), mysql.port(),
				mysql.name(), mysql.user(), Secret.of(mysql.password())));
		session.connections().save(ConnectionSettings.server("wave", "risingwave", risingWave.server().host(),
				risingWave.server().port(), "dev", "root", Secret.of("wave")));
		session.connections().save(ConnectionSettings.server("warehouse", "starrocks", starRocks.server().host(),
				starRocks.server().port(), "ods", "loader", Secret.of("load")));
		Path file = Files.createDirectories(workplace.home()).resolve("shop.tidemark");
		Files.writeString(file, """
				{ "tidemark": 1, "name": "shop", "engine": "risingwave", "source": "shop-mysql", "target": "warehouse",
				  "tables": [ { "source": "%1$s.orders", "target": "ods.orders" },
				              { "source": "%1$s.customers", "target": "ods.customers" } ],
				  "pipeline": { "risingwave": "wave" } }
				""".formatted(mysql.name()));
		return file;
	}
}
