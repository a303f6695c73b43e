/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;

import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.jobfile.JobFiles;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a job file: it is a job that is read back as it was, or a usage problem, and never anything else. */
class JobTextPropertyTest {

	private static final Path FILE = Path.of("job.tidemark");
	private static final String JOB = """
			{ "tidemark": 1, "name": "shop", "engine": "local", "source": "a", "target": "b",
			  "sync": { "sync_mode": "auto", "incremental_config": { "strategy": "timestamp", "field": ["u", "c"] },
			    "thread_count": 4, "safety_lag": "5m", "deletes": { "policy": "soft", "column": "d" } },
			  "tables": [ { "source": "shop.\\"a.b\\"", "target": { "schema": "s", "table": "t" },
			    "columns": [ { "name": "id", "is_key": true }, { "expression": "lower(x)", "target": "y" } ],
			    "where": "x <> 'y'" } ] }
			""";

	private final JobFiles files = new JobFilesImpl();

	@Property(tries = 2000)
	void anyTextIsAJobOrAUsageProblem(@ForAll("texts") String text) throws Exception {
		check(text);
	}

	@Property(tries = 2000)
	void aDamagedJobIsAJobOrAUsageProblem(@ForAll("damaged") String text) throws Exception {
		check(text);
	}

	@Example
	void deepNestingIsAUsageProblem() {
		for (String open : new String[] { "[", "{\"a\":" }) {
			TidemarkException problem = assertThrows(TidemarkException.class,
					() -> files.parse(open.repeat(200_000), FILE));
			assertEquals(ProblemKind.USAGE, problem.kind());
		}
	}

	private void check(String text) throws Exception {
		Job job;
		try {
			job = files.parse(text, FILE);
		} catch (TidemarkException problem) {
			assertEquals(ProblemKind.USAGE, problem.kind(), text);
			return;
		}
		assertEquals(job, files.parse(files.format(job), FILE), text);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.oneOf(Arbitraries.strings().withChars("{}[]:,\"\\tru e1.-0n\n").ofMaxLength(30),
				Arbitraries.strings().ofMaxLength(20));
	}

	/** A part is taken out, and something else is put in its place. */
	@Provide
	Arbitrary<String> damaged() {
		Arbitrary<String> other = Arbitraries.oneOf(
				Arbitraries.of("", "null", "1", "-1", "1e400", "99999999999999999999", "\"\"", "\".\"", "\"\\u0000\"",
						"[]", "{}", "true", ",", "\"shop\"", "\"\\ud800\"", "\"PT-5M\"", "\"re:(\""),
				Arbitraries.strings().ofMaxLength(3));
		return Combinators.combine(Arbitraries.integers().between(0, JOB.length()),
				Arbitraries.integers().between(0, 12), other)
				.as((at, length, text) -> JOB.substring(0, at) + text
						+ JOB.substring(Math.min(JOB.length(), at + length)));
	}
}
