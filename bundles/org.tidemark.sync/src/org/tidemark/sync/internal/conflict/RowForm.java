/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.RowHash;
import org.tidemark.sync.internal.verify.CanonicalRow;
import org.tidemark.sync.spi.RowDigest;

/**
 * How the rows of a unit are told apart and compared, whichever side they were read from: values count as the source's
 * types mean them. Batches have the unit's columns first, in their order. Used by one thread.
 */
public final class RowForm {

	private final List<String> names;
	private final List<LogicalType> types;
	private final List<Integer> key;
	private final org.tidemark.sync.internal.verify.RowDigest hashes;

	/** @param spec the unit */
	public RowForm(UnitSpec spec) {
		this.names = spec.columns().stream().map(ReadColumn::name).toList();
		this.types = spec.columns().stream().map(c -> c.expression().type()).toList();
		this.key = spec.keyTargets().stream().map(names::indexOf).toList();
		this.hashes = new org.tidemark.sync.internal.verify.RowDigest(types, key);
	}

	/** A row's key as it is bound to a statement: the text of each value, without the blanks that pad it. */
	public List<String> key(RowBatch batch, int row) {
		List<String> values = new ArrayList<>(key.size());
		for (int place : key) {
			String text = String.valueOf(batch.column(place).textAt(row));
			values.add(types.get(place) instanceof LogicalType.Text t && t.fixed() ? text.stripTrailing() : text);
		}
		return values;
	}

	/** What stands for a row's key. */
	public RowDigest keyDigest(RowBatch batch, int row) {
		hashes.row(batch, row);
		return digest(hashes.key());
	}

	/** What stands for a row; equal for equal rows of both sides. */
	public RowDigest digest(RowBatch batch, int row) {
		hashes.row(batch, row);
		return digest(hashes.row());
	}

	/** The same 128 bits. */
	public static RowDigest digest(RowHash hash) {
		return new RowDigest(hash.high(), hash.low());
	}

	/** A row's values by column. */
	public Map<String, @Nullable String> values(RowBatch batch, int row) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			values.put(names.get(i), batch.column(i).textAt(row));
		}
		return values;
	}

	/** A key's values by column. */
	public Map<String, @Nullable String> keyValues(List<String> texts) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		for (int i = 0; i < key.size(); i++) {
			values.put(names.get(key.get(i)), texts.get(i));
		}
		return values;
	}

	/** The first of some columns that is not NULL; null when all are. */
	public @Nullable String first(RowBatch batch, int row, List<Integer> places) {
		for (int place : places) {
			String text = CanonicalRow.text(batch.column(place), row, types.get(place));
			if (text != null) {
				return text;
			}
		}
		return null;
	}
}
