/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

/**
 * What a server says of itself.
 *
 * @param product the product: {@code MariaDB}, {@code PostgreSQL}, {@code SQLite}, ...
 * @param version its version as it spells it
 * @param driver  the driver's name and version
 * @param tls     the protocol and cipher of the connection; empty for none
 */
public record ServerInfo(String product, String version, String driver, String tls) {
}
