/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0; its form is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;

/** How real servers are named. */
class LiveServersTest {

	@Test
	void readsTheirVariables() {
		ConnectionSettings mysql = LiveServers
				.of(Map.of("TIDEMARK_LIVE_MYSQL", "mysql://cdc:p%40ss+word@db.example:3307/shop",
						"TIDEMARK_LIVE_RISINGWAVE", "risingwave://root@rw.example:4566/dev", "TIDEMARK_LIVE_STARROCKS",
						"starrocks://root:@fe.example:9030/ods"))
				.mysql();
		assertEquals("db.example:3307 shop cdc", mysql.host() + ':' + mysql.port() + ' ' + mysql.database() + ' '
				+ mysql.user());
		assertEquals("p@ss+word", Objects.requireNonNull(mysql.password()).reveal());
	}

	@Test
	void namesWhatIsMissingAndItsForm() {
		String said = assertThrows(IllegalArgumentException.class,
				() -> LiveServers.of(Map.of("TIDEMARK_LIVE_MYSQL", "mysql://cdc:x@db:3306/shop",
						"TIDEMARK_LIVE_RISINGWAVE", "postgresql://root:hunter2@rw:4566/dev")))
				.getMessage();
		assertTrue(said.contains("TIDEMARK_LIVE_RISINGWAVE has another form (risingwave://user:password@host"),
				said);
		assertTrue(said.contains("TIDEMARK_LIVE_STARROCKS is not set (starrocks://"), said);
		assertFalse(said.contains("MYSQL") || said.contains("hunter2"), said);
	}
}
