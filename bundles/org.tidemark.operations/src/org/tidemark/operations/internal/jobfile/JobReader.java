/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;
import org.tidemark.operations.jobfile.JobDurations;

/** Makes a job of a document that the schema found right. */
final class JobReader {

	private JobReader() {
	}

	static Job read(Obj document) {
		Members job = new Members(document);
		Engine engine = job.choice("engine", Engine::of); //$NON-NLS-1$
		return new Job(job.required("name"), engine == null ? Engine.LOCAL : engine, job.required("source"), //$NON-NLS-1$ //$NON-NLS-2$
				job.required("target"), sync(job), job.objects("tables").stream().map(JobReader::table).toList(), //$NON-NLS-1$ //$NON-NLS-2$
				new TableSelection(job.texts("include"), job.texts("exclude"), naming(job)), //$NON-NLS-1$ //$NON-NLS-2$
				PipelineReader.read(job), ScheduleReader.read(job),
				job.objects("alerts").stream().map(AlertRules::read).toList()); //$NON-NLS-1$
	}

	private static TargetNaming naming(Members job) {
		return job.member("naming").map(naming -> { //$NON-NLS-1$
			NameCase nameCase = naming.choice("case", NameCase::of); //$NON-NLS-1$
			return new TargetNaming(naming.text("schema"), naming.text("prefix", ""), naming.text("suffix", ""), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					nameCase == null ? NameCase.KEEP : nameCase);
		}).orElse(TargetNaming.SAME);
	}

	private static TableMapping table(Members table) {
		TableName source = tableName(table.object().get("source").orElseThrow()); //$NON-NLS-1$
		TableName target = table.object().get("target").map(JobReader::tableName) //$NON-NLS-1$
				.orElseGet(() -> TargetNaming.SAME.targetOf(source));
		List<ColumnMapping> columns = table.objects("columns").stream().map(JobReader::column).toList(); //$NON-NLS-1$
		return new TableMapping(source, target, columns, table.text("where"), sync(table), //$NON-NLS-1$
				!Boolean.FALSE.equals(table.bool("enabled"))); //$NON-NLS-1$
	}

	/** The table that a dotted text or an object names. */
	static TableName tableName(JsonValue value) {
		if (value instanceof Text text) {
			return TableName.parse(text.value());
		}
		Members parts = new Members((Obj) value);
		return new TableName(parts.text("schema"), parts.required("table")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ColumnMapping column(Members column) {
		return new ColumnMapping(column.text("name"), column.text("expression"), column.text("target"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				column.text("type"), column.isTrue("is_key"), column.choice("role", ColumnRole::of)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static SyncOptions sync(Members owner) {
		return owner.member("sync").map(JobReader::syncOptions).orElse(SyncOptions.NONE); //$NON-NLS-1$
	}

	private static SyncOptions syncOptions(Members sync) {
		return new SyncOptions(sync.choice("sync_mode", SyncMode::of), incremental(sync), //$NON-NLS-1$
				sync.integer("thread_count"), sync.integer("batch_size"), //$NON-NLS-1$ //$NON-NLS-2$
				sync.choice("error_strategy", ErrorStrategy::of), sync.choice("write_mode", WriteMode::of), //$NON-NLS-1$ //$NON-NLS-2$
				deletes(sync), sync.integer("delete_guard"), sync.text("conflicts"), //$NON-NLS-1$ //$NON-NLS-2$
				sync.choice("direction", Direction::of), //$NON-NLS-1$
				sync.choice("verify", VerifyMode::of), sync.bool("create_target"), sync.bool("fail_fast"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				sync.bool("compare"), duration(sync, "safety_lag"), duration(sync, "timeout"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				sync.choice("schema_drift", SchemaDrift::of), sync.choice("zero_dates", ImpossibleValue::of), //$NON-NLS-1$ //$NON-NLS-2$
				sync.choice("infinity", ImpossibleValue::of), sync.choice("nul_characters", ImpossibleValue::of)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Nullable
	private static Duration duration(Members sync, String key) {
		String text = sync.text(key);
		return text == null ? null : JobDurations.parse(text);
	}

	@Nullable
	private static IncrementalConfig incremental(Members sync) {
		Optional<Members> config = sync.member("incremental_config"); //$NON-NLS-1$
		return config.isPresent() ? incrementalConfig(config.get()) : null;
	}

	private static IncrementalConfig incrementalConfig(Members config) {
		return new IncrementalConfig(config.required("strategy"), config.texts("field"), //$NON-NLS-1$ //$NON-NLS-2$
				config.scalar("initial_value"), config.text("condition"), //$NON-NLS-1$ //$NON-NLS-2$
				config.choice("safety", CursorSafety::of), //$NON-NLS-1$
				Objects.requireNonNullElse(config.choice("null_cursors", NullCursors::of), NullCursors.READ)); //$NON-NLS-1$
	}

	@Nullable
	private static DeleteSettings deletes(Members sync) {
		Optional<JsonValue> deletes = sync.object().get("deletes"); //$NON-NLS-1$
		return deletes.isPresent() ? deleteSettings(deletes.get()) : null;
	}

	private static DeleteSettings deleteSettings(JsonValue value) {
		if (value instanceof Text text) {
			return new DeleteSettings(DeletePolicy.of(text.value()).orElseThrow(), null, false, null, List.of());
		}
		Members deletes = new Members((Obj) value);
		return new DeleteSettings(DeletePolicy.of(deletes.required("policy")).orElseThrow(), deletes.text("column"), //$NON-NLS-1$ //$NON-NLS-2$
				"delete".equals(deletes.text("action")), deletes.text("table"), deletes.texts("key")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
