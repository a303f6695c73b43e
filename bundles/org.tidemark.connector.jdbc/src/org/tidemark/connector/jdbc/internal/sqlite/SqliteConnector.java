/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.sqlite.JDBC;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.DriverOptions;
import org.tidemark.connector.jdbc.internal.ErrorExplainer;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.JdbcConnector;
import org.tidemark.connector.jdbc.internal.JdbcSession;
import org.tidemark.connector.jdbc.internal.Link;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/**
 * SQLite.
 * <p>
 * A session can be opened over a file that is not there yet, so that a target can be planned; the file is made by the
 * first connection that is borrowed to write. Reading from it, and testing it, says that it is not there.
 */
public final class SqliteConnector extends JdbcConnector {

	/** Made by the extension registry. */
	public SqliteConnector() {
		super("sqlite");
	}

	@Override
	protected Link link(ConnectionSettings settings) throws TidemarkException {
		return new SqliteLink(settings);
	}

	@Override
	public List<ConnectorOption> driverProperties() {
		return new DriverOptions(new JDBC(), "jdbc:sqlite:").list();
	}

	@Override
	protected Discovery discovery(JdbcAccess access) {
		return new SqliteDiscovery(access, SqliteFile.of(access.settings()));
	}

	@Override
	protected Source source(JdbcAccess access, Link link) {
		return new SqliteSource(access, SqliteFile.of(access.settings()));
	}

	@Override
	public DatabaseSession open(ConnectionSettings connection, int mostConnections) throws TidemarkException {
		SqliteLink link = new SqliteLink(connection);
		SqliteFile file = SqliteFile.of(connection);
		if (file.exists()) {
			return super.open(connection, mostConnections);
		}
		if (!file.canBeMade()) {
			throw file.missing();
		}
		try (Connection memory = SqliteLink.inMemory()) {
			ServerInfo server = link.describe(memory);
			return new JdbcSession(link, dialect(), null, server, mostConnections, this::discovery,
					access -> source(access, link));
		} catch (SQLException e) {
			throw new ErrorExplainer(link).explainConnect(e);
		}
	}

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		long start = System.nanoTime();
		List<Step> steps = new ArrayList<>();
		@Nullable
		ServerInfo server = null;
		try {
			SqliteLink link = new SqliteLink(connection);
			Step file = testFile(SqliteFile.of(connection), start);
			steps.add(file);
			if (file.successful() && monitor.isCanceled()) {
				steps.add(new Step(StepKind.DATABASE, false, Messages.Test_cancelled, "", 0));
			} else if (file.successful()) {
				server = testDatabase(link, steps);
			}
		} catch (TidemarkException e) {
			steps.add(new Step(StepKind.FILE, false, e.getMessage(), e.remedy(), millisSince(start)));
		}
		return new ConnectionReport(steps, server, millisSince(start));
	}

	private static Step testFile(SqliteFile file, long start) {
		Path path = file.path();
		if (!file.exists()) {
			return new Step(StepKind.FILE, false, NLS.bind(Messages.Fault_noFile, path), Messages.Remedy_noFile,
					millisSince(start));
		}
		if (!Files.isReadable(path)) {
			return new Step(StepKind.FILE, false, NLS.bind(Messages.Test_fileNotReadable, path),
					Messages.Test_fileNotReadable_remedy, millisSince(start));
		}
		return new Step(StepKind.FILE, true, NLS.bind(Messages.Test_file, path, path.toFile().length()), "",
				millisSince(start));
	}

	private static @Nullable ServerInfo testDatabase(SqliteLink link, List<Step> steps) {
		long start = System.nanoTime();
		try (Connection connection = link.connect()) {
			ServerInfo server = link.describe(connection);
			steps.add(new Step(StepKind.DATABASE, true,
					NLS.bind(Messages.Test_sqlite, server.product(), server.version()), "", millisSince(start)));
			return server;
		} catch (SQLException e) {
			ErrorExplainer errors = new ErrorExplainer(link);
			Fault fault = errors.classifyConnect(e);
			steps.add(new Step(StepKind.DATABASE, false, errors.problem(e, fault), errors.remedy(fault),
					millisSince(start)));
			return null;
		}
	}

	private static long millisSince(long nanos) {
		return (System.nanoTime() - nanos) / 1_000_000;
	}
}
