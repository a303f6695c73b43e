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
import java.util.Set;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.NumberRange;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code state JOB}: shows or forgets the watermarks of a job. */
@Command(name = "state", sortOptions = false)
public final class StateCommand extends JobCommand {

	private static final int SHORT = 12;
	private static final int MOST_GAPS = 4;

	@Option(names = "--reset", descriptionKey = "state.reset")
	private boolean reset;

	@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
	private Set<String> tables = new LinkedHashSet<>();

	/** @param runtime what it works with */
	public StateCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		return reset ? reset(session, file) : show(session, file);
	}

	private int reset(TidemarkSession session, JobFile file) throws TidemarkException {
		List<String> forgotten = session.jobs().reset(file, tables, runtime().monitor());
		if (runtime().json()) {
			JsonLines lines = runtime().jsonLines();
			forgotten.forEach(unit -> lines.object(json -> {
				json.writeStringField("job", file.job().name()); //$NON-NLS-1$
				json.writeStringField("unit", unit); //$NON-NLS-1$
				json.writeBooleanField("reset", true); //$NON-NLS-1$
			}));
		} else if (forgotten.isEmpty()) {
			runtime().out().println(Messages.State_nothingToReset);
		} else {
			runtime().out().println(MessageFormat.format(Messages.State_reset, String.join(", ", forgotten))); //$NON-NLS-1$
		}
		return 0;
	}

	private int show(TidemarkSession session, JobFile file) throws TidemarkException {
		List<SyncState> states = session.jobs().states(file).stream()
				.filter(state -> tables.isEmpty() || tables.contains(state.unit())).toList();
		if (runtime().json()) {
			JsonLines lines = runtime().jsonLines();
			for (SyncState state : states) {
				List<NumberRange> gaps = session.jobs().gaps(state);
				lines.object(json -> write(json, state, gaps));
			}
		} else if (states.isEmpty()) {
			runtime().out().println(MessageFormat.format(Messages.State_none, file.job().name()));
		} else {
			table(session, states).print(runtime().out());
		}
		for (String table : tables) {
			if (states.stream().noneMatch(state -> state.unit().equals(table)) && !runtime().json()) {
				runtime().err().println(MessageFormat.format(Messages.State_noUnit, table));
			}
		}
		return tables.isEmpty() || !states.isEmpty() ? 0 : ProblemKind.USAGE.exitCode();
	}

	private TextTable table(TidemarkSession session, List<SyncState> states) throws TidemarkException {
		TextTable table = new TextTable().left(Messages.Column_unit).left(Messages.Column_strategy)
				.left(Messages.Column_watermark).left(Messages.Column_key).left(Messages.Column_time)
				.left(Messages.Column_complete).left(Messages.Column_gaps).left(Messages.Column_fingerprint);
		for (SyncState state : states) {
			String hash = state.definitionHash();
			table.row(state.unit(), Figures.text(state.strategy()), Figures.text(state.lastSyncValue()),
					Figures.text(state.tieBreak()),
					Figures.time(state.lastSyncTime(), runtime().context().clock().getZone()),
					state.completed() ? Messages.Yes : Messages.No, gaps(session.jobs().gaps(state)),
					hash.length() > SHORT ? hash.substring(0, SHORT) : hash);
		}
		return table;
	}

	/** The first gaps, and how many more there are. */
	private static String gaps(List<NumberRange> gaps) {
		String first = String.join(" ", gaps.stream().limit(MOST_GAPS).map(NumberRange::toString).toList()); //$NON-NLS-1$
		return Figures.text(gaps.size() > MOST_GAPS ? first + " +" + (gaps.size() - MOST_GAPS) : first); //$NON-NLS-1$
	}

	private static void write(JsonGenerator json, SyncState state, List<NumberRange> gaps) throws IOException {
		json.writeStringField("job", state.job()); //$NON-NLS-1$
		json.writeStringField("unit", state.unit()); //$NON-NLS-1$
		json.writeStringField("strategy", state.strategy()); //$NON-NLS-1$
		JsonLines.text(json, "watermark", state.lastSyncValue()); //$NON-NLS-1$
		JsonLines.text(json, "key", state.tieBreak()); //$NON-NLS-1$
		JsonLines.time(json, "time", state.lastSyncTime()); //$NON-NLS-1$
		json.writeBooleanField("completed", state.completed()); //$NON-NLS-1$
		json.writeArrayFieldStart("gaps"); //$NON-NLS-1$
		for (NumberRange gap : gaps) {
			json.writeStartArray();
			json.writeNumber(gap.from());
			json.writeNumber(gap.to());
			json.writeEndArray();
		}
		json.writeEndArray();
		json.writeStringField("fingerprint", state.definitionHash()); //$NON-NLS-1$
	}
}
