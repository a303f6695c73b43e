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
import java.util.List;
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
		// the tests' virtual machine is told another number of processors
		List<String> processors;
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			processors = lines.filter(l -> l.startsWith("model name")).map(l -> l.substring(l.indexOf(':') + 1).strip())
					.toList();
		}
		return new Machine(LocalDate.now(ZoneOffset.UTC).toString(),
				processors.isEmpty() ? System.getProperty("os.arch") : processors.getFirst(), processors.size(),
				System.getProperty("os.name") + ' ' + System.getProperty("os.version"),
				System.getProperty("java.version"));
	}
}
