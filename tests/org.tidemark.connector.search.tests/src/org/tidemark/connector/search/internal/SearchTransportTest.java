/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.TlsFacts;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.testing.SearchFront;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;

/** What a test of a connection tells of TLS. */
@ExtendWith(SearchNodesExtension.class)
class SearchTransportTest {

	private final SearchNodes nodes;

	SearchTransportTest(SearchNodes nodes) {
		this.nodes = nodes;
	}

	private static ConnectionReport test(String host, int port, TlsSettings tls) {
		ConnectionSettings settings = new ConnectionSettings("logs", "opensearch", host, port, null, "tide",
				Secret.of("secret"), tls, Environment.DEV, Map.of());
		return new SearchConnector().test(settings, new NullProgressMonitor());
	}

	@Test
	void theCertificateOfTheClusterIsShown() throws Exception {
		try (SearchFront front = SearchFront.before(nodes.of(SearchNodeKind.OPENSEARCH_2), "tide", "secret")) {
			X509Certificate certificate;
			try (InputStream pem = Files.newInputStream(front.certificate())) {
				certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
			}
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());

			ConnectionReport report = test(front.host(), front.port(), TlsSettings.of(TlsMode.REQUIRED));

			assertTrue(report.successful(), report.toString());
			TlsFacts tls = report.tls();
			assertNotNull(tls);
			assertEquals("CN=localhost", tls.subject());
			assertEquals(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest), tls.fingerprint());
			assertEquals(tls.protocol() + ' ' + tls.cipher(), report.server().tls());
		}
	}

	@ParameterizedTest
	@EnumSource
	void aClusterWithoutTheTlsThatIsRequiredFailsAtTls(SearchNodeKind kind) {
		SearchNode node = nodes.of(kind);

		ConnectionReport report = test(node.host(), node.port(), TlsSettings.of(TlsMode.REQUIRED));

		Step last = report.steps().getLast();
		assertEquals(StepKind.TLS, last.kind(), report.toString());
		assertTrue(last.detail().contains("offers no TLS, but this connection requires it."), last.detail());
		assertTrue(last.remedy().startsWith("Switch TLS on at the cluster"), last.remedy());
		assertNull(report.tls());
	}
}
