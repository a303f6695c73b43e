/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.RowPage;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.RowQuery;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Reads the rows of one connection's tables over a connection that it keeps open; blocks. */
final class DataReader {

	private final SessionSource source;
	private final String connection;
	/** Held while a connection is opened. */
	private final Object opening = new Object();
	private @Nullable CatalogBrowser open;
	private boolean closed;

	DataReader(SessionSource source, String connection) {
		this.source = source;
		this.connection = connection;
	}

	RowPage rows(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		CatalogBrowser browser = browser();
		try {
			return browser.rows(query, monitor);
		} catch (TidemarkException e) {
			dropBroken(browser, e);
			throw e;
		}
	}

	long count(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		CatalogBrowser browser = browser();
		try {
			return browser.count(query, monitor);
		} catch (TidemarkException e) {
			dropBroken(browser, e);
			throw e;
		}
	}

	/** Opens what is not open, outside of what {@link #close()} waits for: a person may be asked for a password. */
	private CatalogBrowser browser() throws TidemarkException {
		synchronized (opening) {
			return opened();
		}
	}

	private CatalogBrowser opened() throws TidemarkException {
		CatalogBrowser known;
		synchronized (this) {
			known = open;
		}
		if (known == null) {
			known = source.open().connections().browse(connection);
			keep(known);
		}
		return known;
	}

	private synchronized void keep(CatalogBrowser fresh) {
		if (closed) {
			fresh.close();
		} else {
			open = fresh;
		}
	}

	/** What broke is connected anew when it is asked next. */
	private void dropBroken(CatalogBrowser browser, TidemarkException problem) {
		if (problem.kind() != ProblemKind.CONNECTION) {
			return;
		}
		synchronized (this) {
			if (open == browser) {
				open = null;
			}
		}
		browser.close();
	}

	void close() {
		CatalogBrowser known;
		synchronized (this) {
			closed = true;
			known = open;
			open = null;
		}
		if (known != null) {
			known.close();
		}
	}
}
