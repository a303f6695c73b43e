/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

import org.eclipse.jdt.annotation.Nullable;

/**
 * TLS options of a connection.
 *
 * @param mode                 how TLS is used
 * @param caFile               PEM file of the trusted authorities, or null for the platform's
 * @param clientCertificateFile PEM file of the client's certificate, or null for none
 * @param clientKeyFile        PEM (PKCS #8) file of the client's key, or null for none
 */
public record TlsSettings(TlsMode mode, @Nullable String caFile, @Nullable String clientCertificateFile,
		@Nullable String clientKeyFile) {

	/** TLS when the server offers it. */
	public static final TlsSettings PREFERRED = new TlsSettings(TlsMode.PREFERRED, null, null, null);

	/** Settings of a mode without files. */
	public static TlsSettings of(TlsMode mode) {
		return new TlsSettings(mode, null, null, null);
	}
}
