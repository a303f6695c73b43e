/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.opentest4j.AssertionFailedError;
import org.tidemark.connector.spi.Horizon;

import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** The model is able to fail: it finds each naive form within the tries of a normal build. */
class NaiveFormsPropertyTest {

	/** The seed is fixed, so that this test does not depend on luck. */
	private static final long SEED = 20_260_115;

	@Example
	void findsAHorizonThatIsNow() throws Exception {
		assertFound(Naive.HORIZON_IS_NOW, "is in the target as");
	}

	@Example
	void findsThatNothingIsKnownOfTheRowsAtTheWatermark() throws Exception {
		assertFound(Naive.NO_HASHES, "rows written by a further run|rows twice");
	}

	@Example
	void findsACheckpointThatIsStoredFirst() throws Exception {
		assertFound(Naive.CHECKPOINT_FIRST, "is in the target as");
	}

	@Example
	void findsACheckpointInATransactionOfItsOwn() throws Exception {
		assertFound(Naive.CHECKPOINT_APART, "rows twice");
	}

	@Example
	void findsThatRowsEqualToTheWatermarkAreLeftOut() throws Exception {
		assertFound(Naive.BEYOND_THE_WATERMARK, "is in the target as");
	}

	/** Nearly always the horizon makes good for it, so that the history is given. */
	@Example
	void findsABoundOfAnotherSnapshot() throws Exception {
		Setup file = new Setup(Setup.CursorKind.TIMESTAMP, Horizon.Kind.SINGLE_WRITER, 6, false, 100, false, false);
		Step.Wait wait = new Step.Wait(5_000);
		History history = new History(file, List.of(new Step.Insert(1, 0, Step.Dated.NOW), wait,
				new Step.Insert(1, 0, Step.Dated.NOW), wait,
				new Step.Run(List.of(wait, new Step.Commit(1)))));
		assertTrue(breaks(history, Naive.BOUND_OF_ANOTHER_SNAPSHOT, Pattern.compile("is in the target as")));
		Play.of(history);
	}

	/** A history is found in which the naive form does what is expected of it, and the engine keeps its promise. */
	private static void assertFound(Naive naive, String expected) throws Exception {
		Pattern pattern = Pattern.compile(expected);
		RandomGenerator<History> histories = Histories.all().generator(SyncModelPropertyTest.TRIES);
		Random random = new Random(SEED);
		History found = null;
		for (int i = 0; i < SyncModelPropertyTest.TRIES && found == null; i++) {
			History history = histories.next(random).value();
			found = breaks(history, naive, pattern) ? history : null;
		}
		assertNotNull(found, () -> naive + " was not found");
		Play.of(found);
	}

	private static boolean breaks(History history, Naive naive, Pattern expected) throws Exception {
		try {
			Play.of(history, naive);
			return false;
		} catch (AssertionFailedError broken) {
			return expected.matcher(String.valueOf(broken.getMessage())).find();
		}
	}

	@Example
	void historiesAreReadable() {
		History history = new History(Findings.setup(Setup.CursorKind.TIMESTAMP),
				List.of(new Step.Put(1, 2, 0, Step.Dated.NOW), new Step.Commit(1), new Step.Run(List.of())));
		assertEquals(List.of("Put[transaction=1, key=2, value=0, dated=NOW]", "Commit[transaction=1]",
				"Run[meanwhile=[]]"), history.toString().lines().skip(1).map(String::strip).toList());
	}
}
