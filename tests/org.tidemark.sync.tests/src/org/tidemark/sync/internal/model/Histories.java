/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Horizon;
import org.tidemark.sync.internal.model.Setup.CursorKind;
import org.tidemark.sync.internal.model.Step.Dated;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes histories: few keys, values and moments, so that much is equal and much collides. */
final class Histories {

	private static final int KEYS = 6;
	private static final int TRANSACTIONS = 3;

	private Histories() {
	}

	/** Histories of all kinds. */
	static Arbitrary<History> all() {
		return of(setups(Arbitraries.of(CursorKind.values())));
	}

	/** Histories of one cursor. */
	static Arbitrary<History> of(CursorKind cursor) {
		return of(setups(Arbitraries.just(cursor)));
	}

	static Arbitrary<History> of(Arbitrary<Setup> setups) {
		return Combinators.combine(setups, steps()).as(History::new);
	}

	private static Arbitrary<Setup> setups(Arbitrary<CursorKind> cursors) {
		Arbitrary<Horizon.Kind> sights = Arbitraries.frequency(Tuple.of(4, Horizon.Kind.TRANSACTIONS),
				Tuple.of(1, Horizon.Kind.SINGLE_WRITER), Tuple.of(1, Horizon.Kind.NOT_VISIBLE));
		return Combinators
				.combine(cursors, sights, Arbitraries.of(6, 0, 3), Arbitraries.of(false, false, true),
						Arbitraries.of(2, 1, 100), Arbitraries.of(false, false, true),
						Arbitraries.of(false, false, true), Arbitraries.of(1, 2))
				.as(Histories::setup);
	}

	/** Leaves out what does not go together. */
	private static Setup setup(CursorKind cursor, Horizon.Kind sight, int digits, boolean fold, int batch,
			boolean deletes, boolean append, int readers) {
		boolean transaction = cursor == CursorKind.TRANSACTION;
		return new Setup(cursor, transaction ? Horizon.Kind.TRANSACTIONS : sight, digits, fold, batch,
				deletes && !append, append, readers);
	}

	private static Arbitrary<List<Step>> steps() {
		Arbitrary<Step> change = changes();
		Arbitrary<Step> wait = Arbitraries.of(1L, 300L, 1_000L, 5_000L, 61_000L, 1_500_000L).map(Step.Wait::new);
		Arbitrary<List<Step>> meanwhile = Arbitraries.frequencyOf(Tuple.of(5, change), Tuple.of(1, wait)).list()
				.ofMaxSize(4);
		Arbitrary<Step> run = meanwhile.map(Step.Run::new);
		Arbitrary<Step> cut = Combinators
				.combine(Arbitraries.integers().between(1, 4), Arbitraries.of(true, false), meanwhile)
				.as(Step.CutRun::new);
		return Arbitraries
				.frequencyOf(Tuple.of(12, change), Tuple.of(3, wait), Tuple.of(3, run), Tuple.of(2, cut))
				.list().ofMinSize(1).ofMaxSize(30);
	}

	private static Arbitrary<Step> changes() {
		Arbitrary<Integer> transactions = Arbitraries.integers().between(0, TRANSACTIONS);
		Arbitrary<Integer> open = Arbitraries.integers().between(1, TRANSACTIONS);
		Arbitrary<Integer> keys = Arbitraries.integers().between(1, KEYS);
		Arbitrary<Integer> values = Arbitraries.integers().between(0, 2);
		Arbitrary<Dated> dates = Arbitraries.frequency(Tuple.of(12, Dated.NOW), Tuple.of(4, Dated.BEGIN),
				Tuple.of(1, Dated.TOMORROW), Tuple.of(2, Dated.NEVER));
		List<Tuple.Tuple2<Integer, Arbitrary<Step>>> kinds = new ArrayList<>();
		kinds.add(Tuple.of(5, Combinators.combine(transactions, values, dates).as(Step.Insert::new)));
		kinds.add(Tuple.of(1, Combinators.combine(transactions, Arbitraries.integers().between(2, 3), values)
				.as(Step.InsertMany::new)));
		kinds.add(Tuple.of(7, Combinators.combine(transactions, keys, values, dates).as(Step.Put::new)));
		kinds.add(Tuple.of(1, Combinators.combine(transactions, keys).as(Step.Delete::new)));
		kinds.add(Tuple.of(5, open.map(Step.Commit::new)));
		kinds.add(Tuple.of(1, open.map(Step.Rollback::new)));
		return Arbitraries.frequencyOf(kinds);
	}
}
