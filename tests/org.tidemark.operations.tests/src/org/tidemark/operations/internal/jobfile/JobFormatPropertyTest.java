/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.jobfile.JobDurations;
import org.tidemark.operations.jobfile.JobFiles;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was written is read back as it was, for every job. */
class JobFormatPropertyTest {

	private final JobFiles files = new JobFilesImpl();

	@Property(tries = 500)
	void whatWasWrittenIsReadBack(@ForAll("jobs") Job job) throws Exception {
		String text = files.format(job);

		assertEquals(List.of(), files.validate(text), text);
		assertEquals(job, files.parse(text, Path.of("job.tidemark")), text);
		assertEquals(text, files.format(files.parse(text, Path.of("job.tidemark"))));
	}

	@Property(tries = 300)
	void aTextThatIsChangedSaysTheOtherJob(@ForAll("jobs") Job job, @ForAll("jobs") Job other) throws Exception {
		String text = files.format(job);

		String changed = files.update(text, other);

		assertEquals(other, files.parse(changed, Path.of("job.tidemark")), changed);
		assertEquals(changed, files.update(changed, other));
		assertEquals(job, files.parse(files.update(changed, job), Path.of("job.tidemark")));
	}

	@Property(tries = 500)
	void durationsAreReadBack(@ForAll("durations") Duration duration) {
		assertEquals(duration, JobDurations.parse(JobDurations.format(duration)));
	}

	@Provide
	Arbitrary<Duration> durations() {
		return Arbitraries.oneOf(Arbitraries.longs().between(0, 10_000_000).map(Duration::ofMillis),
				Arbitraries.longs().between(0, 100_000).map(Duration::ofSeconds),
				Arbitraries.longs().between(0, 10_000).map(Duration::ofMinutes),
				Arbitraries.longs().between(0, 5_000_000_000L).map(Duration::ofNanos));
	}

	@Provide
	Arbitrary<Job> jobs() {
		Arbitrary<List<TableMapping>> tables = tables();
		return Combinators
				.combine(names(), Arbitraries.of(Engine.values()), names(), names(), sync(), tables, selections(),
						pipelines())
				.as((name, engine, source, target, sync, list, selection, pipeline) -> new Job(name, engine, source,
						target, sync, list, selection, pipeline))
				.flatMap(
						job -> schedules().map(schedule -> new Job(job.name(), job.engine(), job.source(), job.target(),
								job.sync(), job.tables(), job.selection(), job.pipeline(), schedule)))
				.filter(job -> !job.tables().isEmpty() || !job.selection().include().isEmpty());
	}

	private Arbitrary<Schedule> schedules() {
		Arbitrary<Schedule.Timing> timings = Arbitraries.oneOf(
				Arbitraries.of("* * * * *", "*/15 3 1,15 * 1-5", "0 0 29 2 *").map(Schedule.Cron::new),
				durations().filter(d -> d.toSeconds() > 0).map(Schedule.Every::new));
		return Combinators
				.combine(timings, Arbitraries.of("UTC", "Asia/Shanghai", "+01:00").map(ZoneId::of).injectNull(0.5),
						Arbitraries.of(MissedRuns.values()), durations())
				.as(Schedule::new).injectNull(0.5);
	}

	private static Arbitrary<PipelineOptions> pipelines() {
		Arbitrary<ShardGroup> shards = Combinators.combine(names(), tableNames(), names()).as(ShardGroup::new);
		Arbitrary<PipelineOptions> some = Combinators
				.combine(names().injectNull(0.5), names(), Arbitraries.of(true, false), Arbitraries.of(true, false),
						Arbitraries.longs().between(1, 4_294_967_295L).injectNull(0.5),
						Arbitraries.integers().between(1, 65_535), Arbitraries.integers().between(0, 32),
						shards.list().ofMaxSize(2))
				.as((connection, schema, recreate, truncate, server, port, number, groups) -> new PipelineOptions(
						connection, schema, recreate, !recreate, truncate, server, port, number, number, schema,
						groups));
		return Arbitraries.oneOf(Arbitraries.just(PipelineOptions.DEFAULT), some);
	}

	private static Arbitrary<String> names() {
		return Arbitraries.strings().withCharRange('a', 'z').withChars("ÄÖß数\"'.\\/ \t\n$*{}").ofMinLength(1)
				.ofMaxLength(8)
				.filter(s -> !s.isBlank());
	}

	private static Arbitrary<TableName> tableNames() {
		return Combinators.combine(names().injectNull(0.3), names()).as(TableName::new);
	}

	private Arbitrary<List<TableMapping>> tables() {
		return Combinators.combine(tableNames(), tableNames(), columns(), names().injectNull(0.5), sync(),
				Arbitraries.of(true, false))
				.as(TableMapping::new).list().ofMaxSize(4).map(JobFormatPropertyTest::distinct);
	}

	private static List<TableMapping> distinct(List<TableMapping> tables) {
		Map<TableName, TableMapping> bySource = new LinkedHashMap<>();
		tables.forEach(table -> bySource.put(table.source(), table));
		return List.copyOf(bySource.values());
	}

	private static Arbitrary<List<ColumnMapping>> columns() {
		Arbitrary<ColumnMapping> named = Combinators.combine(names(), names().injectNull(0.5), names().injectNull(0.5),
				Arbitraries.of(true, false), Arbitraries.of(ColumnRole.values()).injectNull(0.5))
				.as((name, target, type, key, role) -> new ColumnMapping(name, null, target, type, key, role));
		Arbitrary<ColumnMapping> computed = Combinators.combine(names(), names(), names().injectNull(0.5))
				.as((sql, target, type) -> new ColumnMapping(null, sql, target, type, false, null));
		return Arbitraries.oneOf(named, computed).list().ofMaxSize(3).map(columns -> {
			Map<String, ColumnMapping> byTarget = new LinkedHashMap<>();
			columns.forEach(c -> byTarget.put(c.target() == null ? c.name() : c.target(), c));
			return List.copyOf(byTarget.values());
		});
	}

	private static Arbitrary<TableSelection> selections() {
		Arbitrary<TargetNaming> naming = Combinators.combine(names().injectNull(0.5), Arbitraries.of("", "a_"),
				Arbitraries.of("", "_z"), Arbitraries.of(NameCase.values())).as(TargetNaming::new);
		Arbitrary<List<String>> patterns = Arbitraries.of("shop.*", "*.tmp_?", "re:a|b\\.c").list().uniqueElements()
				.ofMinSize(1).ofMaxSize(3);
		return Arbitraries.oneOf(Arbitraries.just(TableSelection.NONE),
				Combinators.combine(patterns, patterns, naming).as(TableSelection::new));
	}

	private static Arbitrary<DeleteSettings> deletes() {
		return Arbitraries.oneOf(
				Arbitraries.of(DeletePolicy.IGNORE, DeletePolicy.KEYS)
						.map(policy -> new DeleteSettings(policy, null, false, null, List.of())),
				Combinators.combine(names(), Arbitraries.of(true, false)).as(
						(column, delete) -> new DeleteSettings(DeletePolicy.SOFT, column, delete, null, List.of())),
				Combinators.combine(tableNames(), names().list().ofMinSize(1).ofMaxSize(2)).as(
						(table, key) -> new DeleteSettings(DeletePolicy.TOMBSTONES, null, false, table.toString(),
								key)));
	}

	private static Arbitrary<IncrementalConfig> incremental() {
		return Combinators.combine(names(), names().list().ofMaxSize(3), Arbitraries.strings().ascii().injectNull(0.5),
				names().injectNull(0.5), Arbitraries.of(CursorSafety.values()).injectNull(0.5),
				Arbitraries.of(NullCursors.values())).as(IncrementalConfig::new);
	}

	private Arbitrary<SyncOptions> sync() {
		Arbitrary<SyncOptions> some = Builders.withBuilder(Options::new)
				.use(Arbitraries.of(SyncMode.values()).injectNull(0.5)).in((o, v) -> o.put("mode", v))
				.use(incremental().injectNull(0.5)).in((o, v) -> o.put("incremental", v))
				.use(Arbitraries.integers().between(1, 64).injectNull(0.5)).in((o, v) -> o.put("threads", v))
				.use(Arbitraries.integers().between(1, 1_000_000).injectNull(0.5)).in((o, v) -> o.put("batch", v))
				.use(Arbitraries.of(ErrorStrategy.values()).injectNull(0.5)).in((o, v) -> o.put("errors", v))
				.use(Arbitraries.of(WriteMode.values()).injectNull(0.5)).in((o, v) -> o.put("write", v))
				.use(deletes().injectNull(0.5)).in((o, v) -> o.put("deletes", v))
				.use(Arbitraries.integers().between(0, 100).injectNull(0.5)).in((o, v) -> o.put("guard", v))
				.use(names().injectNull(0.5)).in((o, v) -> o.put("conflicts", v))
				.use(Arbitraries.of(Direction.values()).injectNull(0.5)).in((o, v) -> o.put("direction", v))
				.use(Arbitraries.of(VerifyMode.values()).injectNull(0.5)).in((o, v) -> o.put("verify", v))
				.use(Arbitraries.of(true, false).injectNull(0.5)).in((o, v) -> o.put("create", v))
				.use(Arbitraries.of(true, false).injectNull(0.5)).in((o, v) -> o.put("failFast", v))
				.use(Arbitraries.of(true, false).injectNull(0.5)).in((o, v) -> o.put("compare", v))
				.use(durations().injectNull(0.5)).in((o, v) -> o.put("lag", v))
				.use(durations().injectNull(0.5)).in((o, v) -> o.put("timeout", v))
				.use(Arbitraries.of(SchemaDrift.values()).injectNull(0.5)).in((o, v) -> o.put("drift", v))
				.use(Arbitraries.of(ImpossibleValue.FAIL, ImpossibleValue.NULL).injectNull(0.5))
				.in((o, v) -> o.put("zero", v))
				.use(Arbitraries.of(ImpossibleValue.FAIL, ImpossibleValue.NULL).injectNull(0.5))
				.in((o, v) -> o.put("infinity", v))
				.use(Arbitraries.of(ImpossibleValue.FAIL, ImpossibleValue.STRIP).injectNull(0.5))
				.in((o, v) -> o.put("nul", v)).build(Options::build);
		return Arbitraries.oneOf(Arbitraries.just(SyncOptions.NONE), some);
	}

	private static final class Options {

		private final Map<String, Object> values = new LinkedHashMap<>();

		Options put(String key, Object value) {
			values.put(key, value);
			return this;
		}

		private <T> T get(String key, Class<T> type) {
			return type.cast(values.get(key));
		}

		SyncOptions build() {
			return new SyncOptions(get("mode", SyncMode.class), get("incremental", IncrementalConfig.class),
					get("threads", Integer.class), get("batch", Integer.class), get("errors", ErrorStrategy.class),
					get("write", WriteMode.class), get("deletes", DeleteSettings.class), get("guard", Integer.class),
					get("conflicts", String.class), get("direction", Direction.class),
					get("verify", VerifyMode.class), get("create", Boolean.class),
					get("failFast", Boolean.class), get("compare", Boolean.class), get("lag", Duration.class),
					get("timeout", Duration.class), get("drift", SchemaDrift.class), get("zero", ImpossibleValue.class),
					get("infinity", ImpossibleValue.class), get("nul", ImpossibleValue.class));
		}
	}
}
