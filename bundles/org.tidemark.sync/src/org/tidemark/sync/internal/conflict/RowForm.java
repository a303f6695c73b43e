/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.RowHash;
import org.tidemark.sync.internal.state.RowHasher;
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
	private final RowHasher hasher = new RowHasher();
	private final MessageDigest sha;

	/** @param spec the unit */
	public RowForm(UnitSpec spec) {
		this.names = spec.columns().stream().map(ReadColumn::name).toList();
		this.types = spec.columns().stream().map(c -> c.expression().type()).toList();
		this.key = spec.keyTargets().stream().map(names::indexOf).toList();
		try {
			this.sha = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The number of columns that count. */
	public int columns() {
		return names.size();
	}

	/** A row's key, as text of which both sides agree. */
	public List<String> key(RowBatch batch, int row) {
		List<String> values = new ArrayList<>(key.size());
		for (int place : key) {
			values.add(Objects.requireNonNullElse(text(batch, row, place), "")); //$NON-NLS-1$
		}
		return values;
	}

	/** What stands for a key. */
	public RowDigest digest(List<String> keyTexts) {
		for (String text : keyTexts) {
			byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
			sha.update(ByteBuffer.allocate(4).putInt(utf8.length).flip());
			sha.update(utf8);
		}
		ByteBuffer hash = ByteBuffer.wrap(sha.digest());
		return new RowDigest(hash.getLong(), hash.getLong());
	}

	/** What stands for a row as its own side holds it: not to be compared with one of the other side. */
	public RowDigest digest(RowBatch batch, int row) {
		RowHash hash = hasher.hash(batch, row, names.size());
		return new RowDigest(hash.high(), hash.low());
	}

	/** Whether two rows, of whichever sides, hold the same values. */
	public boolean same(RowBatch one, int row, RowBatch other, int otherRow) {
		for (int i = 0; i < names.size(); i++) {
			if (!Objects.equals(text(one, row, i), text(other, otherRow, i))) {
				return false;
			}
		}
		return true;
	}

	/** A row's values by column. */
	public Map<String, @Nullable String> values(RowBatch batch, int row) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			values.put(names.get(i), text(batch, row, i));
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
			String text = text(batch, row, place);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	private @Nullable String text(RowBatch batch, int row, int place) {
		return CanonicalRow.text(batch.column(place), row, types.get(place));
	}
}
