/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.SourceSchema.Entry;

/**
 * What changed in a source's columns between two runs. A column that went while one of its type came, in its place or as
 * the only one, was probably renamed; it counts among the added and dropped ones all the same.
 *
 * @param added   columns that are new
 * @param dropped columns that are gone
 * @param retyped columns of another type, as they are now
 * @param words   all of it for a person, localized; empty for nothing
 */
record SchemaChange(List<Entry> added, List<Entry> dropped, List<Entry> retyped, List<String> words) {

	/** Compares what was with what is. */
	static SchemaChange between(SourceSchema before, SourceSchema now) {
		List<Entry> added = new ArrayList<>(now.columns());
		added.removeIf(c -> before.column(c.name()).isPresent());
		List<Entry> dropped = new ArrayList<>(before.columns());
		dropped.removeIf(c -> now.column(c.name()).isPresent());
		List<Entry> retyped = new ArrayList<>();
		List<String> words = new ArrayList<>();
		List<Entry> plainlyAdded = new ArrayList<>(added);
		for (Entry gone : dropped) {
			Entry successor = successor(gone, before, now, plainlyAdded, dropped.size());
			if (successor == null) {
				words.add(NLS.bind(Messages.Drift_dropped, gone.name()));
			} else {
				plainlyAdded.remove(successor);
				words.add(NLS.bind(Messages.Drift_renamed, gone.name(), successor.name()));
			}
		}
		plainlyAdded.forEach(c -> words.add(NLS.bind(Messages.Drift_added, c.name(), c.type())));
		for (Entry column : now.columns()) {
			before.column(column.name()).filter(old -> !old.type().equals(column.type())).ifPresent(old -> {
				retyped.add(column);
				words.add(NLS.bind(Messages.Drift_retyped, new Object[] { column.name(), old.type(), column.type() }));
			});
		}
		return new SchemaChange(List.copyOf(added), List.copyOf(dropped), List.copyOf(retyped), List.copyOf(words));
	}

	private static @Nullable Entry successor(Entry gone, SourceSchema before,
			SourceSchema now, List<Entry> added, int dropped) {
		List<Entry> alike = added.stream().filter(c -> c.type().equals(gone.type())).toList();
		for (Entry candidate : alike) {
			if (now.columns().indexOf(candidate) == before.columns().indexOf(gone)) {
				return candidate;
			}
		}
		return alike.size() == 1 && dropped == 1 ? alike.get(0) : null;
	}

	boolean isEmpty() {
		return words.isEmpty();
	}
}
