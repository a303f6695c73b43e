/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that were parsed and portals that were bound; a parameter is put into the text as a literal. */
final class PreparedStatements {

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

	private final Map<String, String> parsed = new HashMap<>();
	private final Map<String, String> portals = new HashMap<>();

	void parse(String name, String sql) {
		parsed.put(name, sql);
	}

	/** Binds a portal and gives its name. */
	String bind(PacketReader body) {
		String portal = body.text();
		String sql = parsed.get(body.text());
		for (int formats = body.two(); formats > 0; formats--) {
			body.two();
		}
		List<String> literals = new ArrayList<>();
		for (int values = body.two(); values > 0; values--) {
			int length = body.four();
			literals.add(length < 0 ? "NULL"
					: '\'' + new String(body.raw(length), StandardCharsets.UTF_8).replace("'", "''") + '\'');
		}
		portals.put(portal, PARAMETER.matcher(sql).replaceAll(
				m -> Matcher.quoteReplacement(literals.get(Integer.parseInt(m.group(1)) - 1))));
		return portal;
	}

	/** The text of a portal. */
	String bound(String portal) {
		return portals.get(portal);
	}
}
