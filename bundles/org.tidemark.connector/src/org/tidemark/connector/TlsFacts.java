/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

import java.time.Instant;

/**
 * What was agreed on with a server over TLS, and the certificate that it showed; whoever signed it.
 *
 * @param protocol    version of the protocol: {@code TLSv1.3}
 * @param cipher      the cipher suite
 * @param subject     whom the certificate names
 * @param issuer      who signed it
 * @param validUntil  when it expires
 * @param fingerprint its SHA-256, in hexadecimal bytes with colons between
 */
public record TlsFacts(String protocol, String cipher, String subject, String issuer, Instant validUntil,
		String fingerprint) {
}
