/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.ViewSharing.Shared;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** Opens views of one state on as many connections as there are. Used once. */
final class SharedViews {

	private final JdbcAccess access;
	private final ReadSql sql;
	private final ViewSharing sharing;
	private final List<Connection> connections = new ArrayList<>();
	private String reason = "";

	SharedViews(JdbcAccess access, ReadSql sql, ViewSharing sharing) {
		this.access = access;
		this.sql = sql;
		this.sharing = sharing;
	}

	SnapshotGroup open(TableName table, int wanted) throws TidemarkException {
		List<Snapshot> snapshots = new ArrayList<>();
		try {
			borrow(wanted);
			for (Connection connection : connections) {
				connection.setAutoCommit(false);
			}
			Shared shared = connections.size() > 1 ? sharing.begin(connections, table)
					: new Shared(List.of(sql.begin(connections.get(0))), reason);
			for (ReadSql.View view : shared.views()) {
				snapshots.add(new JdbcSnapshot(access, sql, connections.get(snapshots.size()), view));
			}
			return new SnapshotGroup(snapshots, shared.reason().isEmpty() ? reason : shared.reason());
		} catch (SQLException e) {
			throw access.explain(e, NLS.bind(Messages.Read_begin, access.settings().name()));
		} finally {
			giveBack(connections.subList(snapshots.size(), connections.size()));
		}
	}

	/** Takes connections from the pool; the first has to be there, the others need not. */
	private void borrow(int wanted) throws TidemarkException {
		connections.add(access.borrow());
		try {
			while (connections.size() < wanted) {
				connections.add(access.borrow());
			}
		} catch (TidemarkException e) {
			reason = NLS.bind(Messages.Readers_connections,
					new Object[] { connections.size(), wanted, access.settings().name(), e.summary() });
		}
	}

	private void giveBack(List<Connection> unused) {
		for (Connection connection : unused) {
			try {
				connection.close();
			} catch (SQLException e) {
				System.getLogger(SharedViews.class.getName()).log(Level.DEBUG,
						"Giving back a connection of " + access.settings().name(), e);
			}
		}
	}
}
