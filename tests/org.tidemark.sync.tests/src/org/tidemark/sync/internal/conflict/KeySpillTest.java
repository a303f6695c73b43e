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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.tidemark.sync.internal.conflict.KeySpill.Entry;
import org.tidemark.sync.spi.RowDigest;

/** Keys come back from their files as they were, each in the part of its first byte. */
class KeySpillTest {

	@Property(tries = 50)
	void keysComeBack(@ForAll @Size(max = 40) List<Long> highs, @ForAll List<String> texts) throws Exception {
		Set<Entry> added = new HashSet<>();
		try (KeySpill spill = new KeySpill()) {
			for (long high : highs) {
				Entry entry = new Entry(new RowDigest(high, ~high), new RowDigest(high + 1, 7), List.copyOf(texts));
				if (added.add(entry)) {
					spill.add(entry);
				}
			}
			assertEquals(added.size(), spill.rows());
			List<Entry> found = new ArrayList<>();
			for (int part = 0; part < KeySpill.PARTS; part++) {
				for (Entry entry : spill.part(part)) {
					int first = (int) (entry.key().high() >>> 56);
					assertTrue(first >= KeySpill.firstByte(part) && first <= KeySpill.lastByte(part));
					found.add(entry);
				}
			}
			assertEquals(added.size(), found.size());
			assertEquals(added, new HashSet<>(found));
		}
	}
}
