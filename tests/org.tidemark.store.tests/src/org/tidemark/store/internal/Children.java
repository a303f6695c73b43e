/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteConfig;
import org.tidemark.core.store.MetadataStore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Real processes that a test may kill. */
final class Children {

	private Children() {
	}

	/** A process that holds the lease of a job and has a running task; both are in the store when this returns. */
	static Process holding(Path home, String job) throws Exception {
		return ready(List.of(LeaseHoldingMain.class.getName(), home.toString(), job));
	}

	/** A process that does nothing until it is ended. */
	static Process waiting() throws Exception {
		return ready(List.of(LeaseHoldingMain.class.getName()));
	}

	private static Process ready(List<String> arguments) throws Exception {
		List<String> command = Stream.concat(
				Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
						classPath()),
				arguments.stream()).toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.equals(LeaseHoldingMain.READY)) {
				return process;
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("the child ended: " + said);
	}

	private static String classPath() throws Exception {
		List<Class<?>> needed = List.of(LeaseHoldingMain.class, SqliteStoreProvider.class, MetadataStore.class,
				SQLiteConfig.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class, NLS.class);
		return Stream.concat(needed.stream().map(Children::place), Stream.of(libraries())).distinct()
				.collect(Collectors.joining(File.pathSeparator));
	}

	private static String libraries() {
		return System.getProperty("java.class.path", "");
	}

	/** The root of the resource that defines the class, whether classes come from a class path or from bundles. */
	private static String place(Class<?> type) {
		String file = type.getName().replace('.', '/') + ".class";
		Path root = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
		if (Files.isRegularFile(root)) {
			return root.toString();
		}
		return Stream.of("", "target/classes", "bin").map(root::resolve).filter(f -> Files.exists(f.resolve(file)))
				.findFirst().orElseThrow(() -> new IllegalStateException(file + " is not in " + root)).toString();
	}
}
