/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

/** Trust in the certificates of a PEM file, and in no other. */
final class MailTrust {

	private MailTrust() {
	}

	static SSLContext in(String file) throws TidemarkException {
		try (InputStream pem = Files.newInputStream(Path.of(file))) {
			KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
			trusted.load(null, null);
			for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) { //$NON-NLS-1$
				trusted.setCertificateEntry(String.valueOf(trusted.size()), certificate);
			}
			TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			managers.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS"); //$NON-NLS-1$
			context.init(null, managers.getTrustManagers(), null);
			return context;
		} catch (IOException | GeneralSecurityException | InvalidPathException e) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Alert_mailCa, file, String.valueOf(e.getMessage())), "", e); //$NON-NLS-1$
		}
	}
}
