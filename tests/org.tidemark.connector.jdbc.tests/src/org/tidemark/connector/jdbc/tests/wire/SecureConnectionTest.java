/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.connector.jdbc.internal.risingwave.RisingWaveConnector;
import org.tidemark.connector.jdbc.internal.starrocks.StarRocksConnector;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.pipeline.ScriptedRisingWave;
import org.tidemark.testing.pipeline.ScriptedStarRocks;
import org.tidemark.testing.wire.Login;
import org.tidemark.testing.wire.WireServer;

/** TLS on the way to RisingWave and StarRocks, in each mode. */
class SecureConnectionTest {

	/** An address of the servers that their certificate does not name. */
	private static final String UNNAMED = "127.1";

	private final ScriptedStarRocks starRocks = new ScriptedStarRocks("3.3.5", Login.of("root", "rocks"));
	private final ScriptedRisingWave risingWave = new ScriptedRisingWave("2.8.5", Login.of("root", "rocks"));

	@AfterEach
	void close() {
		starRocks.close();
		risingWave.close();
	}

	private WireServer server(String system) {
		return "risingwave".equals(system) ? risingWave.server() : starRocks.server();
	}

	private void connect(String system, String host, TlsSettings tls) throws TidemarkException {
		Connector connector = "risingwave".equals(system) ? new RisingWaveConnector() : new StarRocksConnector();
		ConnectionSettings settings = ConnectionSettings.server(system, system, host, server(system).port(),
				"risingwave".equals(system) ? "dev" : "", "root", Secret.of("rocks")).withTls(tls);
		try (DatabaseSession session = connector.open(settings, 1)) {
			assertTrue(session.server().version().matches("[23]\\..*"), session.server().version());
		}
	}

	private void assertRefused(String system, String host, TlsSettings tls) {
		TidemarkException refused = assertThrows(TidemarkException.class, () -> connect(system, host, tls));
		assertEquals(ProblemKind.CONNECTION, refused.kind(), refused.getMessage());
		assertTrue(refused.getMessage().contains("TLS"), refused.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "risingwave", "starrocks" })
	void encryptsWhereTheServerOffersIt(String system) throws Exception {
		String host = server(system).host();
		connect(system, host, TlsSettings.of(TlsMode.PREFERRED));
		assertEquals(0, server(system).encrypted());
		assertRefused(system, host, TlsSettings.of(TlsMode.REQUIRED));

		server(system).offerTls();
		connect(system, host, TlsSettings.of(TlsMode.DISABLED));
		assertEquals(0, server(system).encrypted());
		connect(system, host, TlsSettings.of(TlsMode.PREFERRED));
		assertTrue(server(system).encrypted() > 0, "preferred was not encrypted");
		connect(system, UNNAMED, TlsSettings.of(TlsMode.REQUIRED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "risingwave", "starrocks" })
	void verifiesAuthorityAndHost(String system) throws Exception {
		String host = server(system).host();
		String authority = server(system).offerTls().toString();
		TlsSettings known = new TlsSettings(TlsMode.VERIFY_CA, authority, null, null);
		TlsSettings named = new TlsSettings(TlsMode.VERIFY_FULL, authority, null, null);
		assertRefused(system, host, TlsSettings.of(TlsMode.VERIFY_CA));
		connect(system, UNNAMED, known);
		assertRefused(system, UNNAMED, named);
		connect(system, host, named);
		assertTrue(server(system).encrypted() > 1, "verified connections were not encrypted");
	}
}
