/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;

/** Works out the next watermark; every comparison is made by the database. */
final class Watermarks {

	private final TableName table;
	private final Expression cursor;
	private final List<Condition> filter;
	private final Snapshot snapshot;

	Watermarks(UnitSpec spec, UnitCursor cursor, Snapshot snapshot) {
		this.table = spec.source().name();
		this.cursor = cursor.cursor().expression();
		this.filter = spec.filter();
		this.snapshot = snapshot;
	}

	/** The watermark after all rows were read: the greatest cursor, but not beyond the limit; null for none. */
	@Nullable
	String afterFull(TrustLimit limit) throws TidemarkException {
		String greatest = limit instanceof Nothing ? null : snapshot.max(table, cursor, filter);
		return greatest != null && limit instanceof Below below && atOrAfter(greatest, below.bound()) ? below.bound()
				: greatest;
	}

	/** The watermark after the rows from the old one on were read; never lower than the old one. */
	@Nullable
	String afterChanges(@Nullable String old, RowSieve sieve, TrustLimit limit) throws TidemarkException {
		String reached = switch (limit) {
			case Nothing n -> null;
			case Everything e -> sieve.lastTrusted();
			case Below below -> sieve.anyBeyond() ? below.bound() : sieve.lastTrusted();
		};
		if (reached == null || reached.equals(old)) {
			return old;
		}
		return old != null && atOrAfter(old, reached) ? old : reached;
	}

	/** Whether a cursor value is at or beyond the limit. */
	boolean isBeyond(String value, TrustLimit limit) throws TidemarkException {
		return switch (limit) {
			case Nothing n -> true;
			case Everything e -> false;
			case Below below -> atOrAfter(value, below.bound());
		};
	}

	private boolean atOrAfter(String value, String bound) throws TidemarkException {
		return snapshot.isAtOrAfter(table, cursor, value, bound);
	}
}
