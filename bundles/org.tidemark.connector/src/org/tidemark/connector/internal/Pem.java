/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys from PEM files. */
public final class Pem {

	private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

	private Pem() {
	}

	/** The certificates of a file, at least one. */
	public static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
		try (InputStream in = Files.newInputStream(file)) {
			List<Certificate> certificates = List
					.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
			if (certificates.isEmpty()) {
				throw new GeneralSecurityException(file.toString());
			}
			return certificates;
		}
	}

	/** The unencrypted PKCS #8 key of a file, encoded. */
	public static byte[] encodedKey(Path file) throws IOException, GeneralSecurityException {
		Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
		if (!matcher.find()) {
			throw new GeneralSecurityException(file + ": no BEGIN PRIVATE KEY");
		}
		return Base64.getMimeDecoder().decode(matcher.group(1));
	}

	/** The unencrypted PKCS #8 key of a file that belongs to a certificate. */
	public static PrivateKey key(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
		return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
				.generatePrivate(new PKCS8EncodedKeySpec(encodedKey(file)));
	}
}
