/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.discovery;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.type.LogicalType;

/**
 * A field of an index as a column.
 *
 * @param column   the column's name
 * @param path     the names that lead to it; empty for what is no part of the document's source
 * @param esType   its type in the mapping
 * @param type     what its values mean
 * @param format   the format of a date as the mapping gives it, or null for the usual one
 * @param sortPath the field by which it is compared and sorted, or null when it cannot be
 * @param note     what a person should know of it, localized, or null
 */
public record Field(String column, List<String> path, String esType, LogicalType type, @Nullable String format,
		@Nullable String sortPath, @Nullable String note) {

	/** The name of the column, and the type, of a document's id. */
	public static final String ID = "_id";
	/** The name of the column, and the type, of the sequence number by which {@code sequenceNumber} reads. */
	public static final String SEQUENCE = "_seq_no";

	/** The document's id. */
	static final Field OF_ID = new Field(ID, List.of(), ID, new LogicalType.Text(512, false), null, ID, null);
	/** The sequence number; its values travel as the text of a {@code SequenceVector}. */
	public static final Field OF_SEQUENCE = new Field(SEQUENCE, List.of(), SEQUENCE,
			new LogicalType.Native(SEQUENCE), null, SEQUENCE, null);

	/** Copies the path. */
	public Field {
		path = List.copyOf(path);
	}

	/** Whether it is the document's id. */
	public boolean isId() {
		return ID.equals(esType);
	}

	/** Whether it is the sequence number. */
	public boolean isSequence() {
		return SEQUENCE.equals(esType);
	}

	/** The names that lead to it, with dots between. */
	public String dotted() {
		return String.join(".", path);
	}

	/** Whether dates are kept as nanoseconds; else as milliseconds. */
	public boolean nanos() {
		return "date_nanos".equals(esType);
	}
}
