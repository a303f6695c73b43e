/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tidemark.sync.RunOptions;

/** A run as the command line starts it, quoted for a POSIX shell; it carries no secret. */
public final class CommandLine {

	private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+"); //$NON-NLS-1$

	private CommandLine() {
	}

	/**
	 * The command that runs a job.
	 *
	 * @param home    the folder of the store
	 * @param jobFile the job's file
	 * @param options how it is run
	 */
	public static String of(Path home, String jobFile, RunOptions options) {
		List<String> words = new ArrayList<>(List.of("tidemark", "run", jobFile, "--home", home.toString())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (options.full()) {
			words.add("--full"); //$NON-NLS-1$
		}
		if (options.keepWatermark()) {
			words.add("--keep-watermark"); //$NON-NLS-1$
		}
		options.tables().stream().sorted().forEach(table -> words.addAll(List.of("--table", table))); //$NON-NLS-1$
		if (options.confirmDeletes()) {
			words.add("--confirm-deletes"); //$NON-NLS-1$
		}
		return String.join(" ", words.stream().map(CommandLine::quoted).toList()); //$NON-NLS-1$
	}

	private static String quoted(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
