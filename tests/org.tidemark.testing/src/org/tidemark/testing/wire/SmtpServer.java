/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import org.tidemark.testing.internal.ServerCache;
import org.tidemark.testing.internal.ServerCertificate;

/**
 * A mail server that keeps what it is sent: SMTP (RFC 5321) with STARTTLS (RFC 3207), TLS from the first byte, and AUTH PLAIN
 * (RFC 4954). Listens at a free port of the loopback interface until it is closed.
 */
public final class SmtpServer implements AutoCloseable {

	/** How a connection is encrypted. */
	public enum Encryption {
		/** Not at all. */
		NONE,
		/** On the client's demand; mail is refused before. */
		STARTTLS,
		/** From the first byte. */
		IMPLICIT
	}

	/**
	 * A mail that was taken.
	 *
	 * @param login      {@code user/password}, or empty
	 * @param encrypted  whether it came encrypted
	 * @param sender     from the envelope
	 * @param recipients from the envelope
	 * @param lines      headers and body as they came
	 */
	public record Mail(String login, boolean encrypted, String sender, List<String> recipients, List<String> lines) {
	}

	private final Encryption encryption;
	private final String login;
	private final ServerCertificate certificate;
	private final SSLContext tls;
	private final ServerSocket listener;
	private final List<Mail> mails = new CopyOnWriteArrayList<>();
	private volatile String refusal = "";

	/**
	 * Starts it.
	 *
	 * @param encryption how connections are encrypted
	 * @param login      {@code user/password} that it demands; empty for none
	 */
	public SmtpServer(Encryption encryption, String login) {
		try {
			this.encryption = encryption;
			this.login = login;
			certificate = ServerCertificate.in(ServerCache.ofCurrentUser());
			tls = certificate.context();
			listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
			Thread.ofPlatform().daemon().name("smtp-" + port()).start(this::accept);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The port. */
	public int port() {
		return listener.getLocalPort();
	}

	/** The certificate that a client has to trust, for 127.0.0.1 and localhost: a PEM file. */
	public Path certificate() {
		return certificate.certificate();
	}

	/** What was taken, in order. */
	public List<Mail> mails() {
		return List.copyOf(mails);
	}

	/** Answers every recipient so from now on, e.g. {@code 550 No such user}. */
	public void refuse(String answer) {
		refusal = answer;
	}

	@Override
	public void close() {
		try {
			listener.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				Socket client = listener.accept();
				Thread.ofPlatform().daemon().name("smtp-client").start(() -> serve(client));
			} catch (SocketException closed) {
				return;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			Socket socket = encryption == Encryption.IMPLICIT ? encrypt(client) : client;
			new Dialogue(socket, socket != client).run(true);
		} catch (SocketException | SSLException gone) {
			System.getLogger(SmtpServer.class.getName()).log(Level.DEBUG, "The client went", gone);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Socket encrypt(Socket client) throws IOException {
		SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client,
				new ByteArrayInputStream(new byte[0]),
				true);
		socket.startHandshake();
		return socket;
	}

	/** What is said over one connection. */
	private final class Dialogue {

		private final Socket socket;
		private final boolean encrypted;
		private final BufferedReader in;
		private final OutputStream out;
		private String user = "";
		private String sender = "";
		private final List<String> recipients = new ArrayList<>();

		Dialogue(Socket socket, boolean encrypted) throws IOException {
			this.socket = socket;
			this.encrypted = encrypted;
			in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			out = socket.getOutputStream();
		}

		void run(boolean greet) throws IOException {
			if (greet) {
				say("220 localhost ready");
			}
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String verb = line.toUpperCase(Locale.ROOT);
				if (verb.startsWith("QUIT")) {
					say("221 Bye");
					return;
				}
				if (verb.startsWith("STARTTLS") && offersTls()) {
					say("220 Go on");
					new Dialogue(encrypt(socket), true).run(false);
					return;
				}
				answer(line, verb);
			}
		}

		private boolean offersTls() {
			return encryption == Encryption.STARTTLS && !encrypted;
		}

		private void answer(String line, String verb) throws IOException {
			if (verb.startsWith("EHLO")) {
				say("250-localhost");
				if (offersTls()) {
					say("250-STARTTLS");
				}
				if (!login.isEmpty()) {
					say("250-AUTH PLAIN");
				}
				say("250 8BITMIME");
			} else if (offersTls()) {
				say("530 Must issue a STARTTLS command first");
			} else if (verb.startsWith("AUTH PLAIN ")) {
				String[] parts = new String(Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())),
						StandardCharsets.UTF_8).split("\0", -1);
				user = parts[1] + '/' + parts[2];
				say(user.equals(login) ? "235 Welcome" : "535 Authentication failed");
			} else if (!user.equals(login)) {
				say("530 Authentication required");
			} else if (verb.startsWith("MAIL FROM:")) {
				sender = address(line);
				say("250 OK");
			} else if (verb.startsWith("RCPT TO:")) {
				recipients.add(address(line));
				say(refusal.isEmpty() ? "250 OK" : refusal);
			} else if (verb.equals("DATA")) {
				take();
			} else {
				say("250 OK");
			}
		}

		private void take() throws IOException {
			say("354 Go on");
			List<String> lines = new ArrayList<>();
			for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
				lines.add(line.startsWith("..") ? line.substring(1) : line);
			}
			mails.add(new Mail(user, encrypted, sender, List.copyOf(recipients), List.copyOf(lines)));
			say("250 Taken");
		}

		private static String address(String line) {
			return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
		}

		private void say(String line) throws IOException {
			out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
	}
}
