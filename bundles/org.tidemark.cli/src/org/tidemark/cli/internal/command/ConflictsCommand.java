/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.PendingConflict.Resolution;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conflicts JOB}: lists the conflicts that wait for a person, or ends them. */
@Command(name = "conflicts", sortOptions = false)
public final class ConflictsCommand extends JobCommand {

	@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
	private Set<String> tables = new LinkedHashSet<>();

	@ArgGroup(exclusive = true)
	private @Nullable Decision decision;

	@Option(names = "--key", paramLabel = "KEY", descriptionKey = "conflicts.key")
	private Set<String> keys = new LinkedHashSet<>();

	@Option(names = "--all", descriptionKey = "conflicts.all")
	private boolean all;

	/** What a person decided. */
	static final class Decision {
		@Option(names = "--take-source", descriptionKey = "conflicts.takeSource")
		private boolean takeSource;

		@Option(names = "--keep-target", descriptionKey = "conflicts.keepTarget")
		private boolean keepTarget;
	}

	/** @param runtime what it works with */
	public ConflictsCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		Decision decided = decision;
		if (decided == null) {
			return list(session.jobs().conflicts(file, tables, runtime().monitor()), null);
		}
		if (all == !keys.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE, Messages.Conflicts_which, Messages.Conflicts_which_remedy,
					null);
		}
		ConflictOutcome outcome = session.jobs().resolve(file,
				new ConflictChoices(tables, keys,
						decided.takeSource ? Resolution.TAKE_SOURCE : Resolution.KEEP_TARGET),
				runtime().monitor());
		list(outcome.resolved(), "resolved"); //$NON-NLS-1$
		list(outcome.changed(), "changed"); //$NON-NLS-1$
		if (!runtime().json()) {
			runtime().out().println(MessageFormat.format(Messages.Conflicts_resolved, outcome.resolved().size(),
					outcome.changed().size()));
		}
		return outcome.changed().isEmpty() ? 0 : RunResult.INCOMPLETE;
	}

	private int list(List<PendingConflict> conflicts, @Nullable String state) {
		if (runtime().json()) {
			JsonLines lines = runtime().jsonLines();
			conflicts.forEach(conflict -> lines.object(json -> write(json, conflict, state)));
		} else if (!conflicts.isEmpty()) {
			TextTable table = new TextTable().left(Messages.Column_unit).left(Messages.Column_key)
					.left(Messages.Column_source).left(Messages.Column_target).left(Messages.Column_time);
			conflicts.forEach(c -> table.row(c.unit(), c.label(), differing(c.source(), c.target()),
					differing(c.target(), c.source()), c.detectedAt()));
			table.print(runtime().out());
		} else if (state == null) {
			runtime().out().println(Messages.Conflicts_none);
		}
		return 0;
	}

	/** The values in which a row differs from the other. */
	private static String differing(@Nullable Map<String, @Nullable String> row,
			@Nullable Map<String, @Nullable String> other) {
		if (row == null) {
			return Messages.Conflicts_absent;
		}
		return String.join(", ", row.entrySet().stream() //$NON-NLS-1$
				.filter(e -> other == null || !java.util.Objects.equals(e.getValue(), other.get(e.getKey())))
				.map(e -> e.getKey() + '=' + e.getValue()).toList());
	}

	private static void write(JsonGenerator json, PendingConflict conflict, @Nullable String state)
			throws IOException {
		json.writeStringField("unit", conflict.unit()); //$NON-NLS-1$
		json.writeStringField("label", conflict.label()); //$NON-NLS-1$
		write(json, "key", conflict.key()); //$NON-NLS-1$
		write(json, "source", conflict.source()); //$NON-NLS-1$
		write(json, "target", conflict.target()); //$NON-NLS-1$
		json.writeStringField("detected_at", conflict.detectedAt()); //$NON-NLS-1$
		if (state != null) {
			json.writeStringField("state", state); //$NON-NLS-1$
		}
	}

	private static void write(JsonGenerator json, String name, @Nullable Map<String, @Nullable String> row)
			throws IOException {
		if (row == null) {
			json.writeNullField(name);
			return;
		}
		json.writeObjectFieldStart(name);
		for (Map.Entry<String, @Nullable String> value : row.entrySet()) {
			JsonLines.text(json, value.getKey(), value.getValue());
		}
		json.writeEndObject();
	}
}
