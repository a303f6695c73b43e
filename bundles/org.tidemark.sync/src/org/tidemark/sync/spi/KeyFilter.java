/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;

/** Decides at the last moment which rows are deleted. */
@FunctionalInterface
public interface KeyFilter {

	/** All of them. */
	KeyFilter ALL = keys -> keys;

	/**
	 * Which of these rows are to be deleted.
	 *
	 * @param keys the keys of rows that are locked in the target
	 * @return the same batch, or another of the same columns with some of its rows
	 */
	RowBatch remaining(RowBatch keys) throws TidemarkException;
}
