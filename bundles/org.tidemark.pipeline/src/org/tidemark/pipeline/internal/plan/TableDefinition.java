/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definition of a table in RisingWave, its columns apart from the rest: their order says nothing, for a column that is
 * added later is the last one.
 *
 * @param columns the types by the names of the columns
 * @param rest    the definition without its columns
 */
record TableDefinition(Map<String, String> columns, Definition rest) {

	/** Reads a statement that creates a table. */
	static TableDefinition parse(String sql) {
		Definition whole = Definition.verbatim(sql);
		List<String> words = whole.words();
		int open = words.indexOf("(");
		if (open < 0) {
			return new TableDefinition(Map.of(), whole);
		}
		Map<String, String> columns = new LinkedHashMap<>();
		List<String> rest = new ArrayList<>(words.subList(0, open));
		List<String> item = new ArrayList<>();
		int depth = 0;
		int at = open;
		for (; at < words.size(); at++) {
			String word = words.get(at);
			depth += "(".equals(word) ? 1 : ")".equals(word) ? -1 : 0;
			boolean ends = depth == 0 || depth == 1 && ",".equals(word);
			if (ends) {
				take(item, columns, rest);
				item.clear();
			} else if (at > open) {
				item.add(word);
			}
			if (depth == 0) {
				break;
			}
		}
		rest.addAll(words.subList(Math.min(words.size(), at + 1), words.size()));
		return new TableDefinition(columns, new Definition(rest, whole.options()));
	}

	private static void take(List<String> item, Map<String, String> columns, List<String> rest) {
		if (item.size() > 1 && "primary".equals(item.get(0)) && "key".equals(item.get(1))) {
			rest.addAll(item);
		} else if (!item.isEmpty()) {
			columns.put(item.get(0), String.join(" ", Definition.joined(item.subList(1, item.size()))));
		}
	}
}
