/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.RowBatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A row that the target refused, or of which the source has values that cannot be read, as it is kept until it is taken.
 *
 * @param task     the task that tried it last
 * @param key      the row's key as a JSON object of texts, by target column; an empty object where there is no key
 * @param column   the target column that was the reason, or null when that is not known
 * @param reason   why the row was refused, for a person, localized
 * @param row      all written values that can be read as a JSON object of texts, by target column; long ones are shortened
 * @param attempts how often it was tried, at least 1
 */
public record DeadLetter(long task, String key, @Nullable String column, String reason, String row, int attempts) {

	private static final int LONGEST_VALUE = 2_000;
	private static final JsonFactory JSON = new JsonFactory();

	/**
	 * A row of a batch that was refused for the first time.
	 *
	 * @param task    the task that tried it
	 * @param batch   the batch
	 * @param row     its place there
	 * @param key     the places of the key's columns
	 * @param columns how many columns are written: the first of the batch
	 * @param column  the target column that was the reason, or null
	 * @param reason  why, localized
	 */
	public static DeadLetter of(long task, RowBatch batch, int row, List<Integer> key, int columns,
			@Nullable String column, String reason) {
		return of(task, batch, row, key, IntStream.range(0, columns).boxed().toList(), column, reason);
	}

	/**
	 * As {@link #of(long, RowBatch, int, List, int, String, String)}.
	 *
	 * @param columns the places of the columns that are kept
	 */
	public static DeadLetter of(long task, RowBatch batch, int row, List<Integer> key, List<Integer> columns,
			@Nullable String column, String reason) {
		return new DeadLetter(task, json(batch, row, key, Integer.MAX_VALUE), column, reason,
				json(batch, row, columns, LONGEST_VALUE), 1);
	}

	/** The key of a row of a batch as {@link #key()} has it. */
	public static String key(RowBatch batch, int row, List<Integer> key) {
		return json(batch, row, key, Integer.MAX_VALUE);
	}

	/** What tells this row from the others of its unit: 64 hexadecimal digits, the hash of its key or else of its values. */
	public String id() {
		byte[] text = ("{}".equals(key) ? row : key).getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String json(RowBatch batch, int row, List<Integer> places, int longest) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(text)) {
			json.writeStartObject();
			for (int place : places) {
				String value = batch.column(place).textAt(row);
				boolean whole = value == null || value.length() <= longest;
				json.writeStringField(batch.columns().get(place).name(),
						whole || value == null ? value : value.substring(0, longest) + '\u2026');
			}
			json.writeEndObject();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return text.toString();
	}
}
