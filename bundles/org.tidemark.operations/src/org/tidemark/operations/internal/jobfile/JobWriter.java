/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.job.CursorSafety;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.operations.internal.json.JsonOutput;
import org.tidemark.operations.jobfile.JobDurations;

/** Writes a job in the order of the schema; defaults are left out. */
final class JobWriter {

	private final JsonOutput out;

	private JobWriter(JsonOutput out) {
		this.out = out;
	}

	static String write(Job job) {
		return JsonOutput.write(out -> new JobWriter(out).job(job));
	}

	private void job(Job job) throws IOException {
		out.number("tidemark", 1); //$NON-NLS-1$
		out.text("name", job.name()); //$NON-NLS-1$
		out.text("engine", job.engine() == Engine.LOCAL ? null : job.engine().id()); //$NON-NLS-1$
		out.text("source", job.source()); //$NON-NLS-1$
		out.text("target", job.target()); //$NON-NLS-1$
		sync(job.sync());
		if (!job.tables().isEmpty()) {
			out.objects("tables", job.tables(), this::table); //$NON-NLS-1$
		}
		selection(job.selection());
		new PipelineWriter(out).pipeline(job.pipeline());
		new ScheduleWriter(out).schedule(job.schedule());
		if (!job.alerts().isEmpty()) {
			out.objects("alerts", job.alerts(), rule -> AlertRules.write(out, rule)); //$NON-NLS-1$
		}
	}

	private void selection(TableSelection selection) throws IOException {
		if (selection.include().isEmpty()) {
			return;
		}
		out.texts("include", selection.include()); //$NON-NLS-1$
		out.texts("exclude", selection.exclude()); //$NON-NLS-1$
		TargetNaming naming = selection.naming();
		if (!naming.equals(TargetNaming.SAME)) {
			out.object("naming", () -> { //$NON-NLS-1$
				out.text("schema", naming.schema()); //$NON-NLS-1$
				out.text("prefix", naming.prefix().isEmpty() ? null : naming.prefix()); //$NON-NLS-1$
				out.text("suffix", naming.suffix().isEmpty() ? null : naming.suffix()); //$NON-NLS-1$
				out.text("case", naming.nameCase() == NameCase.KEEP ? null : naming.nameCase().id()); //$NON-NLS-1$
			});
		}
	}

	private void table(TableMapping table) throws IOException {
		out.text("source", table.source().toString()); //$NON-NLS-1$
		if (!table.target().equals(TargetNaming.SAME.targetOf(table.source()))) {
			out.text("target", table.target().toString()); //$NON-NLS-1$
		}
		if (!table.columns().isEmpty()) {
			out.objects("columns", table.columns(), this::column); //$NON-NLS-1$
		}
		out.text("where", table.where()); //$NON-NLS-1$
		sync(table.sync());
		out.bool("enabled", table.enabled() ? null : Boolean.FALSE); //$NON-NLS-1$
	}

	private void column(ColumnMapping column) throws IOException {
		out.text("name", column.name()); //$NON-NLS-1$
		out.text("expression", column.expression()); //$NON-NLS-1$
		out.text("target", column.target()); //$NON-NLS-1$
		out.text("type", column.type()); //$NON-NLS-1$
		out.bool("is_key", column.key() ? Boolean.TRUE : null); //$NON-NLS-1$
		ColumnRole role = column.role();
		out.text("role", role == null ? null : role.id()); //$NON-NLS-1$
	}

	private void sync(SyncOptions sync) throws IOException {
		if (!sync.equals(SyncOptions.NONE)) {
			out.object("sync", () -> options(sync)); //$NON-NLS-1$
		}
	}

	private void options(SyncOptions sync) throws IOException {
		SyncMode mode = sync.mode();
		out.text("sync_mode", mode == null ? null : mode.id()); //$NON-NLS-1$
		incremental(sync.incremental());
		out.number("thread_count", sync.threadCount()); //$NON-NLS-1$
		out.number("batch_size", sync.batchSize()); //$NON-NLS-1$
		ErrorStrategy errors = sync.errorStrategy();
		out.text("error_strategy", errors == null ? null : errors.id()); //$NON-NLS-1$
		WriteMode writes = sync.writeMode();
		out.text("write_mode", writes == null ? null : writes.id()); //$NON-NLS-1$
		deletes(sync.deletes());
		out.number("delete_guard", sync.deleteGuard()); //$NON-NLS-1$
		out.text("conflicts", sync.conflicts()); //$NON-NLS-1$
		Direction direction = sync.direction();
		out.text("direction", direction == null ? null : direction.id()); //$NON-NLS-1$
		VerifyMode verify = sync.verify();
		out.text("verify", verify == null ? null : verify.id()); //$NON-NLS-1$
		out.bool("create_target", sync.createTarget()); //$NON-NLS-1$
		out.bool("fail_fast", sync.failFast()); //$NON-NLS-1$
		out.bool("compare", sync.compare()); //$NON-NLS-1$
		duration("safety_lag", sync.safetyLag()); //$NON-NLS-1$
		duration("timeout", sync.timeout()); //$NON-NLS-1$
		SchemaDrift drift = sync.schemaDrift();
		out.text("schema_drift", drift == null ? null : drift.id()); //$NON-NLS-1$
		impossible("zero_dates", sync.zeroDates()); //$NON-NLS-1$
		impossible("infinity", sync.infinity()); //$NON-NLS-1$
		impossible("nul_characters", sync.nulCharacters()); //$NON-NLS-1$
	}

	private void duration(String key, @Nullable Duration duration) throws IOException {
		out.text(key, duration == null ? null : JobDurations.format(duration));
	}

	private void impossible(String key, @Nullable ImpossibleValue value) throws IOException {
		out.text(key, value == null ? null : value.id());
	}

	private void incremental(@Nullable IncrementalConfig config) throws IOException {
		if (config == null) {
			return;
		}
		out.object("incremental_config", () -> { //$NON-NLS-1$
			out.text("strategy", config.strategy()); //$NON-NLS-1$
			List<String> fields = config.fields();
			if (fields.size() == 1) {
				out.text("field", fields.get(0)); //$NON-NLS-1$
			} else {
				out.texts("field", fields); //$NON-NLS-1$
			}
			out.text("initial_value", config.initialValue()); //$NON-NLS-1$
			out.text("condition", config.condition()); //$NON-NLS-1$
			CursorSafety safety = config.safety();
			out.text("safety", safety == null ? null : safety.id()); //$NON-NLS-1$
			out.text("null_cursors", //$NON-NLS-1$
					config.nullCursors() == NullCursors.READ ? null : config.nullCursors().id());
		});
	}

	private void deletes(@Nullable DeleteSettings deletes) throws IOException {
		if (deletes == null) {
			return;
		}
		DeletePolicy policy = deletes.policy();
		switch (policy) {
			case IGNORE, KEYS -> out.text("deletes", policy.id()); //$NON-NLS-1$
			case SOFT -> out.object("deletes", () -> { //$NON-NLS-1$
				out.text("policy", policy.id()); //$NON-NLS-1$
				out.text("column", deletes.column()); //$NON-NLS-1$
				out.text("action", deletes.delete() ? "delete" : null); //$NON-NLS-1$ //$NON-NLS-2$
			});
			case TOMBSTONES -> out.object("deletes", () -> { //$NON-NLS-1$
				out.text("policy", policy.id()); //$NON-NLS-1$
				out.text("table", deletes.table()); //$NON-NLS-1$
				out.texts("key", deletes.key()); //$NON-NLS-1$
			});
		}
	}
}
