/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.starrocks;

import java.sql.SQLException;
import java.util.List;

import org.tidemark.connector.ConnectorOption;
import org.tidemark.connector.jdbc.internal.DriverOptions;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.JdbcConnector;
import org.tidemark.connector.jdbc.internal.Link;
import org.tidemark.connector.jdbc.internal.PipelineOnlySource;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

import com.mysql.cj.jdbc.Driver;

/** StarRocks, which pipelines load into, spoken to through MySQL Connector/J. */
public final class StarRocksConnector extends JdbcConnector {

	/** Made by the extension registry. */
	public StarRocksConnector() {
		super("starrocks");
	}

	@Override
	protected Link link(ConnectionSettings settings) throws TidemarkException {
		return new StarRocksLink(settings);
	}

	@Override
	public List<ConnectorOption> driverProperties() {
		try {
			return new DriverOptions(new Driver(), "jdbc:mysql://localhost/").list();
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	protected Discovery discovery(JdbcAccess access) {
		return new StarRocksDiscovery(access);
	}

	@Override
	protected Source source(JdbcAccess access, Link link) {
		return new PipelineOnlySource(access.settings().name(), "StarRocks");
	}
}
