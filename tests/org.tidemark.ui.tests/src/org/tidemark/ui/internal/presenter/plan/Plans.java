/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import java.nio.file.Path;
import java.util.List;

import org.tidemark.core.connection.Environment;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;

/** Plans and jobs for tests. */
final class Plans {

	static final DeleteSettings KEYS = new DeleteSettings(DeletePolicy.KEYS, null, false, null, List.of());

	private Plans() {
	}

	static Job job(DeleteSettings deletes) {
		SyncOptions none = SyncOptions.NONE;
		SyncOptions sync = new SyncOptions(none.mode(), none.incremental(), none.threadCount(), none.batchSize(),
				none.errorStrategy(), none.writeMode(), deletes, none.deleteGuard(), none.conflicts(), none.direction(),
				none.verify(), none.createTarget(), none.failFast(), none.compare(), none.safetyLag(), none.timeout(),
				none.schemaDrift(), none.zeroDates(), none.infinity(), none.nulCharacters());
		return new Job("nightly", Engine.LOCAL, "shop", "warehouse", sync, List.of(), TableSelection.NONE);
	}

	static RunRequest request(JobOperations operations, Environment environment) {
		return new RunRequest(operations, new JobFile(Path.of("nightly.tidemark"), job(null)), environment,
				RunOptions.DEFAULT);
	}

	static UnitPlan unit(WriteMode write, List<String> statements, PlanNote... notes) {
		return new UnitPlan("main.orders", new TableName("main", "orders"), new TableName("public", "orders"),
				UnitMode.INCREMENTAL, "Using incremental sync", "timestamp", "2026-01-15 10:30:00", write,
				List.of("id"), 1200, statements, List.of(notes));
	}
}
