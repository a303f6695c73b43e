/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.wire.Answer;

/** The jobs that change columns: done before they are answered, or at work until they are finished or given up. */
final class StarRocksJobs {

	private static final Pattern SHOW = Pattern.compile(
			"(?is)SHOW\\s+ALTER\\s+TABLE\\s+COLUMN\\s+FROM\\s+`(\\w+)`\\s+WHERE\\s+TableName\\s*=\\s*'(\\w+)'\\s+ORDER\\s+BY\\s+CreateTime\\s+DESC\\s+LIMIT\\s+1");

	private final List<Job> jobs = new ArrayList<>();
	private boolean slow;

	/** A change. */
	private static final class Job {
		private final int id;
		private final QualifiedName table;
		private final Supplier<Answer> work;
		private String state = "RUNNING";
		private String message = "";

		Job(int id, QualifiedName table, Supplier<Answer> work) {
			this.id = id;
			this.table = table;
			this.work = work;
		}
	}

	synchronized void slow(boolean areSlow) {
		slow = areSlow;
	}

	/** Changes a table, at once or later. */
	synchronized Answer run(QualifiedName table, Supplier<Answer> work) {
		if (jobs.stream().anyMatch(j -> j.table.equals(table) && j.state.equals("RUNNING"))) {
			return Answer.failure(1064, "HY000", "Unexpected exception: Table [" + table.name()
					+ "]'s state is not NORMAL. Do not allow doing ALTER ops. State: SCHEMA_CHANGE");
		}
		if (!slow) {
			return work.get();
		}
		jobs.add(new Job(20_001 + jobs.size(), table, work));
		return Answer.done("ALTER");
	}

	/** Ends what is at work. */
	synchronized void finish() {
		jobs.stream().filter(j -> j.state.equals("RUNNING")).forEach(j -> {
			j.work.get();
			j.state = "FINISHED";
		});
	}

	/** Gives up what is at work. */
	synchronized void giveUp(String why) {
		jobs.stream().filter(j -> j.state.equals("RUNNING")).forEach(j -> {
			j.state = "CANCELLED";
			j.message = why;
		});
	}

	synchronized Answer show(String sql) {
		Matcher matcher = SHOW.matcher(sql.strip());
		if (!matcher.matches()) {
			return Answer.failure(1064, "HY000",
					"Getting analyzing error. Detail message: not known here: " + sql.toLowerCase(Locale.ROOT));
		}
		QualifiedName table = new QualifiedName(matcher.group(1), matcher.group(2));
		Answer.Rows rows = Answer.rows("JobId", "TableName", "CreateTime", "FinishTime", "IndexName", "IndexId",
				"OriginIndexId", "SchemaVersion", "TransactionId", "State", "Msg", "Progress", "Timeout");
		return jobs.reversed().stream().filter(j -> j.table.equals(table)).findFirst()
				.map(j -> rows.with(j.id, table.name(), "2026-01-01 00:00:00", null, table.name(), 30_001, 30_000,
						"1:0",
						1, j.state, j.message, null, 86_400))
				.orElse(rows);
	}
}
