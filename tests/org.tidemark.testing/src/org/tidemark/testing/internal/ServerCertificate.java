/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed TLS certificate for the test servers, with its key, as PEM files.
 *
 * @param certificate the file that clients have to trust
 * @param key the private key
 */
public record ServerCertificate(Path certificate, Path key) {

	private static final String ALIAS = "server";
	private static final String STORE_PASSWORD = "changeit";

	/** The one that this user's test servers share; made where it is missing. */
	public static ServerCertificate in(ServerCache cache) throws IOException {
		Path directory = cache.prepare("certificate-1", ServerCertificate::generate);
		return new ServerCertificate(directory.resolve("server.crt"), directory.resolve("server.key"));
	}

	/** Puts certificate and key into a data directory, the key for its owner's eyes only. */
	void copyTo(Path dataDirectory) throws IOException {
		Files.copy(certificate, dataDirectory.resolve("server.crt"));
		Path copy = Files.copy(key, dataDirectory.resolve("server.key"));
		Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
	}

	/** {@return what a server in this JVM shows the certificate with} */
	public SSLContext context() throws IOException {
		try {
			Certificate shown;
			try (InputStream pem = Files.newInputStream(certificate)) {
				shown = CertificateFactory.getInstance("X.509").generateCertificate(pem);
			}
			String base64 = Files.readString(key).replaceAll("-----[A-Z ]+-----", "");
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(null, null);
			keys.setKeyEntry(ALIAS,
					KeyFactory.getInstance("RSA")
							.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))),
					new char[0], new Certificate[] { shown });
			KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			factory.init(keys, new char[0]);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(factory.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IOException("Cannot use the certificate of the test servers", e);
		}
	}

	private static void generate(Path directory) throws IOException {
		Path store = directory.resolve("server.p12");
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		Tool.require(List.of(keytool, "-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048",
				"-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1,dns:localhost", "-ext", "BC=ca:true",
				"-startdate", "-1d", "-validity", "3650", "-storetype", "PKCS12", "-keystore", store.toString(),
				"-storepass", STORE_PASSWORD), out -> out.flush());
		try {
			char[] password = STORE_PASSWORD.toCharArray();
			KeyStore keys = KeyStore.getInstance(store.toFile(), password);
			writePem(directory.resolve("server.crt"), "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
			writePem(directory.resolve("server.key"), "PRIVATE KEY", keys.getKey(ALIAS, password).getEncoded());
		} catch (GeneralSecurityException e) {
			throw new IOException("Cannot read the certificate that keytool made", e);
		}
		Files.delete(store);
	}

	private static void writePem(Path file, String type, byte[] content) throws IOException {
		String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		Files.writeString(file, "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
	}
}
