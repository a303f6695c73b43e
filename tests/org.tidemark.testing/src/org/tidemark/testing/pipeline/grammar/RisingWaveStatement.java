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

/** A statement that RisingWave takes. Names are as RisingWave folds them: lower-case unless quoted. */
public sealed interface RisingWaveStatement {

	/** The value of an option. */
	sealed interface OptionValue {

		/** The text; of a secret the empty text, for its value is not in the statement. */
		default String text() {
			return this instanceof Text t ? t.value() : "";
		}

		/** A literal. */
		record Text(String value) implements OptionValue {
		}

		/** A reference to a secret. */
		record Secret(QualifiedName name) implements OptionValue {
		}
	}

	/** CREATE SCHEMA. */
	record CreateSchema(boolean ifNotExists, String name) implements RisingWaveStatement {
	}

	/** CREATE SECRET. */
	record CreateSecret(boolean ifNotExists, QualifiedName name, Map<String, OptionValue> options,
			String value) implements RisingWaveStatement {
	}

	/** CREATE SOURCE of connector mysql-cdc. */
	record CreateSource(boolean ifNotExists, QualifiedName name,
			Map<String, OptionValue> options) implements RisingWaveStatement {

		/** The databases that it captures. */
		public List<String> databases() {
			return List.of(options.get("database.name").text().split(","));
		}
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param type its type, canonical: {@code integer}, {@code timestamp with time zone}
	 */
	record Column(String name, String type) {
	}

	/**
	 * CREATE TABLE over a shared source.
	 *
	 * @param ifNotExists   whether one that is there stays
	 * @param name          its name
	 * @param wildcard      whether the columns are taken over: {@code (*)}
	 * @param columns       its columns; empty with a wildcard
	 * @param key           the columns of its primary key, in key order
	 * @param includes      names of the additional columns by what they hold
	 * @param options       its options
	 * @param source        the source
	 * @param externalTable database and table in MySQL, as written
	 */
	record CreateTable(boolean ifNotExists, QualifiedName name, boolean wildcard, List<Column> columns,
			List<String> key, Map<String, String> includes, Map<String, OptionValue> options, QualifiedName source,
			String externalTable) implements RisingWaveStatement {

		/** The database in MySQL: before the first dot. */
		public String externalDatabase() {
			return externalTable.substring(0, externalTable.indexOf('.'));
		}

		/** The table in MySQL: behind the first dot. */
		public String externalName() {
			return externalTable.substring(externalTable.indexOf('.') + 1);
		}

		/** The column of this name. */
		public Optional<Column> column(String column) {
			return columns.stream().filter(c -> c.name().equals(column)).findFirst();
		}
	}

	/**
	 * CREATE SINK of connector starrocks.
	 *
	 * @param ifNotExists whether one that is there stays
	 * @param name        its name
	 * @param from        what it sends when it has no query
	 * @param query       what it sends when it has one
	 * @param options     its options
	 */
	record CreateSink(boolean ifNotExists, QualifiedName name, Optional<QualifiedName> from,
			Optional<RisingWaveQuery> query, Map<String, OptionValue> options) implements RisingWaveStatement {

		/** The columns of the option {@code primary_key}. */
		public List<String> key() {
			OptionValue key = options.get("primary_key");
			return key == null ? List.of() : List.of(key.text().split(",")).stream().map(String::strip).toList();
		}

		/** The relations that it reads. */
		public List<QualifiedName> reads() {
			return query.map(q -> q.branches().stream().map(RisingWaveQuery.Branch::from).toList())
					.orElseGet(() -> from.map(List::of).orElse(List.of()));
		}
	}

	/** CREATE VIEW or CREATE MATERIALIZED VIEW. */
	record CreateView(boolean materialized, boolean ifNotExists, QualifiedName name,
			RisingWaveQuery query) implements RisingWaveStatement {
	}

	/** What an object is. */
	enum ObjectKind {
		SCHEMA, SECRET, SOURCE, TABLE, SINK, VIEW, MATERIALIZED_VIEW
	}

	/** DROP. */
	record Drop(ObjectKind kind, boolean ifExists, QualifiedName name, boolean cascade) implements RisingWaveStatement {
	}

	/** ALTER … SET …_RATE_LIMIT; empty for DEFAULT, which is no limit. */
	record AlterRateLimit(ObjectKind kind, QualifiedName name, String parameter,
			Optional<Long> limit) implements RisingWaveStatement {
	}

	/** ALTER … CONNECTOR WITH. */
	record AlterConnector(ObjectKind kind, QualifiedName name,
			Map<String, OptionValue> options) implements RisingWaveStatement {
	}

	/** ALTER TABLE … ADD COLUMN. */
	record AddColumn(QualifiedName table, Column column) implements RisingWaveStatement {
	}

	/** ALTER TABLE … DROP COLUMN. */
	record DropColumn(QualifiedName table, String column) implements RisingWaveStatement {
	}

	/** ALTER … RENAME TO. */
	record Rename(ObjectKind kind, QualifiedName name, String to) implements RisingWaveStatement {
	}

	/** ALTER SECRET. */
	record AlterSecret(QualifiedName name, Map<String, OptionValue> options,
			String value) implements RisingWaveStatement {
	}

	/** SET. */
	record SetVariable(String name, String value) implements RisingWaveStatement {
	}

	/** SHOW, with what is to be shown. */
	record Show(String what) implements RisingWaveStatement {
	}

	/** A query, as text. */
	record Query(String text) implements RisingWaveStatement {
	}

	/** A command such as RECOVER, FLUSH, CANCEL JOBS 1 or COMMIT, as text. */
	record Command(String text) implements RisingWaveStatement {
	}
}
