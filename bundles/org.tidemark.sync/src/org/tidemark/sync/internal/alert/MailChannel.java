/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.AlertChannel;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * Sends an e-mail by SMTP: {@code host}, {@code from}, {@code to} (several are separated by commas), and where they are
 * needed {@code port}, {@code user}, {@code password}, {@code tls} and {@code ca}. The connection is encrypted and the host's
 * name is checked unless {@code tls} is {@code none}.
 */
public final class MailChannel implements AlertChannel {

	private static final String HOST = "host"; //$NON-NLS-1$
	private static final String PORT = "port"; //$NON-NLS-1$
	private static final String USER = "user"; //$NON-NLS-1$
	private static final String PASSWORD = "password"; //$NON-NLS-1$
	private static final String FROM = "from"; //$NON-NLS-1$
	private static final String TO = "to"; //$NON-NLS-1$
	private static final String TLS = "tls"; //$NON-NLS-1$
	private static final String CA = "ca"; //$NON-NLS-1$
	private static final int HIGHEST_PORT = 65_535;

	@Override
	public void send(AlertMessage message, AlertOptions options) throws TidemarkException {
		options.requireKnown(HOST, PORT, USER, PASSWORD, FROM, TO, TLS, CA);
		String host = options.required(HOST);
		InternetAddress from = addresses(FROM, options).getFirst();
		List<InternetAddress> to = addresses(TO, options);
		Properties properties = properties(host, options);
		byte[] text = MailText.of(message, from, to);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// the library looks for its own parts by the loader of the thread
		thread.setContextClassLoader(Session.class.getClassLoader());
		try {
			Session session = Session.getInstance(properties);
			MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(text));
			try (Transport transport = session.getTransport("smtp")) { //$NON-NLS-1$
				transport.connect(options.text(USER).isPresent() ? options.required(USER) : null,
						options.text(USER).isPresent() ? options.required(PASSWORD) : null);
				transport.sendMessage(mail, to.toArray(InternetAddress[]::new));
			}
		} catch (AuthenticationFailedException e) {
			throw new TidemarkException(ProblemKind.CONNECTION, NLS.bind(Messages.Alert_mailLogin, host),
					Messages.Alert_mailLogin_remedy, null);
		} catch (MessagingException e) {
			Throwable cause = e.getNextException() == null ? e : e.getNextException();
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Alert_mailRefused, host, String.valueOf(cause.getMessage()).strip()),
					Messages.Alert_mailTls_remedy, e);
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	private static List<InternetAddress> addresses(String key, AlertOptions options) throws TidemarkException {
		String text = options.required(key);
		try {
			InternetAddress[] addresses = InternetAddress.parse(text, true);
			if (addresses.length > 0) {
				for (InternetAddress address : addresses) {
					address.validate();
				}
				return List.of(addresses);
			}
		} catch (AddressException e) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Alert_mailAddress, key, String.valueOf(e.getMessage())), "", e); //$NON-NLS-1$
		}
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_mailAddress, key, text), "", null); //$NON-NLS-1$
	}

	private static Properties properties(String host, AlertOptions options) throws TidemarkException {
		String tls = options.text(TLS).orElse("starttls"); //$NON-NLS-1$
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", host); //$NON-NLS-1$
		switch (tls) {
			case "starttls" -> { //$NON-NLS-1$
				properties.setProperty("mail.smtp.port", port(options, 587)); //$NON-NLS-1$
				properties.setProperty("mail.smtp.starttls.enable", "true"); //$NON-NLS-1$ //$NON-NLS-2$
				properties.setProperty("mail.smtp.starttls.required", "true"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			case "implicit" -> { //$NON-NLS-1$
				properties.setProperty("mail.smtp.port", port(options, 465)); //$NON-NLS-1$
				properties.setProperty("mail.smtp.ssl.enable", "true"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			case "none" -> properties.setProperty("mail.smtp.port", port(options, 25)); //$NON-NLS-1$ //$NON-NLS-2$
			default -> throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_mailTls, tls),
					NLS.bind(Messages.UseOneOf, "starttls, implicit, none"), null); //$NON-NLS-1$
		}
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		Optional<String> ca = options.text(CA);
		if (ca.isPresent()) {
			properties.put("mail.smtp.ssl.socketFactory", MailTrust.in(ca.get()).getSocketFactory()); //$NON-NLS-1$
		}
		if (options.text(USER).isPresent()) {
			properties.setProperty("mail.smtp.auth", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (String step : List.of("connectiontimeout", "timeout", "writetimeout")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			properties.setProperty("mail.smtp." + step, String.valueOf(PATIENCE.toMillis() / 2)); //$NON-NLS-1$
		}
		return properties;
	}

	private static String port(AlertOptions options, int usual) throws TidemarkException {
		String text = options.text(PORT).orElse(String.valueOf(usual));
		if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) { //$NON-NLS-1$
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_mailPort, text), "", null); //$NON-NLS-1$
		}
		return text;
	}
}
