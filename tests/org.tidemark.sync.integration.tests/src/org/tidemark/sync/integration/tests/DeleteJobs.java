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

/** Jobs that delete. */
final class DeleteJobs {

	static final DeleteSettings KEYS = new DeleteSettings(DeletePolicy.KEYS, null, false, null, List.of());

	private DeleteJobs() {
	}

	/** Marked rows are deleted, or the mark is synced. */
	static DeleteSettings soft(String column, boolean delete) {
		return new DeleteSettings(DeletePolicy.SOFT, column, delete, null, List.of());
	}

	static DeleteSettings tombstones(String table, String... key) {
		return new DeleteSettings(DeletePolicy.TOMBSTONES, null, false, table, List.of(key));
	}

	/** Changes by updated_at, with a delete guard of so many percent. */
	static SyncOptions options(DeleteSettings deletes, WriteMode writeMode, int guard) {
		return new SyncOptions(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), 2,
				500, null, writeMode, deletes, guard, null, null, null, null, null, null, null, null, null, null, null,
				null);
	}

	static Job of(DeleteSettings deletes, int guard, String... tables) {
		return Jobs.of(options(deletes, WriteMode.UPSERT, guard), tables);
	}

	/** A job over one table with a condition. */
	static Job where(SyncOptions options, String table, String condition) {
		return new Job("test", Engine.LOCAL, "source", "target", options,
				List.of(new TableMapping(new TableName(null, table), new TableName(null, table), List.of(), condition,
						SyncOptions.NONE)),
				TableSelection.NONE);
	}
}
