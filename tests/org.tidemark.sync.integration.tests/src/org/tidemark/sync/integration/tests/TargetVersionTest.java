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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** Tables are made in the SQL of the server that is there, not of the newest. */
@ExtendWith(DatabaseServersExtension.class)
class TargetVersionTest {

	@TempDir
	Path temp;

	private final List<String> made = new ArrayList<>();

	/** A real dialect that tells for which version a table is made. */
	private Dialect watched(Dialect real, String version) {
		return (Dialect) Proxy.newProxyInstance(Dialect.class.getClassLoader(), new Class<?>[] { Dialect.class },
				(self, method, arguments) -> {
					try {
						if ("at".equals(method.getName())) {
							String asked = (String) arguments[0];
							return watched(real.at(asked), asked);
						}
						if ("createTable".equals(method.getName())) {
							made.add(version);
						}
						return method.invoke(real, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				});
	}

	@Test
	void theServersVersionIsAsked(@Database(value = DatabaseKind.MARIADB, name = "version") ServerDatabase target)
			throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t VALUES (1, 'a')");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.dialects(dialect -> watched(dialect, "newest"));
			engine.run(Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 10), "t"));
		}
		assertEquals(1, target.number("SELECT count(*) FROM t"));
		String version = target.rows("SELECT VERSION()").get(0).get(0);
		assertTrue(!made.isEmpty() && made.stream().allMatch(v -> v.contains("MariaDB") && v.contains(version)),
				made + " of " + version);
	}
}
