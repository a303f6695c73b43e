/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.lang.System.Logger.Level;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import org.tidemark.connector.ConnectorOption;

/**
 * What a JDBC driver tells of its properties.
 *
 * @param driver the driver
 * @param url    an address that it takes
 */
public record DriverOptions(Driver driver, String url) {

	/** What a connection has fields for. */
	private static final Set<String> FIELDS = Set.of("user", "password", "host", "port", "dbname", "PGHOST", "PGPORT",
			"PGDBNAME");

	/** The properties, ordered by name. */
	public List<ConnectorOption> list() {
		try {
			return Arrays.stream(driver.getPropertyInfo(url, new Properties()))
					.filter(info -> !FIELDS.contains(info.name))
					.map(DriverOptions::option)
					.sorted(Comparator.comparing(ConnectorOption::key, String.CASE_INSENSITIVE_ORDER)).toList();
		} catch (SQLException e) {
			System.getLogger(DriverOptions.class.getName()).log(Level.DEBUG, "A driver tells no properties.", e);
			return List.of();
		}
	}

	private static ConnectorOption option(DriverPropertyInfo info) {
		String description = Objects.requireNonNullElse(info.description, "");
		return new ConnectorOption(info.name, description.replaceAll("\\s+", " ").strip(),
				Objects.requireNonNullElse(info.value, ""));
	}
}
