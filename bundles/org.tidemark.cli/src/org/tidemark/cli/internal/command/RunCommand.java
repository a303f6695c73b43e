/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run JOB}: runs a job to its end. */
@Command(name = "run", sortOptions = false)
public final class RunCommand extends JobCommand {

	private static final int FIRST_ROWS = 10;
	private static final int MOST_ROWS = 1000;

	@ArgGroup(exclusive = true)
	private @Nullable Watermark watermark;

	@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
	private Set<String> tables = new LinkedHashSet<>();

	@Option(names = "--confirm-deletes", descriptionKey = "confirmDeletes")
	private boolean confirmDeletes;

	@Option(names = "--dry-run", descriptionKey = "run.dryRun")
	private boolean dryRun;

	@Option(names = "--rows", paramLabel = "N", descriptionKey = "run.rows")
	private int rows = FIRST_ROWS;

	/** What happens to the watermarks. */
	static final class Watermark {
		@Option(names = "--full", descriptionKey = "run.full", required = true)
		private boolean full;

		@Option(names = "--keep-watermark", descriptionKey = "run.keepWatermark", required = true)
		private boolean keep;
	}

	/** @param runtime what it works with */
	public RunCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		Watermark w = watermark;
		RunOptions options = new RunOptions(w != null && w.full, w != null && w.keep, tables,
				RunOptions.DEFAULT.trigger(), confirmDeletes);
		if (dryRun) {
			int most = Math.clamp(rows, 1, MOST_ROWS);
			new DryRunResult(runtime()).print(session.jobs().preview(file, options, most, runtime().monitor()));
			return 0;
		}
		return new RunResult(runtime()).run(session, file, options);
	}
}
