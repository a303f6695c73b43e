/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeliveredRowsPropertyTest {

	@Property
	void holdsExactlyWhatWasAdded(@ForAll("hashes") List<RowHash> added, @ForAll("hashes") List<RowHash> others) {
		DeliveredRows rows = new DeliveredRows();
		added.forEach(rows::add);
		Set<RowHash> model = new HashSet<>(added);
		assertEquals(model.size(), rows.size());
		for (RowHash hash : others) {
			assertEquals(model.contains(hash), rows.contains(hash));
		}
		for (RowHash hash : added) {
			assertTrue(rows.contains(hash));
		}
	}

	@Property
	void readsBackWhatALogWrites(@ForAll("hashes") List<RowHash> added) {
		HashLog log = new HashLog();
		added.forEach(log::add);
		DeliveredRows rows = new DeliveredRows();
		rows.addAll(log.bytes());
		assertEquals(new HashSet<>(added).size(), rows.size());
		assertEquals(added.size() * 16, log.bytes().length);
		assertTrue(added.stream().allMatch(rows::contains));
		log.clear();
		assertTrue(log.isEmpty());
		assertFalse(new DeliveredRows().contains(new RowHash(0, 0)));
	}

	@Provide
	Arbitrary<List<RowHash>> hashes() {
		// few distinct halves, so that equal, half-equal and zero hashes are common
		Arbitrary<Long> half = Arbitraries.oneOf(Arbitraries.longs().between(-3, 3), Arbitraries.longs());
		return Combinators.combine(half, half).as(RowHash::new).list().ofMaxSize(400);
	}
}
