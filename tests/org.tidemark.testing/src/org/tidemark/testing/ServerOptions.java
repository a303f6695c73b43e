/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of a database server beyond those every test server gets.
 *
 * @param settings names and values as the server spells them: {@code max_connections}, {@code sql_mode}
 */
public record ServerOptions(Map<String, String> settings) {

	/** Keeps a copy. */
	public ServerOptions {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/**
	 * {@return no settings beyond the usual ones}
	 */
	public static ServerOptions none() {
		return new ServerOptions(Map.of());
	}

	/**
	 * Adds or replaces one setting.
	 *
	 * @param name the name as the server spells it
	 * @param value the value
	 * @return new options; these stay as they are
	 */
	public ServerOptions with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(settings);
		more.put(name, value);
		return new ServerOptions(more);
	}
}
