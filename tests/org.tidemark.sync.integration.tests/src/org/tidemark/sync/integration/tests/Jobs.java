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

import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.job.Engine;
import org.tidemark.core.schema.TableName;

/** Jobs as tests need them. */
final class Jobs {

	private Jobs() {
	}

	/** A job over tables of one name on both sides. */
	static Job of(SyncOptions options, String... tables) {
		return new Job("test", Engine.LOCAL, "source", "target", options,
				List.of(tables).stream().map(t -> table(t, List.of())).toList(), TableSelection.NONE);
	}

	/** A job over one table with chosen columns. */
	static Job of(SyncOptions options, String table, List<ColumnMapping> columns) {
		return new Job("test", Engine.LOCAL, "source", "target", options, List.of(table(table, columns)),
				TableSelection.NONE);
	}

	private static TableMapping table(String name, List<ColumnMapping> columns) {
		return new TableMapping(new TableName(null, name), new TableName(null, name), columns, null, SyncOptions.NONE);
	}

	/** Finds changes by a strategy over fields. */
	static SyncOptions auto(String strategy, String... fields) {
		return options(SyncMode.AUTO, new IncrementalConfig(strategy, List.of(fields), null, null), WriteMode.UPSERT,
				500);
	}

	/** As options given, with a conflict policy. */
	static SyncOptions conflicts(SyncOptions o, String policy) {
		return new SyncOptions(o.mode(), o.incremental(), o.threadCount(), o.batchSize(), o.errorStrategy(),
				o.writeMode(), o.deletes(), o.deleteGuard(), policy, o.direction(), o.verify(), o.createTarget(),
				o.failFast(), o.compare(), o.safetyLag(), o.timeout(), o.schemaDrift(), o.zeroDates(), o.infinity(),
				o.nulCharacters());
	}

	/** Changes travel both ways. */
	static SyncOptions bothWays(String policy, DeletePolicy deletes, int batchSize) {
		return new SyncOptions(null, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), 2,
				batchSize,
				null, null, new DeleteSettings(deletes, null, false, null, List.of()), 100, policy, Direction.BOTH,
				null,
				null, null, null, null, null, null, null, null, null);
	}

	static SyncOptions options(SyncMode mode, IncrementalConfig incremental, WriteMode writeMode, int batchSize) {
		return new SyncOptions(mode, incremental, 2, batchSize, null, writeMode, null, null, null, null, null, null,
				null,
				null, null, null, null, null, null, null);
	}

	/** The same job with a condition on the rows of each table. */
	static Job where(Job job, String condition) {
		return new Job(job.name(), job.engine(), job.source(), job.target(), job.sync(),
				job.tables().stream().map(
						t -> new TableMapping(t.source(), t.target(), t.columns(), condition, t.sync())).toList(),
				TableSelection.NONE);
	}

	/** The same options with another number of threads. */
	static SyncOptions threads(SyncOptions o, int threads) {
		return new SyncOptions(o.mode(), o.incremental(), threads, o.batchSize(), o.errorStrategy(), o.writeMode(),
				o.deletes(), o.deleteGuard(), o.conflicts(), o.direction(), o.verify(), o.createTarget(), o.failFast(),
				o.compare(), o.safetyLag(), o.timeout(), o.schemaDrift(), o.zeroDates(), o.infinity(),
				o.nulCharacters());
	}

	/** The same options, with the rows left out that the target refuses. */
	static SyncOptions skipping(SyncOptions o) {
		return with(o, ErrorStrategy.SKIP);
	}

	/** The same options with another error strategy. */
	static SyncOptions with(SyncOptions o, ErrorStrategy errors) {
		return new SyncOptions(o.mode(), o.incremental(), o.threadCount(), o.batchSize(), errors, o.writeMode(),
				o.deletes(), o.deleteGuard(), o.conflicts(), o.direction(), o.verify(), o.createTarget(), o.failFast(),
				o.compare(),
				o.safetyLag(), o.timeout(), o.schemaDrift(), o.zeroDates(), o.infinity(), o.nulCharacters());
	}
}
