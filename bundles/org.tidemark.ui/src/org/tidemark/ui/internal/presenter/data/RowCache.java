/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.Cell;

/** The pages of rows that were looked at last. */
final class RowCache {

	/** Rows of a page. */
	static final int PAGE = 200;

	private static final int PAGES = 25;

	private final Map<Long, List<List<Cell>>> pages = new LinkedHashMap<>(PAGES, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<Long, List<List<Cell>>> eldest) {
			return size() > PAGES;
		}
	};

	/** The number of the page that a row is on. */
	static long page(long row) {
		return row / PAGE;
	}

	void put(long page, List<List<Cell>> rows) {
		pages.put(Long.valueOf(page), rows);
	}

	boolean has(long page) {
		return pages.containsKey(Long.valueOf(page));
	}

	Optional<List<Cell>> row(long row) {
		List<List<Cell>> page = pages.get(Long.valueOf(page(row)));
		int index = (int) (row % PAGE);
		return page == null || index >= page.size() ? Optional.empty() : Optional.of(page.get(index));
	}

	void clear() {
		pages.clear();
	}

	int rows() {
		return pages.values().stream().mapToInt(List::size).sum();
	}
}
