/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.TidemarkSession;

/** Keeps the connections of the tree open, one for each connection that was expanded. Safe for use by several threads. */
final class CatalogBrowsers {

	private final Map<String, Entry> open = new HashMap<>();

	/** What is asked of an open connection. */
	@FunctionalInterface
	interface Question<T> {
		T ask(CatalogBrowser browser) throws TidemarkException;
	}

	/** Asks a connection, which is opened when it is not; a connection that broke since it was opened is opened anew. */
	<T> T ask(TidemarkSession session, String connection, Question<T> question) throws TidemarkException {
		Entry known = take(connection);
		if (known != null && known.session == session) {
			try {
				T answer = question.ask(known.browser);
				keep(connection, known);
				return answer;
			} catch (TidemarkException e) {
				known.browser.close();
			}
		} else if (known != null) {
			known.browser.close();
		}
		Entry fresh = new Entry(session, session.connections().browse(connection));
		boolean answered = false;
		try {
			T answer = question.ask(fresh.browser);
			keep(connection, fresh);
			answered = true;
			return answer;
		} finally {
			if (!answered) {
				fresh.browser.close();
			}
		}
	}

	/** Closes what is open of a connection. */
	void close(String connection) {
		Entry entry = take(connection);
		if (entry != null) {
			entry.browser.close();
		}
	}

	/** Closes all. */
	void closeAll() {
		List<Entry> entries;
		synchronized (open) {
			entries = List.copyOf(open.values());
			open.clear();
		}
		entries.forEach(entry -> entry.browser.close());
	}

	private @Nullable Entry take(String connection) {
		synchronized (open) {
			return open.remove(connection);
		}
	}

	private void keep(String connection, Entry entry) {
		Entry other;
		synchronized (open) {
			other = open.put(connection, entry);
		}
		if (other != null) {
			other.browser.close();
		}
	}

	private record Entry(TidemarkSession session, CatalogBrowser browser) {
	}
}
