/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.internal.Pem;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Makes the TLS of a connection from its settings. */
final class Tls {

	private static final char[] NO_PASSWORD = new char[0];

	private Tls() {
	}

	/**
	 * The context of a connection.
	 *
	 * @throws TidemarkException of kind connection when a certificate file cannot be used
	 */
	static SSLContext context(ConnectionSettings settings) throws TidemarkException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(identity(settings.tls()), new TrustManager[] { trust(settings.tls()) }, null);
			return context;
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Tls_files, settings.name(), String.valueOf(e.getMessage())),
					Messages.Tls_files_remedy, e);
		}
	}

	private static KeyManager @Nullable [] identity(TlsSettings tls) throws IOException, GeneralSecurityException {
		String certificate = tls.clientCertificateFile();
		String key = tls.clientKeyFile();
		if (certificate == null || key == null) {
			return null;
		}
		Certificate[] chain = Pem.certificates(Path.of(certificate)).toArray(new Certificate[0]);
		KeyStore store = empty();
		store.setKeyEntry("client", Pem.key(Path.of(key), chain[0]), NO_PASSWORD, chain);
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(store, NO_PASSWORD);
		return factory.getKeyManagers();
	}

	private static TrustManager trust(TlsSettings tls) throws IOException, GeneralSecurityException {
		if (tls.mode() != TlsMode.VERIFY_CA && tls.mode() != TlsMode.VERIFY_FULL) {
			return new Lenient(null);
		}
		KeyStore store = null;
		String authorities = tls.caFile();
		if (authorities != null) {
			store = empty();
			List<Certificate> certificates = Pem.certificates(Path.of(authorities));
			for (int i = 0; i < certificates.size(); i++) {
				store.setCertificateEntry("ca" + i, certificates.get(i));
			}
		}
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		TrustManager full = factory.getTrustManagers()[0];
		return tls.mode() == TlsMode.VERIFY_FULL ? full : new Lenient((X509TrustManager) full);
	}

	private static KeyStore empty() throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		return store;
	}

	/**
	 * Checks who signed a certificate, or nothing at all, but never which host it names: the platform checks the name in
	 * the methods that know the connection, and these are overridden here.
	 */
	private static final class Lenient extends X509ExtendedTrustManager {

		private final @Nullable X509TrustManager authorities;

		Lenient(@Nullable X509TrustManager authorities) {
			this.authorities = authorities;
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type)
				throws CertificateException {
			X509TrustManager checker = authorities;
			if (checker != null) {
				checker.checkServerTrusted(chain, type);
			}
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable Socket socket) throws CertificateException {
			checkServerTrusted(chain, type);
		}

		@Override
		public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable SSLEngine engine) throws CertificateException {
			checkServerTrusted(chain, type);
		}

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type)
				throws CertificateException {
			throw new CertificateException("no server");
		}

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable Socket socket) throws CertificateException {
			checkClientTrusted(chain, type);
		}

		@Override
		public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type,
				@Nullable SSLEngine engine) throws CertificateException {
			checkClientTrusted(chain, type);
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
