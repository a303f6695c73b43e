/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.ui.internal.presenter.Figures;

class TestResultTest {

	private static final Figures FIGURES = new Figures(Locale.US, ZoneOffset.UTC);

	@Test
	void aFailureNamesItsStepAndWhatToDo() {
		TestResult result = TestResult.of("shop",
				new ConnectionReport(List.of(new Step(StepKind.RESOLVE, true, "127.0.0.1", "", 3),
						new Step(StepKind.CONNECT, false, "Connection refused.", "Start the server.", 12)), null, 15),
				FIGURES);
		assertFalse(result.successful());
		assertEquals("The connection shop does not work: the step \"Connect to the port\" failed.", result.headline());
		assertEquals("Connection refused. Start the server.", result.trouble());
		assertEquals("""
				The connection shop does not work: the step "Connect to the port" failed.

				OK\tResolve the host name\t3 ms\t127.0.0.1
				Failed\tConnect to the port\t12 ms\tConnection refused.

				Connection refused. Start the server.

				Elapsed: 15 ms
				""", result.text());
	}

	@Test
	void aSuccessTellsServerDriverAndTls() {
		TestResult result = TestResult.of("shop",
				new ConnectionReport(List.of(new Step(StepKind.DATABASE, true, "shop", "", 1)),
						new ServerInfo("MariaDB", "11.4.5", "MySQL Connector/J 9.5.0", ""), 1500),
				FIGURES);
		assertTrue(result.successful());
		assertEquals(List.of("MariaDB 11.4.5", "MySQL Connector/J 9.5.0", "none", "1.5 s"),
				result.facts().stream().map(TestResult.Fact::value).toList());
	}

	@Test
	void theCertificateIsToldAndCanBeCopied() {
		TlsFacts tls = new TlsFacts("TLSv1.3", "AES", "CN=db", "CN=our ca", Instant.parse("2030-01-02T03:04:05Z"),
				"AB:CD");
		TestResult refused = TestResult.of("shop",
				new ConnectionReport(List.of(new Step(StepKind.TLS, false, "Not trusted.", "", 1)), null, 5, tls),
				FIGURES);

		assertEquals(List.of("TLS", "Certificate of", "Issued by", "Valid until", "SHA-256 fingerprint", "Elapsed"),
				refused.facts().stream().map(TestResult.Fact::name).toList());
		assertEquals(List.of("TLSv1.3 AES", "CN=db", "CN=our ca", FIGURES.time(tls.validUntil()), "AB:CD"),
				refused.facts().stream().limit(5).map(TestResult.Fact::value).toList());
		assertTrue(refused.text().contains("SHA-256 fingerprint: AB:CD"), refused.text());
	}
}
