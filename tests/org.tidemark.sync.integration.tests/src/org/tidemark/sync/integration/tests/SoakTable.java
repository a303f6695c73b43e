/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.util.List;
import java.util.Locale;

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
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.DatabaseKind;

/** The tables of a soak: one for each way to find changes, and one for each way to find deletes. */
enum SoakTable {

	/** By the moment of the statement; deleted keys are listed by a trigger. */
	STAMPED("timestamp", List.of("updated_at"), DeletePolicy.TOMBSTONES),
	/** By the moment of the statement; deleted rows are marked. */
	MARKED("timestamp", List.of("updated_at"), DeletePolicy.SOFT),
	/** By the moment of the transaction where the database has one; keys are compared. */
	KEYED("timestamp", List.of("updated_at"), DeletePolicy.KEYS),
	/** By moment and number; nothing is deleted. */
	MOVES("composite", List.of("updated_at", "seq"), DeletePolicy.IGNORE),
	/** By a number that a sequence gives each change; keys are compared. */
	VERSIONED("version", List.of("revision"), DeletePolicy.KEYS),
	/** By a growing key. The target has no key: a row that is sent twice is there twice. */
	EVENTS("autoIncrement", List.of("id"), DeletePolicy.IGNORE),
	/** Without any cursor; keys are compared. PostgreSQL alone. */
	PLAIN("transaction", List.of(), DeletePolicy.KEYS);

	private static final int BATCH = 100;

	private final String strategy;
	private final List<String> fields;
	private final DeletePolicy deletes;

	SoakTable(String strategy, List<String> fields, DeletePolicy deletes) {
		this.strategy = strategy;
		this.fields = fields;
		this.deletes = deletes;
	}

	/** The tables that a source of this kind has. */
	static List<SoakTable> of(DatabaseKind source) {
		return List.of(values()).stream().filter(t -> t != PLAIN || source == DatabaseKind.POSTGRESQL).toList();
	}

	/** Syncs all tables of a source. */
	static Job job(DatabaseKind source) {
		return new Job("soak " + source, Engine.LOCAL, "source", "target", EVENTS.options(),
				of(source).stream().map(t -> new TableMapping(new TableName(null, t.table()),
						new TableName(null, t.table()), List.of(), null, t.options())).toList(),
				TableSelection.NONE);
	}

	String table() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The table of deleted keys. */
	String stones() {
		return table() + "_stones";
	}

	DeletePolicy deletes() {
		return deletes;
	}

	/** Whether rows are only ever added. */
	boolean growsOnly() {
		return this == EVENTS;
	}

	private SyncOptions options() {
		DeleteSettings settings = switch (deletes) {
			case SOFT -> DeleteJobs.soft("deleted_at", true);
			case TOMBSTONES -> DeleteJobs.tombstones(stones(), "id");
			case KEYS -> DeleteJobs.KEYS;
			default -> DeleteSettings.IGNORE;
		};
		return new SyncOptions(SyncMode.AUTO, new IncrementalConfig(strategy, fields, null, null), 2, BATCH, null,
				growsOnly() ? WriteMode.APPEND : WriteMode.UPSERT, settings, 100, null, null, null, null, null, null,
				null, null, null, null, null, null);
	}
}
