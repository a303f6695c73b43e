/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Component;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.JobSchema;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.internal.json.JsonSchema;
import org.tidemark.operations.internal.json.JsonRevision;
import org.tidemark.operations.internal.json.JsonSyntaxException;
import org.tidemark.operations.internal.json.JsonText;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Member;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.jobfile.JobCompletion;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.operations.jobfile.JobFiles;

/** Reads job files by the published Published.SCHEMA. */
@Component(service = JobFiles.class)
public final class JobFilesImpl implements JobFiles {

	private static final int MOST_SHOWN = 3;
	private static final String TABLES = "tables"; //$NON-NLS-1$

	/** Read when the first job is: most commands begin without one. */
	private static final class Published {

		static final JsonSchema SCHEMA = JsonSchema.read(JobSchema.open());
	}

	@Override
	public List<JobFileProblem> validate(String text) {
		return check(text).problems();
	}

	@Override
	public Job parse(String text, Path file) throws TidemarkException {
		Checked checked = check(text);
		if (checked.document() instanceof Obj document && checked.problems().isEmpty()) {
			return JobReader.read(document);
		}
		throw new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Job_invalid, file, firstOf(checked.problems())), Messages.Job_invalid_remedy, null);
	}

	@Override
	public List<JobCompletion> complete(String text, int offset) {
		return Published.SCHEMA.complete(text, offset);
	}

	@Override
	public String format(Job job) {
		return JobWriter.write(job);
	}

	@Override
	public Optional<Job> draft(String text) {
		try {
			return JsonText.read(text) instanceof Obj document && Published.SCHEMA.check(withTables(document)).isEmpty()
					? Optional.of(JobReader.read(document))
					: Optional.empty();
		} catch (JsonSyntaxException e) {
			return Optional.empty();
		}
	}

	/** The document with a table in it, so that the lack of one is no problem. */
	private static Obj withTables(Obj document) {
		if (document.get(TABLES).filter(t -> !(t instanceof Arr list) || !list.items().isEmpty()).isPresent()) {
			return document;
		}
		Obj table = new Obj(0, Map.of("source", new Member(0, new JsonValue.Text(0, TABLES)))); //$NON-NLS-1$
		Map<String, Member> members = new LinkedHashMap<>(document.members());
		members.put(TABLES, new Member(0, new Arr(0, List.of(table))));
		return new Obj(document.line(), members);
	}

	@Override
	public String update(String text, Job job) {
		Job present = draft(text).orElseThrow(() -> new IllegalArgumentException(text));
		try {
			return JsonRevision.apply(text, JsonText.read(JobWriter.write(present)),
					JsonText.read(JobWriter.write(job)));
		} catch (JsonSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private record Checked(JsonValue document, List<JobFileProblem> problems) {
	}

	private Checked check(String text) {
		try {
			JsonValue document = JsonText.read(text);
			List<JobFileProblem> problems = Published.SCHEMA.check(document);
			if (problems.isEmpty()) {
				problems = JobRules.check((Obj) document);
			}
			return new Checked(document, problems);
		} catch (JsonSyntaxException e) {
			JobFileProblem problem = new JobFileProblem(e.line(), "", //$NON-NLS-1$
					NLS.bind(Messages.Json_syntax, e.column(), e.problem()));
			return new Checked(new JsonValue.Nothing(e.line()), List.of(problem));
		}
	}

	/** The first problems with their lines, in one line of text. */
	static String firstOf(List<JobFileProblem> problems) {
		List<String> lines = problems.stream().limit(MOST_SHOWN)
				.map(p -> NLS.bind(Messages.Job_line, p.line(), withoutStop(p.message()))).toList();
		String shown = String.join("; ", lines); //$NON-NLS-1$
		int more = problems.size() - lines.size();
		return more > 0 ? NLS.bind(Messages.Job_more, shown, more) : shown + stop();
	}

	private static String withoutStop(String message) {
		return message.endsWith(stop()) ? message.substring(0, message.length() - stop().length()) : message;
	}

	private static String stop() {
		return Messages.Text_stop;
	}
}
