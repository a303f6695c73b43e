/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database products that tests can start a server of.
 */
public enum DatabaseKind {

	/** MariaDB, spoken to through MySQL Connector/J. */
	MARIADB("jdbc:mysql:", "sslMode", "DISABLED", '`') {
		@Override
		Driver driver() throws SQLException {
			return new com.mysql.cj.jdbc.Driver();
		}
	},

	/** PostgreSQL, spoken to through its own driver. */
	POSTGRESQL("jdbc:postgresql:", "sslmode", "disable", '"') {
		@Override
		Driver driver() {
			return new org.postgresql.Driver();
		}
	};

	private final String urlPrefix;
	private final String tlsProperty;
	private final String tlsOff;
	private final char quote;

	DatabaseKind(String urlPrefix, String tlsProperty, String tlsOff, char quote) {
		this.urlPrefix = urlPrefix;
		this.tlsProperty = tlsProperty;
		this.tlsOff = tlsOff;
		this.quote = quote;
	}

	abstract Driver driver() throws SQLException;

	/**
	 * Quotes a name as this product does.
	 *
	 * @param name the name of a table, a column, a database
	 * @return the quoted name
	 */
	public String quoted(String name) {
		String mark = String.valueOf(quote);
		return mark + name.replace(mark, mark + mark) + mark;
	}

	String url(String host, int port, String database) {
		return urlPrefix + "//" + host + ':' + port + '/' + database;
	}

	Connection connect(String url, String user, String password) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", user);
		properties.setProperty("password", password);
		properties.setProperty(tlsProperty, tlsOff);
		return driver().connect(url, properties);
	}
}
