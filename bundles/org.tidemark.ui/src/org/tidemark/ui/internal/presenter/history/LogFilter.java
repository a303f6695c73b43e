/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.util.List;
import java.util.Locale;

import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.ui.internal.presenter.Words;

/**
 * Which lines of a log are shown.
 *
 * @param least the least grave level
 * @param text  what they have to contain, in any case; empty for anything
 */
public record LogFilter(LogLevel least, String text) {

	/** All lines. */
	public static final LogFilter ALL = new LogFilter(LogLevel.INFO, ""); //$NON-NLS-1$

	/** The lines that are shown. */
	public List<TaskLogEntry> of(List<TaskLogEntry> lines) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return lines.stream().filter(
				line -> line.level().compareTo(least) >= 0 && line.message().toLowerCase(Locale.ROOT).contains(wanted))
				.toList();
	}

	/** Lines as text, for a file or the clipboard; times in UTC. */
	public static String text(List<TaskLogEntry> lines) {
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> text.append(line.time()).append('\t').append(Words.of(line.level())).append('\t')
				.append(line.message()).append('\n'));
		return text.toString();
	}
}
