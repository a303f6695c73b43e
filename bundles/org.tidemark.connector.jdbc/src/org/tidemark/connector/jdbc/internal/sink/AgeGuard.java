/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.List;
import java.util.function.IntFunction;

import org.tidemark.sync.spi.NotOlder;
import org.tidemark.sync.spi.SinkRequest;

/** The condition under which a row of the target is not newer than the one that comes. */
final class AgeGuard {

	private final SinkRequest request;
	private final TargetTable table;
	private final String same;

	/**
	 * @param same the operator that finds two values equal, also when both are NULL
	 */
	AgeGuard(SinkRequest request, TargetTable table, String same) {
		this.request = request;
		this.table = table;
		this.same = same;
	}

	/** Whether there is a condition. */
	boolean isWanted() {
		return request.notOlder() != null;
	}

	/**
	 * The condition in parentheses.
	 *
	 * @param stored the SQL of the value that the target holds, by the column's place
	 * @param coming the SQL of the value that comes
	 */
	String condition(IntFunction<String> stored, IntFunction<String> coming) {
		NotOlder guard = request.notOlder();
		List<String> before = table.age().stream().map(stored::apply).toList();
		List<String> after = table.age().stream().map(coming::apply).toList();
		if (guard != null && guard.together() == NotOlder.Together.FIRST_NOT_NULL) {
			return notNewer(first(before), first(after));
		}
		return notNewer(before, after);
	}

	private static String first(List<String> values) {
		return values.size() == 1 ? values.get(0) : "COALESCE(" + String.join(", ", values) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String notNewer(String stored, String coming) {
		return '(' + stored + " IS NULL OR " + stored + " <= " + coming + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String notNewer(List<String> stored, List<String> coming) {
		String one = stored.get(0);
		String other = coming.get(0);
		if (stored.size() == 1) {
			return notNewer(one, other);
		}
		String rest = notNewer(stored.subList(1, stored.size()), coming.subList(1, coming.size()));
		return '(' + one + " < " + other + " OR " + one + " IS NULL AND " + other + " IS NOT NULL OR " + one + ' ' //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$
				+ same
				+ ' ' + other + " AND " + rest + ')'; //$NON-NLS-1$
	}
}
