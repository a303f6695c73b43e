/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.util.List;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.DeadLetters;

/**
 * A dead letter that lets a row go once its document can be found. Rows are tried again behind the end of a run, which has
 * made its own visible.
 *
 * @param letters keeps the rows
 * @param refresh makes visible what was written
 */
record VisibleLetters(DeadLetters letters, Refresh refresh) implements DeadLetters {

	/** Makes visible what was written. */
	@FunctionalInterface
	interface Refresh {
		void run() throws TidemarkException;
	}

	@Override
	public String place() {
		return letters.place();
	}

	@Override
	public List<DeadLetter> load(String after, int most) throws TidemarkException {
		return letters.load(after, most);
	}

	@Override
	public void keep(List<DeadLetter> refused) throws TidemarkException {
		letters.keep(refused);
	}

	@Override
	public void remove(List<DeadLetter> taken) throws TidemarkException {
		if (!taken.isEmpty()) {
			refresh.run();
			letters.remove(taken);
		}
	}
}
