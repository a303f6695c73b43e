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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.VerifyPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** A comparison that waits for a real server ends as soon as a person stops it. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class, DatabaseServersExtension.class })
class VerifyCancelJourneyTest {

	private static final Duration MOST = Duration.ofSeconds(2);
	private static final String WAITING = "SELECT id FROM information_schema.processlist"
			+ " WHERE state LIKE 'Waiting for table%'";

	@Test
	void aComparisonThatWaitsForALockEndsWithinTwoSeconds(WorkbenchPage workbench, Driver driver,
			@Database(value = DatabaseKind.MARIADB, name = "held") ServerDatabase mysql) throws Exception {
		mysql.execute("CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(40))",
				"INSERT INTO orders VALUES (1, 'first')");
		Path job = job(mysql);
		driver.ui().run(
				() -> JobEditors.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), job));
		workbench.job().awaitTitle("held").run();

		VerifyPage verify = new VerifyPage(driver);
		try (Connection holder = mysql.connection(); Statement statement = holder.createStatement()) {
			statement.execute("LOCK TABLES orders WRITE");
			workbench.command("org.tidemark.ui.commands.verifyJob");
			verify.awaitBusy();
			Await.until("the comparison to wait for the table", Duration.ofSeconds(30),
					() -> waits(mysql));
			long stopped = System.nanoTime();
			verify.stop();
			Duration took = Duration.ofNanos(System.nanoTime() - stopped);
			assertTrue(took.compareTo(MOST) < 0, "it took " + took);
			Await.until("the server to be rid of it", Duration.ofSeconds(30), () -> !waits(mysql));
		}
		driver.press("verify.start");
		verify.await();
		assertEquals(List.of("0"), verify.tables("Missing"));
		verify.close();
	}

	private static boolean waits(ServerDatabase mysql) {
		try {
			return !mysql.rows(WAITING).isEmpty();
		} catch (SQLException e) {
			throw new AssertionError("The server does not tell what it does", e);
		}
	}

	private static Path job(ServerDatabase mysql) throws Exception {
		WorkbenchSession workplace = Workplace.service(WorkbenchSession.class);
		TidemarkSession session = workplace.open();
		Path home = Files.createDirectories(workplace.home());
		session.connections().save(ConnectionSettings.server("held-mysql", "mysql", mysql.host(), mysql.port(),
				mysql.name(), mysql.user(), Secret.of(mysql.password())));
		session.connections().save(ConnectionSettings.file("held-file", "sqlite", home.resolve("held.db").toString()));
		return Files.writeString(home.resolve("held.tidemark"), """
				{ "tidemark": 1, "name": "held", "source": "held-mysql", "target": "held-file",
				  "tables": [ { "source": "%s.orders", "target": "main.orders" } ] }
				""".formatted(mysql.name()));
	}
}
