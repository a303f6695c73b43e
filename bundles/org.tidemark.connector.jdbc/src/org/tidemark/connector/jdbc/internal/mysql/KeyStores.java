/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.internal.Pem;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Key stores for a driver that reads no PEM: temporary files under a password that is never kept. */
final class KeyStores implements AutoCloseable {

	private static final String TYPE = "PKCS12";

	private final String password = UUID.randomUUID().toString();
	private @Nullable Path trusted;
	private @Nullable Path client;

	private KeyStores() {
	}

	/** The key stores of a connection; null when it names no PEM files. */
	static @Nullable KeyStores of(ConnectionSettings settings) throws TidemarkException {
		TlsSettings tls = settings.tls();
		String certificate = tls.clientCertificateFile();
		String key = tls.clientKeyFile();
		String authorities = tls.caFile();
		boolean verifies = tls.mode() == TlsMode.VERIFY_CA || tls.mode() == TlsMode.VERIFY_FULL;
		boolean identifies = tls.mode() != TlsMode.DISABLED && certificate != null && key != null;
		if ((!verifies || authorities == null) && !identifies) {
			return null;
		}
		KeyStores stores = new KeyStores();
		try {
			if (verifies && authorities != null) {
				stores.trusted = stores.trust(Pem.certificates(Path.of(authorities)));
			}
			if (certificate != null && key != null) {
				stores.client = stores.identity(Path.of(certificate), Path.of(key));
			}
			return stores;
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			stores.close();
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Tls_files, settings.name(), String.valueOf(e.getMessage())),
					Messages.Tls_files_remedy, e);
		}
	}

	private Path trust(List<Certificate> certificates) throws IOException, GeneralSecurityException {
		KeyStore store = empty();
		for (int i = 0; i < certificates.size(); i++) {
			store.setCertificateEntry("ca" + i, certificates.get(i));
		}
		return write(store);
	}

	private Path identity(Path certificateFile, Path keyFile) throws IOException, GeneralSecurityException {
		KeyStore store = empty();
		Certificate[] chain = Pem.certificates(certificateFile).toArray(new Certificate[0]);
		store.setKeyEntry("client", Pem.key(keyFile, chain[0]), password.toCharArray(), chain);
		return write(store);
	}

	private static KeyStore empty() throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance(TYPE);
		store.load(null, null);
		return store;
	}

	private Path write(KeyStore store) throws IOException, GeneralSecurityException {
		Path file = Files.createTempFile("tidemark", ".p12");
		file.toFile().deleteOnExit();
		try (OutputStream out = Files.newOutputStream(file)) {
			store.store(out, password.toCharArray());
		}
		return file;
	}

	void addTo(Properties properties) {
		add(properties, "trustCertificateKeyStore", trusted);
		add(properties, "clientCertificateKeyStore", client);
	}

	private void add(Properties properties, String prefix, @Nullable Path file) {
		if (file != null) {
			try {
				properties.setProperty(prefix + "Url", file.toUri().toURL().toString());
			} catch (MalformedURLException e) {
				throw new IllegalStateException(file.toString(), e);
			}
			properties.setProperty(prefix + "Type", TYPE);
			properties.setProperty(prefix + "Password", password);
		}
	}

	@Override
	public void close() {
		delete(trusted);
		delete(client);
	}

	private static void delete(@Nullable Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			System.getLogger(KeyStores.class.getName()).log(Level.DEBUG, "A temporary key store stays: " + file, e);
		}
	}
}
