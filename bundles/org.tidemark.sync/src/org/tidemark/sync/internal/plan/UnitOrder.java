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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.TableName;

/** The order of units by the foreign keys of their sources. */
public final class UnitOrder {

	private UnitOrder() {
	}

	/** The same units, parents first; those that refer to each other in a circle come last. */
	public static List<UnitSpec> parentsFirst(List<UnitSpec> units) {
		List<UnitSpec> ordered = new ArrayList<>();
		Set<TableName> placed = new HashSet<>();
		List<UnitSpec> waiting = new ArrayList<>(units);
		while (!waiting.isEmpty()) {
			List<UnitSpec> ready = waiting.stream().filter(u -> parentsPlaced(u, waiting, placed)).toList();
			List<UnitSpec> next = ready.isEmpty() ? List.copyOf(waiting) : ready;
			ordered.addAll(next);
			waiting.removeAll(next);
			next.forEach(u -> placed.add(u.source().name()));
		}
		return ordered;
	}

	private static boolean parentsPlaced(UnitSpec unit, List<UnitSpec> waiting, Set<TableName> placed) {
		for (ForeignKey reference : unit.source().foreignKeys()) {
			TableName parent = reference.parent();
			boolean self = parent.equals(unit.source().name());
			boolean known = waiting.stream().anyMatch(u -> u.source().name().equals(parent));
			if (!self && known && !placed.contains(parent)) {
				return false;
			}
		}
		return true;
	}
}
