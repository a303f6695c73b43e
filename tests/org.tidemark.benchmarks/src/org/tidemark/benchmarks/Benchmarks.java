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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Measures the works that were asked for, one after the other, and writes the reports. */
final class Benchmarks {

	private final Options options;

	Benchmarks(Options options) {
		this.options = options;
	}

	List<WorkResult> run() throws Exception {
		Path data = Files.createTempDirectory("tidemark-bench");
		List<WorkResult> results = new ArrayList<>();
		try (Lab lab = new Lab(data, options.rows())) {
			Rounds rounds = new Rounds(options.rounds(), System.err);
			for (Map.Entry<String, Callable<Work>> work : works(lab).entrySet()) {
				if (options.wants(work.getKey())) {
					results.add(rounds.run(work.getValue().call()));
					write(results);
				}
			}
		} finally {
			try (Stream<Path> files = Files.walk(data)) {
				files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
			}
		}
		return results;
	}

	private Map<String, Callable<Work>> works(Lab lab) throws IOException, InterruptedException {
		FullLoads full = new FullLoads(lab, options.program());
		Changes changes = new Changes(lab, options.program());
		Map<String, Callable<Work>> works = new LinkedHashMap<>();
		works.put("new", full::intoNew);
		works.put("indexed", full::intoIndexed);
		works.put("postgres", full::fromPostgres);
		works.put("sqlite", full::fromSqlite);
		works.put("mariadb", full::intoMariaDb);
		works.put("different", changes::upsertDifferent);
		works.put("equal", changes::upsertEqual);
		works.put("verify", changes::verify);
		works.put("start", changes::start);
		works.put("opensearch", new Documents(lab, options.program())::intoPostgres);
		LargeTables large = new LargeTables(lab, options.program());
		works.put("size", large::bySize);
		works.put("memory", large::memory);
		if (lab.shell().has("Xvfb") && lab.shell().has("xwininfo")) {
			works.put("workbench", new WorkbenchStart(lab.folder(), options.program())::work);
		}
		// last: it changes rows of the source
		works.put("changed", changes::incremental);
		return works;
	}

	private void write(List<WorkResult> results) throws Exception {
		Files.createDirectories(options.output());
		Report report = new Report(Machine.here(), options.rows(), results);
		Files.writeString(options.output().resolve("benchmarks.md"), report.markdown());
		Files.writeString(options.output().resolve("benchmarks.json"), report.json());
		Files.writeString(options.output().resolve("benchmarks.svg"), new Chart(results).svg());
	}
}
