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
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

class RowHasherTest {

	private static final LogicalType TEXT = new LogicalType.Text(0, false);

	@Test
	void equalRowsHashAlike() {
		assertEquals(hash("a", "b"), hash("a", "b"));
	}

	@Test
	void nullIsNotTheEmptyText() {
		assertNotEquals(hash(null, "b"), hash("", "b"));
	}

	@Test
	void aCharacterThatMovesToTheNextColumnChangesTheHash() {
		assertNotEquals(hash("a", "bc"), hash("ab", "c"));
	}

	@Test
	void onlyTheFirstColumnsCount() {
		RowBatch batch = batch("a", "b");
		RowBatch other = batch("a", "c");
		RowHasher hasher = new RowHasher();
		assertEquals(hasher.hash(batch, 0, 1), hasher.hash(other, 0, 1));
		assertNotEquals(hasher.hash(batch, 0, 2), hasher.hash(other, 0, 2));
	}

	/** Hashes are stored: another form of a row would make all rows at a watermark look changed. */
	@Test
	void theFormIsOneTagALengthAndTheBytesWhateverTheLength() throws NoSuchAlgorithmException {
		for (int length : List.of(0, 1, 1_000, 1_020, 16_384, 16_385, 100_000)) {
			String text = "x".repeat(length);
			ByteBuffer form = ByteBuffer.allocate(2 * length + 11).put((byte) 2).putInt(length)
					.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 2).putInt(length + 1)
					.put((text + 'y').getBytes(StandardCharsets.UTF_8));
			ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(form.array()));
			assertEquals(new RowHash(digest.getLong(), digest.getLong()), hash(text, text + 'y'), "length " + length);
		}
		ByteBuffer numbers = ByteBuffer.allocate(10).put((byte) 1).putLong(-7).put((byte) 0);
		ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(numbers.array()));
		RowBatch batch = new RowBatch(
				List.of(new BatchColumn("n", new LogicalType.Int(64, true)), new BatchColumn("y", TEXT)), 1);
		batch.column(0).appendLong(-7);
		batch.column(1).appendNull();
		assertEquals(new RowHash(digest.getLong(), digest.getLong()), new RowHasher().hash(batch, 0, 2));
	}

	private static RowHash hash(String first, String second) {
		return new RowHasher().hash(batch(first, second), 0, 2);
	}

	private static RowBatch batch(String... values) {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("x", TEXT), new BatchColumn("y", TEXT)), 4);
		for (int i = 0; i < values.length; i++) {
			if (values[i] == null) {
				batch.column(i).appendNull();
			} else {
				batch.column(i).appendText(values[i]);
			}
		}
		return batch;
	}
}
