/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param date      the day, as ISO 8601 writes it
 * @param processor the model
 * @param cores     how many of them
 * @param system    the operating system
 * @param java      the version of the virtual machine
 */
record Machine(String date, String processor, int cores, String system, String java) {

	static Machine here() throws IOException {
		return new Machine(LocalDate.now(ZoneOffset.UTC).toString(), processorHere(),
				Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + ' ' + System.getProperty("os.version"),
				System.getProperty("java.version"));
	}

	private static String processorHere() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(l -> l.startsWith("model name")).map(l -> l.substring(l.indexOf(':') + 1).strip())
					.findFirst()
					.orElse(System.getProperty("os.arch"));
		}
	}
}
