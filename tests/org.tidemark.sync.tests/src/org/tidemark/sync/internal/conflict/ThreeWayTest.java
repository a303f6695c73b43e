/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.sync.internal.conflict.ThreeWay.Base;
import org.tidemark.sync.internal.conflict.ThreeWay.Change;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;

/** What a row's two sides and their base ask for. */
class ThreeWayTest {

	private static RowDigest digest(String letter) {
		return letter == null || letter.equals("-") ? null : new RowDigest(letter.charAt(0), 1);
	}

	@ParameterizedTest(name = "source {0}, target {1}, base {2}/{3}: {4}")
	@CsvSource(delimiter = ' ', value = { "a a a a NONE", "b a a a TO_TARGET", "a b a a TO_SOURCE", "b c a a CONFLICT",
			"b b a a ADOPT", "- a a a DELETE_IN_TARGET", "a - a a DELETE_IN_SOURCE", "- b a a CONFLICT",
			"b - a a CONFLICT", "- - a a FORGET", "a - ? ? TO_TARGET", "- a ? ? TO_SOURCE", "a a ? ? ADOPT",
			"a b ? ? CONFLICT", "- - ? ? NONE", "a - - - TO_TARGET", "- a - - TO_SOURCE", "a b - - CONFLICT",
			"- - - - FORGET", "a x a x NONE", "b x a x TO_TARGET", "x x a x ADOPT", "a y a x TO_SOURCE" })
	void asks(String source, String target, String baseSource, String baseTarget, Change change) {
		Base base = baseSource.equals("?") ? null : new Base(digest(baseSource), digest(baseTarget), 1);
		assertEquals(change, new ThreeWay(digest(source), digest(target), base).change());
	}

	@Test
	void theYoungerMemoryCounts() {
		RowDigest key = digest("k");
		SyncedRow inSource = new SyncedRow(key, digest("a"), digest("b"), 3);
		SyncedRow inTarget = new SyncedRow(key, digest("c"), digest("d"), 4);
		assertEquals(new Base(digest("d"), digest("c"), 4), Base.of(inSource, inTarget));
		SyncedRow younger = new SyncedRow(key, digest("a"), digest("b"), 5);
		assertEquals(new Base(digest("a"), digest("b"), 5), Base.of(younger, inTarget));
		assertEquals(new Base(digest("a"), digest("b"), 3), Base.of(inSource, null));
		assertEquals(new Base(digest("d"), digest("c"), 4), Base.of(null, inTarget));
		assertNull(Base.of(null, null));
	}
}
