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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.connector.TlsFacts;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.Connector;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServer;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.MariaDbServer;
import org.tidemark.testing.PostgresServer;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.ServerOptions;

/** What a test of a connection tells of TLS. */
@ExtendWith(DatabaseServersExtension.class)
class TransportTest {

	private final Map<DatabaseKind, ServerDatabase> databases;

	TransportTest(@Database(DatabaseKind.MARIADB) ServerDatabase mariaDb,
			@Database(DatabaseKind.POSTGRESQL) ServerDatabase postgres) {
		databases = Map.of(DatabaseKind.MARIADB, mariaDb, DatabaseKind.POSTGRESQL, postgres);
	}

	private static Connector connector(DatabaseKind kind) {
		return kind == DatabaseKind.MARIADB ? new MySqlConnector() : new PostgresConnector();
	}

	private static ConnectionReport test(ServerDatabase database, TlsSettings tls) {
		ConnectionSettings settings = Reading.settings(database).withTls(tls);
		return connector(database.kind()).test(settings, new NullProgressMonitor());
	}

	private static void assertShowsCertificate(ServerDatabase database, TlsFacts tls) throws Exception {
		X509Certificate certificate;
		try (InputStream pem = Files.newInputStream(database.certificate())) {
			certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
		}
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
		assertNotNull(tls);
		assertEquals("CN=localhost", tls.subject());
		assertEquals("CN=localhost", tls.issuer());
		assertEquals(certificate.getNotAfter().toInstant(), tls.validUntil());
		assertEquals(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest), tls.fingerprint());
		assertTrue(tls.protocol().startsWith("TLSv1."), tls.protocol());
	}

	@ParameterizedTest
	@EnumSource
	void theCertificateOfTheServerIsShown(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);

		ConnectionReport report = test(database, TlsSettings.of(TlsMode.REQUIRED));

		assertTrue(report.successful(), report.toString());
		assertShowsCertificate(database, report.tls());
		assertTrue(report.server().tls().startsWith(report.tls().protocol()), report.toString());
		assertNull(test(database, TlsSettings.of(TlsMode.DISABLED)).tls());
	}

	@ParameterizedTest
	@EnumSource
	void aCertificateThatIsNotTrustedIsShownToo(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);

		ConnectionReport report = test(database, TlsSettings.of(TlsMode.VERIFY_CA));

		assertEquals(StepKind.TLS, report.steps().getLast().kind());
		assertFalse(report.successful());
		assertShowsCertificate(database, report.tls());
	}

	@Test
	void aMariaDbWithoutTlsFailsAtTls() throws Exception {
		try (MariaDbServer plain = MariaDbServer.start(ServerOptions.none().with("ssl", "OFF"))) {
			assertFailsAtTls(plain);
		}
	}

	@Test
	void aPostgresWithoutTlsFailsAtTls() throws Exception {
		try (PostgresServer plain = PostgresServer.start(ServerOptions.none().with("ssl", "off"))) {
			assertFailsAtTls(plain);
		}
	}

	private static void assertFailsAtTls(DatabaseServer server) throws Exception {
		ServerDatabase database = server.createDatabase();
		for (TlsMode mode : List.of(TlsMode.REQUIRED, TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL)) {
			ConnectionReport report = test(database, TlsSettings.of(mode));
			Step last = report.steps().getLast();
			assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.TLS),
					report.steps().stream().map(Step::kind).toList());
			assertEquals(database.host() + ':' + database.port() + " offers no TLS, but this connection requires it.",
					last.detail());
			assertTrue(last.remedy().startsWith("Switch TLS on at the server"), last.remedy());
			assertNull(report.tls());
		}
		ConnectionReport preferred = test(database, TlsSettings.PREFERRED);
		assertTrue(preferred.successful(), preferred.toString());
		assertNull(preferred.tls());
		assertEquals("", preferred.server().tls());
	}

	@Test
	void driversTellTheirProperties() {
		assertTells(new MySqlConnector(), "socketTimeout", "0");
		assertTells(new PostgresConnector(), "socketTimeout", "0");
		assertTells(new SqliteConnector(), "busy_timeout", null);
	}

	private static void assertTells(Connector connector, String key, String value) {
		List<ConnectorOption> told = connector.driverProperties();
		ConnectorOption option = told.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
		assertFalse(option.description().isBlank(), option.toString());
		if (value != null) {
			assertEquals(value, option.defaultValue());
		}
		assertTrue(told.stream().noneMatch(each -> each.key().equals("password")), told.toString());
	}
}
