/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement that StarRocks takes. Names are as written; those of columns compare without case. */
public sealed interface StarRocksStatement {

	/**
	 * A type.
	 *
	 * @param name      in lower case; {@code string} is {@code varchar} of 65533 bytes
	 * @param arguments length in bytes, or precision and scale
	 */
	record Type(String name, List<Long> arguments) {

		/** As information_schema.columns has it in COLUMN_TYPE. */
		public String columnType() {
			return arguments.isEmpty() ? name
					: name + "(" + String.join(",", arguments.stream().map(String::valueOf).toList()) + ")";
		}
	}

	/**
	 * A column.
	 *
	 * @param name         its name
	 * @param type         its type
	 * @param nullable     whether it may hold NULL; a column of a key never does
	 * @param defaultValue its default as text
	 * @param comment      its comment
	 */
	record Column(String name, Type type, boolean nullable, Optional<String> defaultValue, Optional<String> comment) {
	}

	/** CREATE DATABASE. */
	record CreateDatabase(boolean ifNotExists, String name) implements StarRocksStatement {
	}

	/**
	 * CREATE TABLE of a primary-key table.
	 *
	 * @param ifNotExists   whether one that is there stays
	 * @param table         its name
	 * @param columns       its columns, the key's first
	 * @param key           the names of the key's columns
	 * @param comment       its comment
	 * @param partitionedBy the partitioning, as text
	 * @param distribution  the columns of the hash; empty when it is left out
	 * @param buckets       the number of buckets
	 * @param orderBy       the columns of the sort key; empty when it is left out
	 * @param properties    its properties
	 */
	record CreateTable(boolean ifNotExists, QualifiedName table, List<Column> columns, List<String> key,
			Optional<String> comment, Optional<String> partitionedBy, List<String> distribution,
			Optional<Integer> buckets, List<String> orderBy,
			Map<String, String> properties) implements StarRocksStatement {

		/** The column of this name. */
		public Optional<Column> column(String column) {
			return columns.stream().filter(c -> c.name().equalsIgnoreCase(column)).findFirst();
		}
	}

	/** ALTER TABLE with its changes. */
	record AlterTable(QualifiedName table, List<Change> changes) implements StarRocksStatement {
	}

	/** A change of a table. */
	sealed interface Change {

		/** ADD COLUMN; behind which column, or FIRST as the empty text, where that is said. */
		record Add(Column column, Optional<String> after) implements Change {
		}

		/** DROP COLUMN. */
		record Drop(String column) implements Change {
		}

		/** MODIFY COLUMN. */
		record Modify(Column column) implements Change {
		}

		/** RENAME COLUMN. */
		record RenameColumn(String column, String to) implements Change {
		}

		/** RENAME of the table. */
		record Rename(String to) implements Change {
		}

		/** SET of properties. */
		record SetProperties(Map<String, String> properties) implements Change {
		}

		/** COMMENT. */
		record Comment(String text) implements Change {
		}
	}

	/** TRUNCATE TABLE. */
	record Truncate(QualifiedName table) implements StarRocksStatement {
	}

	/** DROP TABLE. */
	record DropTable(boolean ifExists, QualifiedName table, boolean force) implements StarRocksStatement {
	}

	/** DROP DATABASE. */
	record DropDatabase(boolean ifExists, String name, boolean force) implements StarRocksStatement {
	}

	/** USE. */
	record Use(String database) implements StarRocksStatement {
	}

	/** SET, as text. */
	record SetVariables(String text) implements StarRocksStatement {
	}

	/** SHOW or DESCRIBE, as text. */
	record Show(String text) implements StarRocksStatement {
	}

	/** A query, as text. */
	record Query(String text) implements StarRocksStatement {
	}
}
