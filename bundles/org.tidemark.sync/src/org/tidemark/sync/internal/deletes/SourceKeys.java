/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.run.Cancellation;
import org.tidemark.sync.internal.state.RowHash;
import org.tidemark.sync.internal.verify.KeyText;
import org.tidemark.sync.internal.verify.RowDigest;
import org.tidemark.sync.internal.verify.ScanControl;
import org.tidemark.sync.internal.verify.TableSide;
import org.tidemark.sync.spi.KeyFilter;

/** Looks keys up in the source as it is at this moment. */
public final class SourceKeys {

	private static final int LOOKED_UP_TOGETHER = 200;

	private final DatabaseSession source;
	private final TableSide side;
	private final Cancellation cancellation;
	private final ScanControl control;

	/**
	 * @param source       the source
	 * @param side         its keys, and which rows count as there
	 * @param cancellation ends it
	 */
	public SourceKeys(DatabaseSession source, TableSide side, Cancellation cancellation) {
		this.source = source;
		this.side = side;
		this.cancellation = cancellation;
		this.control = new ScanControl(cancellation::requested, rows -> {
		});
	}

	/** Lets the keys pass that are not there now. */
	public KeyFilter absent() {
		return keys -> {
			Set<RowHash> there = find(keys);
			RowDigest digest = side.digest();
			return KeyBatches.some(keys, row -> {
				digest.row(keys, row);
				return !there.contains(digest.key());
			});
		};
	}

	/** Lets the keys pass that are there now. */
	public KeyFilter present() {
		return keys -> {
			Set<RowHash> there = find(keys);
			RowDigest digest = side.digest();
			return KeyBatches.some(keys, row -> {
				digest.row(keys, row);
				return there.contains(digest.key());
			});
		};
	}

	private Set<RowHash> find(RowBatch keys) throws TidemarkException {
		Set<RowHash> there = new HashSet<>();
		List<Expression> expressions = side.columns().stream().map(ReadColumn::expression).toList();
		try (Snapshot now = source.source().openSnapshot();
				Cancellation.Registration watched = cancellation.register(now::cancel, () -> {
				})) {
			for (int first = 0; first < keys.rows(); first += LOOKED_UP_TOGETHER) {
				List<List<String>> lists = new ArrayList<>();
				for (int row = first; row < Math.min(keys.rows(), first + LOOKED_UP_TOGETHER); row++) {
					lists.add(KeyText.of(keys, row, side.types()));
				}
				side.scan(now, List.of(new Condition.OneOf(expressions, lists)), control, (batch, row, digest) -> {
					there.add(digest.key());
					return true;
				});
			}
		}
		return there;
	}
}
