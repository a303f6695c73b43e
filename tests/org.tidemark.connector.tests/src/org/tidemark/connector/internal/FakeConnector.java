/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;

/** A connector that a plug-in contributes. */
public class FakeConnector implements Connector {

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return new ConnectionReport(List.of(), null, 0);
	}

	@Override
	public DatabaseSession open(ConnectionSettings connection, int mostConnections) {
		throw new UnsupportedOperationException();
	}

	/** One that cannot be made. */
	public static final class Unmakeable extends FakeConnector {

		/** Always fails. */
		public Unmakeable() {
			throw new IllegalStateException("no licence");
		}
	}

	/** One whose class cannot be loaded to the end. */
	public static final class Unloadable extends FakeConnector {

		static final int BROKEN = Integer.parseInt("x");

		/** Is never reached. */
		public Unloadable() {
		}
	}

	/** Something else. */
	public static final class NoConnector {

		/** Makes it. */
		public NoConnector() {
		}
	}
}
