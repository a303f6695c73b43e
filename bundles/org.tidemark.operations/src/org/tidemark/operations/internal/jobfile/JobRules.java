/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.schedule.CronTimes;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;
import org.tidemark.operations.internal.json.Pointer;
import org.tidemark.operations.jobfile.JobDurations;
import org.tidemark.operations.jobfile.JobFileProblem;

/** The rules of a job file that a schema cannot say. */
final class JobRules {

	private static final String REGULAR_EXPRESSION = "re:"; //$NON-NLS-1$
	private static final String TARGET = "target"; //$NON-NLS-1$

	private final List<JobFileProblem> problems = new ArrayList<>();

	private JobRules() {
	}

	/** Checks a document that the schema found right. */
	static List<JobFileProblem> check(Obj document) {
		JobRules rules = new JobRules();
		rules.checkPatterns(document, "include"); //$NON-NLS-1$
		rules.checkPatterns(document, "exclude"); //$NON-NLS-1$
		rules.checkTables(document);
		rules.checkSchedule(document);
		rules.problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
		return List.copyOf(rules.problems);
	}

	private void checkPatterns(Obj document, String key) {
		List<JsonValue> patterns = items(document, key);
		for (int i = 0; i < patterns.size(); i++) {
			String pattern = ((Text) patterns.get(i)).value();
			if (pattern.startsWith(REGULAR_EXPRESSION)) {
				String expression = pattern.substring(REGULAR_EXPRESSION.length());
				try {
					Pattern.compile(expression);
				} catch (PatternSyntaxException e) {
					report(patterns.get(i).line(), Pointer.ROOT.member(key).item(i),
							NLS.bind(Messages.Job_pattern, expression, e.getDescription()));
				}
			}
		}
	}

	private void checkTables(Obj document) {
		Map<TableName, Integer> sources = new HashMap<>();
		List<JsonValue> tables = items(document, "tables"); //$NON-NLS-1$
		for (int i = 0; i < tables.size(); i++) {
			Obj table = (Obj) tables.get(i);
			Pointer at = Pointer.ROOT.member("tables").item(i); //$NON-NLS-1$
			JsonValue source = table.get("source").orElseThrow(); //$NON-NLS-1$
			TableName name = JobReader.tableName(source);
			Integer before = sources.putIfAbsent(name, source.line());
			if (before != null) {
				report(source.line(), at.member("source"), NLS.bind(Messages.Job_sourceTwice, name, before)); //$NON-NLS-1$
			}
			checkColumns(table, at);
		}
	}

	private void checkSchedule(Obj document) {
		document.get("schedule").map(Obj.class::cast).ifPresent(schedule -> { //$NON-NLS-1$
			checkTime(schedule, "cron", Messages.Job_cron, CronTimes::parse); //$NON-NLS-1$
			checkTime(schedule, "time_zone", Messages.Job_timeZone, ZoneId::of); //$NON-NLS-1$
			checkTime(schedule, "every", Messages.Job_interval, JobRules::requireLongEnough); //$NON-NLS-1$
		});
	}

	private void checkTime(Obj schedule, String key, String message, Consumer<String> parser) {
		schedule.get(key).ifPresent(value -> {
			String text = ((Text) value).value();
			try {
				parser.accept(text);
			} catch (IllegalArgumentException | DateTimeException e) {
				report(value.line(), Pointer.ROOT.member("schedule").member(key), //$NON-NLS-1$
						NLS.bind(message, text, e.getMessage()));
			}
		});
	}

	private static void requireLongEnough(String interval) {
		if (JobDurations.parse(interval).compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException(interval);
		}
	}

	private void checkColumns(Obj table, Pointer at) {
		Map<String, Integer> targets = new HashMap<>();
		List<JsonValue> columns = items(table, "columns"); //$NON-NLS-1$
		for (int i = 0; i < columns.size(); i++) {
			Obj column = (Obj) columns.get(i);
			String key = column.get(TARGET).isPresent() ? TARGET : "name"; //$NON-NLS-1$
			JsonValue target = column.get(key).orElseThrow();
			String name = ((Text) target).value();
			Integer before = targets.putIfAbsent(name, target.line());
			if (before != null) {
				report(target.line(), at.member("columns").item(i).member(key), //$NON-NLS-1$
						NLS.bind(Messages.Job_columnTwice, name, before));
			}
		}
	}

	private static List<JsonValue> items(Obj owner, String key) {
		return owner.get(key).map(list -> ((Arr) list).items()).orElse(List.of());
	}

	private void report(int line, Pointer at, String message) {
		problems.add(new JobFileProblem(line, at.toString(), at.label() + ": " + message)); //$NON-NLS-1$
	}
}
