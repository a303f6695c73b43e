/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.risingwave;

import java.util.List;

import org.postgresql.Driver;
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

/** RisingWave, which pipelines are provisioned in, spoken to through the PostgreSQL driver. */
public final class RisingWaveConnector extends JdbcConnector {

	/** Made by the extension registry. */
	public RisingWaveConnector() {
		super("risingwave");
	}

	@Override
	protected Link link(ConnectionSettings settings) throws TidemarkException {
		return new RisingWaveLink(settings);
	}

	@Override
	public List<ConnectorOption> driverProperties() {
		return new DriverOptions(new Driver(), "jdbc:postgresql://localhost/").list();
	}

	@Override
	protected Discovery discovery(JdbcAccess access) {
		return new RisingWaveDiscovery(access);
	}

	@Override
	protected Source source(JdbcAccess access, Link link) {
		return new PipelineOnlySource(access.settings().name(), "RisingWave");
	}
}
