/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

import org.tidemark.core.problem.TidemarkException;

/** Where the rows of a unit are kept that the target refused. Used by the thread that uses the sink. */
public interface DeadLetters {

	/** The dead letter of a sink that does not skip rows: it is empty. */
	DeadLetters NONE = new DeadLetters() {
		@Override
		public String place() {
			return ""; //$NON-NLS-1$
		}

		@Override
		public List<DeadLetter> load(String after, int most) {
			return List.of();
		}

		@Override
		public void keep(List<DeadLetter> letters) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void remove(List<DeadLetter> letters) {
			// there are none
		}
	};

	/** How a person finds it. */
	String place();

	/**
	 * Some of the rows, in the order of their ids.
	 *
	 * @param after the id behind which to begin; empty for the first
	 * @param most  how many at most
	 */
	List<DeadLetter> load(String after, int most) throws TidemarkException;

	/** Keeps rows; one that is there already takes the new reason and has been tried once more. */
	void keep(List<DeadLetter> letters) throws TidemarkException;

	/** Removes rows, those that are there. */
	void remove(List<DeadLetter> letters) throws TidemarkException;
}
