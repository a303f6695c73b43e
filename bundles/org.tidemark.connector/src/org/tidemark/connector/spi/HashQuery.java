/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;

import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/**
 * Which hashes of rows are wanted: SHA-256 over the values in the order of the columns. NULL is one byte 0; any other
 * value is one byte for its kind, the number of its bytes in four bytes, the highest first, and the bytes of its canonical
 * text in UTF-8. The key is hashed alike, over its columns alone.
 * <p>
 * Canonical text by the logical type: whole and decimal numbers are plain digits without zeros at the end of a fraction;
 * truth is 1 or 0; text is as it is, of a fixed length without blanks at its end; bytes are as they are; dates and times
 * are as their columns travel, without zeros at the end of a fraction; a UUID is lower-case without hyphens.
 *
 * @param table      the table
 * @param columns    what is hashed of each row
 * @param key        the places of the key's columns; empty where the whole row is the key
 * @param conditions all of which a row must meet
 */
public record HashQuery(TableName table, List<HashColumn> columns, List<Integer> key, List<Condition> conditions) {

	/** Copies the lists. */
	public HashQuery {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		conditions = List.copyOf(conditions);
	}

	/**
	 * A value that is hashed.
	 *
	 * @param expression how it is had
	 * @param type       by what logical type its canonical text is made; not always that of the expression
	 * @param kind       the byte for its kind, 1 to 255
	 */
	public record HashColumn(Expression expression, LogicalType type, int kind) {
	}
}
