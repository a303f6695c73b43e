/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The one direction between the bundles. */
final class Order {

	/** What each bundle may need, by short name. Nobody needs connector.jdbc, connector.search or store: they implement. */
	static final Map<String, Set<String>> MAY_NEED = Map.ofEntries(Map.entry("core", Set.of()),
			Map.entry("connector", Set.of("core")), Map.entry("ddl", Set.of("core")),
			Map.entry("pipeline", Set.of("core", "connector", "ddl")),
			Map.entry("sync", Set.of("core", "connector", "ddl")),
			Map.entry("connector.jdbc", Set.of("core", "connector", "ddl", "sync")),
			Map.entry("connector.search", Set.of("core", "connector", "sync")), Map.entry("store", Set.of("core")),
			Map.entry("operations", Set.of("core", "connector", "ddl", "sync", "pipeline")),
			Map.entry("sample", Set.of("core")),
			Map.entry("help", Set.of()),
			Map.entry("cli", Set.of("operations", "core", "connector", "sync", "pipeline", "ddl", "sample")),
			Map.entry("ui", Set.of("operations", "core", "connector", "sync", "pipeline", "ddl", "sample")),
			Map.entry("rcp", Set.of("ui", "operations", "core")));

	/** Bundles with windows. */
	static final Set<String> WITH_WINDOWS = Set.of("ui", "rcp");

	static final List<String> WINDOWS = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
			"org.eclipse.e4");

	private static final List<String> DATABASES = List.of("java.sql", "javax.sql", "com.zaxxer", "com.mysql",
			"org.mariadb",
			"org.postgresql", "org.sqlite");

	private static final List<String> SPI = List.of("org.tidemark.connector.spi", "org.tidemark.sync.spi",
			"org.tidemark.ddl.spi");

	private Order() {
	}

	/** What only bundles with windows may name, for each that has none. */
	static Map<String, List<String>> windowsElsewhere() {
		Map<String, List<String>> forbidden = new TreeMap<>();
		MAY_NEED.keySet().stream().filter(name -> !WITH_WINDOWS.contains(name))
				.forEach(name -> forbidden.put(name, WINDOWS));
		return forbidden;
	}

	/** Databases and drivers, for the bundles with windows. */
	static Map<String, List<String>> databasesInWindows() {
		return Map.of("ui", DATABASES, "rcp", DATABASES);
	}

	/** What is for those who implement, for those who ask. */
	static Map<String, List<String>> spiOfOthers() {
		return Map.of("ui", SPI, "rcp", SPI, "cli", SPI);
	}

	/** All that the core may use. */
	static Map<String, List<String>> usedByTheCore() {
		return Map.of("core", List.of("java", "org.tidemark.core", "org.eclipse.core.runtime", "org.eclipse.osgi.util",
				"org.eclipse.jdt.annotation"));
	}
}
