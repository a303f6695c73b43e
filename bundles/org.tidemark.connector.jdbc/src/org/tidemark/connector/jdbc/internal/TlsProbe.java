/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.TlsFacts;
import org.tidemark.connector.internal.TlsInspection;

/**
 * Finds out whether a server offers TLS and looks at its certificate, before the driver decides whether to trust it. No
 * login and no data travel over a probed socket.
 *
 * @param offer whether the server offers TLS
 * @param facts what was agreed on
 */
public record TlsProbe(Offer offer, Optional<TlsFacts> facts) {

	private static final int MILLIS_TO_ANSWER = 5_000;

	/** What a server says of TLS. */
	public enum Offer {
		/** It speaks TLS. */
		YES,
		/** It does not. */
		NO,
		/** It gave no answer that is understood. */
		UNKNOWN
	}

	/** Asks the server behind a socket that was just connected; the socket is of no use afterwards. */
	static TlsProbe of(Link link, Socket socket, String host, int port) {
		Offer offer = Offer.UNKNOWN;
		try {
			socket.setSoTimeout(MILLIS_TO_ANSWER);
			offer = link.askForTls(socket);
			return new TlsProbe(offer, offer == Offer.YES ? certificate(socket, host, port) : Optional.empty());
		} catch (IOException | GeneralSecurityException e) {
			// the driver will tell what is wrong
			System.getLogger(TlsProbe.class.getName()).log(Level.DEBUG, "TLS could not be probed.", e);
			return new TlsProbe(offer, Optional.empty());
		}
	}

	private static Optional<TlsFacts> certificate(Socket socket, String host, int port)
			throws IOException, GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new Onlooker() }, null);
		try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true)) {
			secure.startHandshake();
			return TlsInspection.of(secure.getSession());
		}
	}

	/** Looks at every certificate and relies on none. */
	private static final class Onlooker extends X509ExtendedTrustManager {

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {
			// nothing is sent that has to be protected
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {
			// nothing is sent that has to be protected
		}

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable Socket socket) {
			// nothing is sent that has to be protected
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable Socket socket) {
			// nothing is sent that has to be protected
		}

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable SSLEngine engine) {
			// nothing is sent that has to be protected
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable SSLEngine engine) {
			// nothing is sent that has to be protected
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
