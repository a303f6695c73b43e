/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.ui.internal.presenter.Icon;

/**
 * One line of a pipeline's status.
 *
 * @param icon     its picture
 * @param name     what it is about; what belongs to the table above it begins with blanks
 * @param state    how that is, in words
 * @param snapshot how much of the snapshot has been read, 0 to 100; -1 where there is none or it is not known
 * @param rows     the rows in MySQL, RisingWave and StarRocks, each as text, empty where they are not known
 * @param detail   what more there is to say, with what to do
 * @param table    the table in MySQL that can be paused, resumed or limited; null where there is none
 */
public record PipelineLine(Icon icon, String name, String state, int snapshot, List<String> rows, String detail,
		@Nullable String table) {

	/** Copies the list. */
	public PipelineLine {
		rows = List.copyOf(rows);
	}

	/** A line without figures. */
	static PipelineLine text(Icon icon, String name, String state, String detail) {
		return new PipelineLine(icon, name, state, -1, List.of("", "", ""), detail, null); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
