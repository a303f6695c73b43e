/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.risingwave.RisingWaveConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.pipeline.ScriptedRisingWave;
import org.tidemark.testing.wire.Login;

/** The scripted RisingWave looks at a real MariaDB as RisingWave does. */
@ExtendWith(DatabaseServersExtension.class)
class ScriptedUpstreamTest {

	private final ServerDatabase database;

	ScriptedUpstreamTest(@Database(DatabaseKind.MARIADB) ServerDatabase database) {
		this.database = database;
	}

	private String source(String user, String databases) {
		return "CREATE SOURCE shop_src WITH (connector = 'mysql-cdc', hostname = '" + database.host() + "', port = '"
				+ database.port() + "', username = '" + user + "', password = '" + database.password()
				+ "', database.name = '" + databases + "')";
	}

	private String table(String columns, String key, String external) {
		return "CREATE TABLE orders (" + columns + ", PRIMARY KEY (" + key + ")) FROM shop_src TABLE '"
				+ database.name()
				+ '.' + external + "'";
	}

	private static void refuses(StatementChannel channel, String sql, String why) {
		StatementException problem = assertThrows(StatementException.class, () -> ChannelFixture.execute(channel, sql));
		assertTrue(problem.serverMessage().contains(why), problem.serverMessage());
	}

	@Test
	void whatMySqlDoesNotHaveIsRefused() throws Exception {
		database.execute("CREATE TABLE orders (Id bigint, shop int, note varchar(20), PRIMARY KEY (Id, shop))");
		try (ScriptedRisingWave risingWave = new ScriptedRisingWave("3.1.0", Login.trust())) {
			risingWave.looksAtMySql(true);
			ConnectionSettings settings = ConnectionSettings.server("lake", "risingwave", risingWave.server().host(),
					risingWave.server().port(), "dev", "root", null);
			try (DatabaseSession session = new RisingWaveConnector().open(settings, 1);
					StatementChannel channel = session.openChannel()) {
				refuses(channel, source("nobody-here", database.name()), "Access denied for user 'nobody-here'");
				refuses(channel, source(database.user(), database.name() + ",nowhere"), "'nowhere' doesn't exist");
				ChannelFixture.execute(channel, source(database.user(), database.name()));
				refuses(channel, table("id bigint", "id", "absent"), "'absent' doesn't exist");
				refuses(channel, table("id bigint, shop int, city varchar", "id, shop", "orders"), "Column 'city'");
				refuses(channel, table("id bigint, note varchar", "id", "orders"), "Primary key mismatch");
				ChannelFixture.execute(channel, table("id bigint, shop int", "shop, id", "orders"));
			}
		}
	}
}
