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
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.RunDisplay;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sample.Sample;
import org.tidemark.sample.SampleChange;
import org.tidemark.sample.SampleShop;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.VerifyOutcome;

import picocli.CommandLine.Command;

/** {@code demo}: makes the sample, syncs it, changes some rows and shows that just those are synced again. */
@Command(name = "demo", sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

	private static final String TRIGGER = "demo"; //$NON-NLS-1$
	private static final int STEPS = 6;

	private final CommandRuntime runtime;
	private final TextTable results = new TextTable().left(Messages.Column_step).left(Messages.Column_mode)
			.right(Messages.Column_read).right(Messages.Column_written).right(Messages.Column_seconds);
	private int step;

	/** @param runtime what it works with */
	public DemoCommand(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	@Override
	public Integer call() throws TidemarkException {
		Path home = runtime.homeGiven() ? runtime.home() : temporaryHome();
		try (TidemarkSession session = runtime.openSession(home)) {
			return show(session, home);
		}
	}

	private int show(TidemarkSession session, Path home) throws TidemarkException {
		Sample sample = makeSample(home.resolve(SampleShop.FOLDER));
		connect(session, sample);
		JobFile job = session.jobs().load(sample.jobFile());

		title(Messages.Demo_first);
		TaskOutcome first = run(session, job, true, Messages.Demo_firstRow, "full_run"); //$NON-NLS-1$
		if (first.status() != TaskStatus.COMPLETED) {
			return ended(first);
		}
		SampleChange change = change(sample);

		title(Messages.Demo_second);
		TaskOutcome second = run(session, job, false, Messages.Demo_secondRow, "incremental_run"); //$NON-NLS-1$
		if (second.status() != TaskStatus.COMPLETED) {
			return ended(second);
		}
		VerifyOutcome verified = verify(session, job);
		return judge(first, second, change, verified, home);
	}

	private Sample makeSample(Path folder) throws TidemarkException {
		title(MessageFormat.format(Messages.Demo_sample, folder));
		Instant start = now();
		Sample sample = runtime.context().sample().create(folder, true);
		result(Messages.Demo_sampleRow, "sample", Figures.NONE, Counters.ZERO, since(start)); //$NON-NLS-1$
		return sample;
	}

	private void connect(TidemarkSession session, Sample sample) throws TidemarkException {
		title(Messages.Demo_connections);
		for (ConnectionSettings connection : sample.connections()) {
			session.connections().save(connection);
			tell("   " + connection.name() + ": " + connection.database()); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private TaskOutcome run(TidemarkSession session, JobFile job, boolean full, String row, String name)
			throws TidemarkException {
		TaskOutcome outcome;
		try (RunDisplay display = runtime.progress()) {
			outcome = session.jobs().run(job, new RunOptions(full, false, Set.of(), TRIGGER), display,
					runtime.monitor());
		}
		String mode = String.join(", ", outcome.units().stream().map(unit -> unit.mode().id()).distinct().toList()); //$NON-NLS-1$
		result(row, name, mode, outcome.counters(), outcome.elapsedMillis());
		return outcome;
	}

	private SampleChange change(Sample sample) throws TidemarkException {
		title(Messages.Demo_change);
		Instant start = now();
		SampleChange change = runtime.context().sample().change(sample.folder());
		tell("   " + MessageFormat.format(Messages.Demo_changed, change.changed(), change.added())); //$NON-NLS-1$
		result(Messages.Demo_changeRow, "change", Figures.NONE, new Counters(0, change.rows(), 0, 0, 0, 0), //$NON-NLS-1$
				since(start));
		return change;
	}

	private VerifyOutcome verify(TidemarkSession session, JobFile job) throws TidemarkException {
		title(Messages.Demo_verify);
		Instant start = now();
		VerifyOutcome outcome;
		try (RunDisplay display = runtime.progress()) {
			outcome = session.jobs().verify(job, Set.of(), display, runtime.monitor());
		}
		long rows = outcome.units().stream().mapToLong(unit -> unit.sourceRows()).sum();
		result(Messages.Demo_verifyRow, "verify", Figures.NONE, new Counters(rows, 0, 0, 0, 0, 0), since(start)); //$NON-NLS-1$
		return outcome;
	}

	/** Holds what happened against what had to happen. */
	private int judge(TaskOutcome first, TaskOutcome second, SampleChange change, VerifyOutcome verified, Path home) {
		if (!runtime.json()) {
			runtime.out().println();
			results.print(runtime.out());
			runtime.out().println();
		}
		Counters counters = second.counters();
		if (counters.read() != change.rows() || counters.written() != change.rows()) {
			return wrong(MessageFormat.format(Messages.Demo_wrongRows, Figures.count(change.rows()),
					Figures.count(counters.read()), Figures.count(counters.written())));
		}
		if (!verified.equal()) {
			return wrong(MessageFormat.format(Messages.Demo_wrongValues,
					Figures.count(VerifyCommand.differences(verified))));
		}
		tell(MessageFormat.format(Messages.Demo_right, Figures.count(counters.read()),
				Figures.count(first.counters().read() + change.added())));
		tell(MessageFormat.format(Messages.Demo_open, home, runtime.context().program()));
		return 0;
	}

	private int wrong(String message) {
		runtime.err().println("tidemark: " + message); //$NON-NLS-1$
		runtime.err().println(Messages.Demo_wrong_remedy);
		return ProblemKind.FAILED.exitCode();
	}

	private int ended(TaskOutcome outcome) {
		new RunResult(runtime).errors(outcome);
		return RunResult.exitCode(outcome);
	}

	private void title(String text) {
		step++;
		tell(step + "/" + STEPS + "  " + text); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void tell(String text) {
		if (!runtime.json()) {
			runtime.out().println(text);
			runtime.out().flush();
		}
	}

	private void result(String row, String name, String mode, Counters counters, long millis) {
		boolean none = counters.equals(Counters.ZERO) && mode.equals(Figures.NONE);
		results.row(List.of(row, mode, none ? Figures.NONE : Figures.count(counters.read()),
				none ? Figures.NONE : Figures.count(counters.written()), Figures.seconds(millis)));
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("step", name); //$NON-NLS-1$
				json.writeStringField("mode", mode); //$NON-NLS-1$
				json.writeNumberField("read", counters.read()); //$NON-NLS-1$
				json.writeNumberField("written", counters.written()); //$NON-NLS-1$
				json.writeNumberField("elapsed_ms", millis); //$NON-NLS-1$
			});
		}
	}

	private Instant now() {
		return runtime.context().clock().instant();
	}

	private long since(Instant start) {
		return Duration.between(start, now()).toMillis();
	}

	private static Path temporaryHome() throws TidemarkException {
		try {
			return Files.createTempDirectory("tidemark-demo-"); //$NON-NLS-1$
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					MessageFormat.format(Messages.Demo_noFolder, e.getLocalizedMessage()),
					Messages.Demo_noFolder_remedy, e);
		}
	}
}
