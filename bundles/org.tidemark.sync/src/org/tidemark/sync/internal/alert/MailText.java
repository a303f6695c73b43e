/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tidemark.sync.spi.AlertMessage;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

/** A message as an e-mail of plain text. */
final class MailText {

	private static final String LINE = "\r\n"; //$NON-NLS-1$

	private MailText() {
	}

	static byte[] of(AlertMessage message, InternetAddress from, List<InternetAddress> to) {
		String header = String.join(LINE,
				"Date: " + DateTimeFormatter.RFC_1123_DATE_TIME //$NON-NLS-1$
						.format(message.startedAt().plusMillis(message.elapsedMillis()).atOffset(ZoneOffset.UTC)),
				"From: " + from, //$NON-NLS-1$
				"To: " + to.stream().map(InternetAddress::toString).collect(Collectors.joining(", ")), //$NON-NLS-1$ //$NON-NLS-2$
				"Subject: " + subject(message.title()), //$NON-NLS-1$
				"Message-ID: <" + UUID.randomUUID() + "@tidemark>", //$NON-NLS-1$ //$NON-NLS-2$
				"Auto-Submitted: auto-generated", //$NON-NLS-1$
				"MIME-Version: 1.0", //$NON-NLS-1$
				"Content-Type: text/plain; charset=UTF-8", //$NON-NLS-1$
				"Content-Transfer-Encoding: base64", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String body = message.text() + LINE + LINE
				+ (message.task() == 0 ? "" : message.host() + ", task " + message.task() + LINE); //$NON-NLS-1$ //$NON-NLS-2$
		return (header
				+ Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) + LINE)
				.getBytes(StandardCharsets.US_ASCII);
	}

	/** On one line, for a job's name must not become a header of its own. */
	private static String subject(String title) {
		String line = title.replaceAll("\\p{Cntrl}+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			return MimeUtility.fold("Subject: ".length(), MimeUtility.encodeText(line, "UTF-8", "B")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e); // every Java has UTF-8
		}
	}
}
