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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.internal.alert.MailChannel;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;
import org.tidemark.testing.wire.SmtpServer;
import org.tidemark.testing.wire.SmtpServer.Encryption;
import org.tidemark.testing.wire.SmtpServer.Mail;

@Timeout(120)
class MailChannelTest {

	private static final AlertMessage MESSAGE = new AlertMessage(AlertEvent.FAILED, "订单", 7, "shop", "warehouse",
			Instant.parse("2026-01-15T10:30:00Z"), 1_500, new Counters(12, 11, 1, 0, 2, 3), 0, "Gone.", "db1",
			"订单\r\nBcc: all@example.com has failed", "The table 订单 is gone.");

	private static Map<String, String> options(SmtpServer server, Encryption encryption, String... more) {
		Map<String, String> options = new TreeMap<>(
				Map.of("host", "localhost", "port", String.valueOf(server.port()), "from",
						"Tidemark <tide@example.com>",
						"to", "ann@example.com, Bob <bob@example.com>", "tls", switch (encryption) {
							case NONE -> "none";
							case STARTTLS -> "starttls";
							case IMPLICIT -> "implicit";
						}, "ca", server.certificate().toString()));
		for (int i = 0; i < more.length; i += 2) {
			options.put(more[i], more[i + 1]);
		}
		return options;
	}

	private static void send(Map<String, String> options) throws TidemarkException {
		new MailChannel().send(MESSAGE, new AlertOptions("mail", options));
	}

	private static TidemarkException failure(Map<String, String> options) {
		return assertThrows(TidemarkException.class, () -> send(options));
	}

	@ParameterizedTest
	@EnumSource(Encryption.class)
	void aMailArrives(Encryption encryption) throws Exception {
		try (SmtpServer server = new SmtpServer(encryption, "tide/s3cret")) {
			send(options(server, encryption, "user", "tide", "password", "s3cret"));
			assertEquals(1, server.mails().size());
			Mail mail = server.mails().getFirst();
			assertEquals("tide/s3cret", mail.login());
			assertEquals(encryption != Encryption.NONE, mail.encrypted());
			assertEquals("tide@example.com", mail.sender());
			assertEquals(List.of("ann@example.com", "bob@example.com"), mail.recipients());
			List<String> headers = mail.lines().subList(0, mail.lines().indexOf(""));
			assertTrue(headers.contains("From: Tidemark <tide@example.com>"), headers.toString());
			assertTrue(headers.contains("To: ann@example.com, Bob <bob@example.com>"), headers.toString());
			assertTrue(headers.contains("Date: Thu, 15 Jan 2026 10:30:01 GMT"), headers.toString());
			assertFalse(headers.stream().anyMatch(h -> h.startsWith("Bcc")), headers.toString());
			String body = String.join("", mail.lines().subList(headers.size() + 1, mail.lines().size()));
			assertEquals("The table 订单 is gone.\r\n\r\ndb1, task 7\r\n",
					new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8));
		}
	}

	@Test
	void aServerWithoutTlsGetsNoMail() {
		try (SmtpServer server = new SmtpServer(Encryption.NONE, "")) {
			TidemarkException e = failure(options(server, Encryption.STARTTLS));
			assertEquals(ProblemKind.CONNECTION, e.kind());
			assertTrue(e.getMessage().startsWith("localhost did not take the alert by mail: STARTTLS is required"),
					e.getMessage());
			assertTrue(e.summary().contains("implicit (mostly port 465)"), e.summary());
			assertEquals(List.of(), server.mails());
		}
	}

	@Test
	void aCertificateThatNobodyTrustsIsRefused() {
		try (SmtpServer server = new SmtpServer(Encryption.IMPLICIT, "")) {
			Map<String, String> options = options(server, Encryption.IMPLICIT);
			options.remove("ca");
			assertEquals(ProblemKind.CONNECTION, failure(options).kind());
			assertEquals(List.of(), server.mails());
		}
	}

	@Test
	void aWrongPasswordIsToldWithoutIt() {
		try (SmtpServer server = new SmtpServer(Encryption.STARTTLS, "tide/s3cret")) {
			TidemarkException e = failure(
					options(server, Encryption.STARTTLS, "user", "tide", "password", "wr0ng"));
			assertEquals("localhost refused the login of the alert by mail.", e.getMessage());
			assertFalse((e.summary() + e.getCause()).contains("wr0ng"), e.summary());
		}
	}

	@Test
	void whatTheServerSaysIsTold() {
		try (SmtpServer server = new SmtpServer(Encryption.NONE, "")) {
			server.refuse("550 No such user here");
			TidemarkException e = failure(options(server, Encryption.NONE));
			assertTrue(e.getMessage().contains("550 No such user here"), e.getMessage());
		}
	}

	@Test
	void whatIsWrongInTheJobFileIsNamed() {
		try (SmtpServer server = new SmtpServer(Encryption.NONE, "")) {
			assertEquals("The alert by mail has \"tls\": \"yes\", which is not known.",
					failure(options(server, Encryption.NONE, "tls", "yes")).getMessage());
			assertEquals("The alert by mail has the port \"70000\", which is not a number from 1 to 65535.",
					failure(options(server, Encryption.NONE, "port", "70000")).getMessage());
			assertTrue(failure(options(server, Encryption.NONE, "to", "nobody at all")).getMessage()
					.startsWith("The alert by mail has an address that is not one in \"to\": "));
			assertTrue(failure(options(server, Encryption.NONE, "ca", "/none.pem")).getMessage()
					.startsWith("The certificates of the alert by mail cannot be read from /none.pem: "));
			assertEquals("The alert by \"mail\" lacks the key \"password\".",
					failure(options(server, Encryption.NONE, "user", "tide")).getMessage());
		}
	}
}
