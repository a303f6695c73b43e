/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/**
 * What stays the same in a history: the job, and what kind of database the source is.
 *
 * @param cursor  how changes are found
 * @param sight   what the source tells of open transactions
 * @param digits  digits of the fraction of a second that a date-time keeps
 * @param fold    whether clocks are set back by an hour meanwhile
 * @param batch   rows of a batch
 * @param deletes whether deleted rows are deleted
 * @param append  whether rows are appended to a target without key
 * @param readers how many readers read all rows
 */
record Setup(CursorKind cursor, Horizon.Kind sight, int digits, boolean fold, int batch, boolean deletes,
		boolean append, int readers) {

	/** What one reader reads. */
	Setup(CursorKind cursor, Horizon.Kind sight, int digits, boolean fold, int batch, boolean deletes,
			boolean append) {
		this(cursor, sight, digits, fold, batch, deletes, append, 1);
	}

	static final TableName TABLE = new TableName("main", "t");
	/** The longest that a transaction is open where they cannot be seen. */
	static final Duration LAG = Duration.ofMinutes(10);
	static final String JOB = "model";
	/** For how many rows a source takes itself that several readers read. */
	private static final int MANY = 1_000;

	/** How changes are found. */
	enum CursorKind {
		TIMESTAMP, AUTO_INCREMENT, VERSION, VERSION_NOT_UNIQUE, COMPOSITE_MOMENT, COMPOSITE_NUMBER, CUSTOM, TRANSACTION;

		boolean seesUpdates() {
			return this != AUTO_INCREMENT;
		}

		boolean mayBeNull() {
			return this != AUTO_INCREMENT && this != TRANSACTION;
		}

		private IncrementalConfig config() {
			return switch (this) {
				case TIMESTAMP -> config("timestamp", null, "updated_at");
				case AUTO_INCREMENT -> config("autoIncrement", null, "id");
				case VERSION, VERSION_NOT_UNIQUE -> config("version", null, "n");
				case COMPOSITE_MOMENT -> config("composite", null, "updated_at", "n");
				case COMPOSITE_NUMBER -> config("composite", null, "n", "id");
				case CUSTOM -> config("custom", "updated_at >= :low AND updated_at <= :high", "updated_at");
				case TRANSACTION -> config("transaction", null);
			};
		}

		private static IncrementalConfig config(String strategy, String condition, String... fields) {
			return new IncrementalConfig(strategy, List.of(fields), null, condition);
		}
	}

	/** Whether a first run cannot yet say what it has seen of a cursor of numbers. */
	boolean learnsLate() {
		boolean moments = cursor == CursorKind.TIMESTAMP || cursor == CursorKind.COMPOSITE_MOMENT
				|| cursor == CursorKind.CUSTOM;
		return sight == Horizon.Kind.NOT_VISIBLE && !moments;
	}

	/** When a history begins: an hour and a half before clocks are set back, or on a day without such an event. */
	Instant begin() {
		return Instant.parse(fold ? "2026-10-24T23:30:00Z" : "2026-01-15T10:00:00Z");
	}

	/** Where the source's local times are local. */
	ZoneId zone() {
		return fold ? ZoneId.of("Europe/Berlin") : ZoneOffset.UTC;
	}

	/** The id of the source's connector. */
	String connector() {
		return cursor == CursorKind.TRANSACTION ? "postgresql" : "memory";
	}

	Job job() {
		DeleteSettings policy = new DeleteSettings(deletes ? DeletePolicy.KEYS : DeletePolicy.IGNORE, null, false, null,
				List.of());
		SyncOptions options = new SyncOptions(SyncMode.AUTO, cursor.config(), readers, batch, null,
				append ? WriteMode.APPEND : WriteMode.UPSERT, policy, 100, null, null, null, null, null, null, LAG,
				null,
				null, null, null, null);
		return new Job(JOB, Engine.LOCAL, "source", "target", options,
				List.of(new TableMapping(TABLE, TABLE, List.of(), null, SyncOptions.NONE)), TableSelection.NONE);
	}

	/** The table as either side declares it; one that rows are appended to has no key. */
	TableInfo table(boolean target) {
		List<Column> columns = List.of(column("id", new LogicalType.Int(64, true), false),
				column("v", new LogicalType.Text(100, false), true),
				column("updated_at", new LogicalType.DateTime(digits), true),
				column("n", new LogicalType.Int(64, true), true));
		List<Index> indexes = new ArrayList<>();
		if (cursor == CursorKind.VERSION) {
			indexes.add(new Index("n_unique", List.of("n"), true));
		}
		return new TableInfo(TABLE, TableKind.TABLE, columns, target && append ? List.of() : List.of("id"),
				target ? List.of() : indexes, List.of(), null, readers > 1 ? MANY : -1);
	}

	private static Column column(String name, LogicalType type, boolean nullable) {
		return new Column(name, name, type, nullable, null, null, false, false);
	}
}
