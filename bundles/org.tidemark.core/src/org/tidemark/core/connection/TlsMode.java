/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

/** How a connection uses TLS. */
public enum TlsMode {
	/** Never. */
	DISABLED,
	/** When the server offers it; no certificate is checked. */
	PREFERRED,
	/** Always; no certificate is checked. */
	REQUIRED,
	/** Always, with a certificate that the given or default authorities signed. */
	VERIFY_CA,
	/** As {@link #VERIFY_CA}, and the certificate names the host. */
	VERIFY_FULL
}
