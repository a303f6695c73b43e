/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.sync.internal.model.Setup.CursorKind;
import org.tidemark.sync.internal.model.Step.Commit;
import org.tidemark.sync.internal.model.Step.CutRun;
import org.tidemark.sync.internal.model.Step.Dated;
import org.tidemark.sync.internal.model.Step.Insert;
import org.tidemark.sync.internal.model.Step.InsertMany;
import org.tidemark.sync.internal.model.Step.Put;
import org.tidemark.sync.internal.model.Step.Run;
import org.tidemark.sync.internal.model.Step.Wait;

/** Histories in which the engine once did not keep its promise. */
class FoundHistoriesTest {

	/** Behind its position rows are changed and added while nothing could be trusted: all is read again. */
	@Test
	void aFullRunThatGoesOnWithoutAnythingToTrustReadsAllAgain() throws Exception {
		for (CursorKind cursor : List.of(CursorKind.AUTO_INCREMENT, CursorKind.VERSION, CursorKind.VERSION_NOT_UNIQUE,
				CursorKind.COMPOSITE_NUMBER)) {
			Play.of(new History(Findings.setup(cursor),
					List.of(new InsertMany(1, 3, 0),
							new CutRun(1, true, List.of(new Insert(0, 1, Dated.NOW))), new Commit(1))));
		}
	}

	/** The same, where rows that were sent twice would be there twice. */
	@Test
	void anAppendingRunThatWasCutOffWithoutAnythingToTrustStartsOver() throws Exception {
		Play.of(new History(Findings.appending(CursorKind.AUTO_INCREMENT),
				List.of(new InsertMany(1, 3, 0), new CutRun(2, true, List.of(new InsertMany(0, 3, 1))),
						new Commit(1))));
	}

	/** What a session that goes on finds in the next window was not delivered by it, as long as it is behind its position. */
	@Test
	void aCustomWindowHoldsNoRowsThatWereOnlyLookedAt() throws Exception {
		Setup seconds = new Setup(CursorKind.CUSTOM, Horizon.Kind.TRANSACTIONS, 0, false, 1, false, false);
		Play.of(new History(seconds,
				List.of(new Put(0, 5, 0, Dated.NOW), new InsertMany(2, 2, 0),
						new Run(List.of(new Put(3, 5, 0, Dated.NOW))), new Commit(2), new CutRun(2, true, List.of()))));
	}

	/** A row of the future moves the watermark up to the clock, but a single writer may hold an older row. */
	@Test
	void aRowOfTheFutureDoesNotMoveTheWatermarkOverAnOpenWriter() throws Exception {
		for (CursorKind cursor : List.of(CursorKind.TIMESTAMP, CursorKind.COMPOSITE_MOMENT, CursorKind.CUSTOM)) {
			Setup file = new Setup(cursor, Horizon.Kind.SINGLE_WRITER, 6, false, 100, false, false);
			Play.of(new History(file, List.of(new Put(0, 1, 0, Dated.TOMORROW), new Insert(1, 0, Dated.NOW),
					new Wait(5_000), new Run(List.of()), new Commit(1), new Run(List.of()))));
			Play.of(new History(file,
					List.of(new Insert(0, 0, Dated.NOW), new Run(List.of()), new Put(0, 5, 0, Dated.TOMORROW),
							new Insert(1, 0, Dated.NOW), new Wait(5_000), new Run(List.of()), new Commit(1),
							new Run(List.of()))));
		}
	}
}
