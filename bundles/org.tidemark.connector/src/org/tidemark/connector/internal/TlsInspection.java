/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import org.tidemark.connector.TlsFacts;

/** Reads what a person wants to know of a TLS session. */
public final class TlsInspection {

	private TlsInspection() {
	}

	/** What was agreed on; empty when the server showed no certificate. */
	public static Optional<TlsFacts> of(SSLSession session) {
		try {
			if (!(session.getPeerCertificates()[0] instanceof X509Certificate certificate)) {
				return Optional.empty();
			}
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()); //$NON-NLS-1$
			return Optional.of(new TlsFacts(session.getProtocol(), session.getCipherSuite(),
					certificate.getSubjectX500Principal().getName(), certificate.getIssuerX500Principal().getName(),
					certificate.getNotAfter().toInstant(),
					HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest))); //$NON-NLS-1$
		} catch (SSLPeerUnverifiedException | GeneralSecurityException e) {
			System.getLogger(TlsInspection.class.getName()).log(Level.DEBUG, "No certificate to look at.", e); //$NON-NLS-1$
			return Optional.empty();
		}
	}
}
