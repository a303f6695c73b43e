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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.operations.jobfile.JobFiles;

class JobFilesTest {

	private static final Path FILE = Path.of("shop.tidemark");

	private final JobFiles files = new JobFilesImpl();

	@ParameterizedTest
	@ValueSource(strings = { "html", "nl/zh/CN/html" })
	void readsTheJobOfTheHelp(String folder) throws Exception {
		String page = Files.readString(Path.of(System.getProperty("tidemark.root"), "bundles", "org.tidemark.help",
				folder, "pipeline.html"));
		int begin = page.indexOf("<pre>{") + "<pre>".length();
		Job job = files.parse(page.substring(begin, page.indexOf("</pre>", begin)), FILE);
		assertEquals(Engine.RISINGWAVE, job.engine());
		assertEquals("wave", job.pipeline().risingWave());
		assertEquals("remark", job.tables().get(0).columns().get(1).target());
	}

	@ParameterizedTest
	@ValueSource(strings = { "html", "nl/zh/CN/html" })
	void readsTheSchedulesAndAlertsOfTheHelp(String folder) throws Exception {
		List<String> schedules = snippets(folder, "schedule.html", "\"schedule\": \\{.*?\\}");
		assertEquals(2, schedules.size());
		assertEquals(new Schedule.Cron("0 3 * * 1-5"), with(schedules.get(0)).schedule().timing());
		assertEquals(Duration.ofSeconds(30), with(schedules.get(1)).schedule().jitter());
		List<AlertRule> alerts = with(snippets(folder, "alerts.html", "(?s)\"alerts\": \\[.*?\\} \\]").getFirst())
				.alerts();
		assertEquals(List.of("webhook", "mail", "command"), alerts.stream().map(AlertRule::channel).toList());
		assertEquals(AlertRule.USUAL, alerts.get(0).on());
		assertEquals("{ \"text\": \"{{title}}: {{text}}\" }", alerts.get(0).options().get("body"));
	}

	private Job with(String member) throws Exception {
		return files.parse("""
				{ "tidemark": 1, "name": "a", "source": "s", "target": "t", "tables": [ { "source": "x.y" } ], %s }
				""".formatted(member), FILE);
	}

	private static List<String> snippets(String folder, String page, String pattern) throws Exception {
		String text = Files.readString(
				Path.of(System.getProperty("tidemark.root"), "bundles", "org.tidemark.help", folder, page));
		return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
	}

	@Test
	void readsAndWritesAlerts() throws Exception {
		String text = """
				[
				    { "channel": "mail", "on": ["completed", "dead_letters"], "fast": true, "port": 587, "to": "0123" },
				    { "channel": "webhook", "url": "${URL}" }
				  ]""";
		Job job = with("\"alerts\": " + text);
		assertEquals(List.of(
				new AlertRule("mail", Set.of(AlertEvent.COMPLETED, AlertEvent.DEAD_LETTERS),
						Map.of("fast", "true", "port", "587", "to", "0123")),
				new AlertRule("webhook", AlertRule.USUAL, Map.of("url", "${URL}"))), job.alerts());
		assertEquals(job, files.parse(files.format(job), FILE));
		assertTrue(files.format(job).replaceAll("\\s+", " ")
				.contains("\"fast\": true, \"port\": 587, \"to\": \"0123\""), files.format(job));
	}

	@Test
	void readsTheExampleOfTheDesign() throws Exception {
		Job job = files.parse(Samples.DESIGN, FILE);

		assertEquals("shop to warehouse", job.name());
		assertEquals(Engine.LOCAL, job.engine());
		assertEquals("shop-mysql", job.source());
		assertEquals("warehouse-pg", job.target());
		assertEquals(SyncMode.AUTO, job.sync().mode());
		assertEquals(new IncrementalConfig("timestamp", List.of("updated_at"), "1970-01-01 00:00:00", null),
				job.sync().incremental());
		assertEquals(4, job.sync().threadCount());
		assertEquals(5000, job.sync().batchSize());
		assertEquals(ErrorStrategy.STOP, job.sync().errorStrategy());
		assertEquals(WriteMode.UPSERT, job.sync().writeMode());
		assertEquals(new DeleteSettings(DeletePolicy.KEYS, null, false, null, List.of()), job.sync().deletes());
		assertEquals("sourceWins", job.sync().conflicts());
		assertEquals(VerifyMode.CHECKSUM, job.sync().verify());
		assertNull(job.sync().timeout());

		assertEquals(1, job.tables().size());
		TableMapping orders = job.tables().get(0);
		assertEquals(new TableName("shop", "orders"), orders.source());
		assertEquals(new TableName("public", "orders"), orders.target());
		assertEquals(List.of(new ColumnMapping("id", null, "order_id", null, true, null),
				new ColumnMapping("updated_at", null, null, null, false, ColumnRole.UPDATED_TIME),
				new ColumnMapping(null, "lower(email)", "email_norm", "varchar(200)", false, null)), orders.columns());
		assertEquals("status <> 'draft'", orders.where());
		assertEquals(new IncrementalConfig("version", List.of("row_version"), null, null), orders.sync().incremental());
		assertEquals("version", job.settings(orders).incremental().strategy());
		assertEquals(5000, job.settings(orders).batchSize());
		assertEquals(TableSelection.NONE, job.selection());
	}

	@Test
	void takesTheDocumentedDefaults() throws Exception {
		Job job = files.parse("""
				{"tidemark": 1, "name": "n", "source": "s", "target": "t", "tables": [{"source": "main.orders"}]}""",
				FILE);

		assertEquals(Engine.LOCAL, job.engine());
		assertEquals(SyncOptions.NONE, job.sync());
		assertEquals(PipelineOptions.DEFAULT, job.pipeline());
		assertEquals(List.of(new TableMapping(new TableName("main", "orders"), new TableName(null, "orders"), List.of(),
				null, SyncOptions.NONE)), job.tables());
		assertEquals(Duration.ofMinutes(5), job.settings(job.tables().get(0)).safetyLag());
	}

	@Test
	void readsPatternsAndNaming() throws Exception {
		Job job = files.parse("""
				{"tidemark": 1, "name": "n", "engine": "risingwave", "source": "s", "target": "t",
				 "include": ["shop.*", "re:shop\\\\.o.+"], "exclude": ["*.tmp_*"],
				 "naming": {"schema": "public", "prefix": "a_", "suffix": "_z", "case": "lower"}}""", FILE);

		assertEquals(Engine.RISINGWAVE, job.engine());
		assertEquals(new TableSelection(List.of("shop.*", "re:shop\\.o.+"), List.of("*.tmp_*"),
				new TargetNaming("public", "a_", "_z", NameCase.LOWER)), job.selection());
	}

	@Test
	void readsThePipeline() throws Exception {
		PipelineOptions pipeline = files.parse("""
				{"tidemark": 1, "name": "n", "source": "s", "target": "t", "include": ["*"],
				 "pipeline": {"risingwave": "rw", "schema": "cdc", "truncate_sr_table": true, "server_id": 4294967295,
				 "http_port": 8040, "replication": 2, "buckets": 16, "time_zone": "Asia/Shanghai",
				 "shards": [{"tables": "db_*.orders", "target": "ods.orders"}]}}""", FILE).pipeline();

		assertEquals(new PipelineOptions("rw", "cdc", false, false, true, 4_294_967_295L, 8040, 2, 16, "Asia/Shanghai",
				List.of(new ShardGroup("db_*.orders", new TableName("ods", "orders"), "shard"))), pipeline);
	}

	@Test
	void readsNamesWithDots() throws Exception {
		Job job = files.parse("""
				{"tidemark": 1, "name": "n", "source": "s", "target": "t", "tables": [
				 {"source": "\\"my.schema\\".\\"t\\"", "target": {"schema": "p.q", "table": "t.u"}},
				 {"source": {"table": "plain"}}]}""", FILE);

		assertEquals(new TableName("my.schema", "t"), job.tables().get(0).source());
		assertEquals(new TableName("p.q", "t.u"), job.tables().get(0).target());
		assertEquals(new TableName(null, "plain"), job.tables().get(1).source());
	}

	@Test
	void readsDeletesAndFieldLists() throws Exception {
		Job job = files.parse(
				Samples.job(
						"""
								"sync": {"deletes": {"policy": "soft", "column": "deleted_at", "action": "delete"},
								 "incremental_config": {"strategy": "timestamp", "field": ["updated_at", "created_at"], "initial_value": 17},
								 "safety_lag": "500ms", "timeout": "PT1M30S", "delete_guard": 0, "fail_fast": true},
								"tables": [{"source": "o", "sync": {"deletes":
								 {"policy": "tombstones", "table": "shop.deleted_orders", "key": ["id", "line"]}}}]"""),
				FILE);

		assertEquals(new DeleteSettings(DeletePolicy.SOFT, "deleted_at", true, null, List.of()), job.sync().deletes());
		assertEquals(new IncrementalConfig("timestamp", List.of("updated_at", "created_at"), "17", null),
				job.sync().incremental());
		assertEquals(Duration.ofMillis(500), job.sync().safetyLag());
		assertEquals(Duration.ofSeconds(90), job.sync().timeout());
		assertEquals(0, job.sync().deleteGuard());
		assertEquals(true, job.sync().failFast());
		assertEquals(
				new DeleteSettings(DeletePolicy.TOMBSTONES, null, false, "shop.deleted_orders", List.of("id", "line")),
				job.tables().get(0).sync().deletes());
	}

	@ParameterizedTest
	@CsvSource({ "500ms, PT0.5S", "30s, PT30S", "5m, PT5M", "2h, PT2H", "0s, PT0S", "PT1M30S, PT1M30S", "P1DT2H, PT26H",
			"PT0.000000001S, PT0.000000001S", "90s, PT1M30S", "999999999h, PT999999999H" })
	void readsDurations(String text, String iso) throws Exception {
		Job job = files.parse(Samples.job("\"sync\": {\"timeout\": \"" + text + "\"}"), FILE);

		assertEquals(Duration.parse(iso), job.sync().timeout());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"\"sync_mod\": \"full\" | /sync_mod | unknown key \"sync_mod\"; did you mean \"sync\"?",
			"\"sync\": {\"sync_mod\": \"full\"} | /sync/sync_mod | sync: unknown key \"sync_mod\"; did you mean \"sync_mode\"?",
			"\"colour\": 5 | /colour | unknown key \"colour\"; known keys are $schema, tidemark, name, engine, source,",
			"\"batch_size\": 5 | /batch_size | unknown key \"batch_size\"; it belongs inside \"sync\".",
			"\"sync\": {\"sync_mode\": \"ful\"} | /sync/sync_mode | sync.sync_mode: \"ful\" is not allowed; use one of \"full\", \"skipCompleted\", \"incremental\", \"auto\".",
			"\"sync\": {\"batch_size\": \"5\"} | /sync/batch_size | sync.batch_size: must be a whole number, but is text in double quotes.",
			"\"sync\": {\"batch_size\": 1.5} | /sync/batch_size | sync.batch_size: must be a whole number, but is a number.",
			"\"sync\": {\"thread_count\": 65} | /sync/thread_count | sync.thread_count: must be 1 to 64, but is 65.",
			"\"sync\": {\"delete_guard\": -1} | /sync/delete_guard | sync.delete_guard: must be 0 to 100, but is -1.",
			"\"sync\": {\"timeout\": \"5 minutes\"} | /sync/timeout | sync.timeout: \"5 minutes\" is not valid here. Write a duration as 500ms,",
			"\"sync\": {\"timeout\": 5} | /sync/timeout | sync.timeout: must be text in double quotes, but is a whole number.",
			"\"sync\": {\"deletes\": \"soft\"} | /sync/deletes | sync.deletes: \"soft\" is not allowed; use one of \"ignore\", \"keys\". The policies \"soft\" and \"tombstones\" are objects: { \"policy\":",
			"\"sync\": {\"deletes\": {\"policy\": \"soft\"}} | /sync/deletes | sync.deletes: the key \"column\" is missing.",
			"\"sync\": {\"deletes\": {\"policy\": \"keys\", \"column\": \"c\"}} | /sync/deletes/column | sync.deletes.column: this key cannot be used together",
			"\"sync\": {\"deletes\": 5} | /sync/deletes | sync.deletes: must be text in double quotes or an object, but is a whole number.",
			"\"sync\": {\"nul_characters\": \"null\"} | /sync/nul_characters | sync.nul_characters: \"null\" is not allowed; use one of \"fail\", \"strip\".",
			"\"sync\": {\"zero_dates\": \"strip\"} | /sync/zero_dates | sync.zero_dates: \"strip\" is not allowed; use one of \"fail\", \"null\".",
			"\"sync\": {\"incremental_config\": {\"field\": \"f\"}} | /sync/incremental_config | sync.incremental_config: the key \"strategy\" is missing.",
			"\"tables\": [] | /tables | tables: the list must not be empty.",
			"\"tables\": [{}] | /tables/0 | tables[0]: the key \"source\" is missing.",
			"\"tables\": [{\"source\": \"a.b.c\"}] | /tables/0/source | tables[0].source: \"a.b.c\" is not valid here. Write \"table\" or \"schema.table\",",
			"\"tables\": [{\"source\": \"t\"}, {\"source\": \"t\"}] | /tables/1/source | tables[1].source: the table t is a source twice (also on line 2);",
			"\"tables\": [{\"source\": \"t\", \"columns\": [{\"target\": \"a\"}]}] | /tables/0/columns/0 | tables[0].columns[0]: \"name\" or \"expression\" is needed.",
			"\"tables\": [{\"source\": \"t\", \"columns\": [{\"name\": \"a\", \"expression\": \"b\", \"target\": \"c\"}]}] | /tables/0/columns/0 | tables[0].columns[0]: \"name\" and \"expression\" cannot be used together;",
			"\"tables\": [{\"source\": \"t\", \"columns\": [{\"expression\": \"b\"}]}] | /tables/0/columns/0 | tables[0].columns[0]: with \"expression\" the key \"target\" is needed too.",
			"\"tables\": [{\"source\": \"t\", \"columns\": [{\"name\": \"a\"}, {\"name\": \"b\", \"target\": \"a\"}]}] | /tables/0/columns/1/target | tables[0].columns[1].target: the target column a is filled twice",
			"\"tables\": [{\"source\": \"t\", \"columns\": [{\"name\": \"a\", \"is_key\": \"yes\"}]}] | /tables/0/columns/0/is_key | tables[0].columns[0].is_key: must be true or false, but is text in double quotes.",
			"\"include\": [\"re:(\"] | /include/0 | include[0]: \"(\" is not a regular expression: Unclosed group.",
			"\"alerts\": [{\"on\": [\"failed\"]}] | /alerts/0 | alerts[0]: the key \"channel\" is missing.",
			"\"schedule\": {\"crom\": \"x\", \"cron\": \"* * * * *\"} | /schedule/crom | schedule: unknown key \"crom\"; did you mean \"cron\"?",
			"\"schedule\": {\"cron\": \"61 * * * *\"} | /schedule/cron | schedule.cron: \"61 * * * *\" is no cron expression: ",
			"\"schedule\": {\"every\": \"1ms\"} | /schedule/every | schedule.every: \"1ms\" is too short; the shortest interval is 1s.",
			"\"schedule\": {\"every\": \"1h\", \"time_zone\": \"Mars/Base\"} | /schedule/time_zone | schedule.time_zone: \"Mars/Base\" is no time zone;",
			"\"schedule\": {\"every\": \"1h\", \"cron\": \"* * * * *\"} | /schedule | schedule: \"cron\" and \"every\" cannot be used together;",
			"\"schedule\": {\"missed\": \"once\"} | /schedule | schedule: \"cron\" or \"every\" is needed." })
	void namesLinePointerAndRemedy(String member, String pointer, String message) {
		List<JobFileProblem> problems = files.validate(Samples.job(member));

		assertEquals(List.of(pointer), problems.stream().map(JobFileProblem::pointer).toList(), problems.toString());
		String found = problems.get(0).message();
		assertEquals(message, found.substring(0, Math.min(found.length(), message.length())));
		assertEquals(2, problems.get(0).line());
	}

	@Test
	void namesEveryMissingKey() {
		List<JobFileProblem> problems = files.validate("\n{}");

		assertEquals(List.of("the key \"tidemark\" is missing.", "the key \"name\" is missing.",
				"the key \"source\" is missing.", "the key \"target\" is missing.",
				"\"tables\" or \"include\" is needed."),
				problems.stream().map(JobFileProblem::message).toList());
		assertEquals(List.of(2), problems.stream().map(JobFileProblem::line).distinct().toList());
	}

	@Test
	void refusesOtherVersions() {
		assertEquals(List.of(new JobFileProblem(1, "/tidemark", "tidemark: must be 1, but is 2.")), files.validate("""
				{"tidemark": 2, "name": "n", "source": "s", "target": "t", "include": ["*"]}"""));
	}

	@Test
	void namesLineAndColumnOfBrokenJson() {
		List<JobFileProblem> problems = files.validate("{\n  \"tidemark\": 1,\n  \"name\" \"n\"\n}");

		assertEquals(1, problems.size());
		assertEquals(3, problems.get(0).line());
		assertEquals("", problems.get(0).pointer());
		assertEquals("Not valid JSON at column 10: Unexpected character ('\"' (code 34)): was expecting a colon to"
				+ " separate field name and value", problems.get(0).message());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"^^ | 1 | Not valid JSON at column 1: The file is empty.",
			"[] | 1 | must be an object, but is a list.",
			"{} {} | 1 | Not valid JSON at column 4: There is more text behind the end of the document.",
			"{\"name\": 1, \"name\": 2} | 1 | Not valid JSON at column 13: The key \"name\" is there twice; remove one of them." })
	void namesWhatIsNoDocument(String text, int line, String message) {
		assertEquals(List.of(new JobFileProblem(line, "", message)), files.validate(text));
	}

	@Test
	void skipsAByteOrderMark() {
		assertEquals(List.of(), files.validate('\uFEFF' + Samples.DESIGN));
	}

	@Test
	void parsingFailsWithFileLinesAndProblems() {
		String text = """
				{
				  "tidemark": 1, "name": "n", "source": "s", "target": "t",
				  "sync": { "sync_mod": "full",
				            "batch_size": 0,
				            "verify": "maybe",
				            "timeout": "x" },
				  "tables": [ { "source": "t" } ]
				}
				""";

		TidemarkException e = assertThrows(TidemarkException.class, () -> files.parse(text, FILE));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("The job file shop.tidemark is not valid: line 3: sync: unknown key \"sync_mod\"; did you mean"
				+ " \"sync_mode\"?; line 4: sync.batch_size: must be 1 to 1000000, but is 0; line 5: sync.verify: \"maybe\""
				+ " is not allowed; use one of \"none\", \"count\", \"checksum\"; and 1 more.", e.getMessage());
		assertEquals("Nothing was done. Correct the file and try again.", e.remedy());
	}

	@Test
	void writesAStableText() throws Exception {
		assertEquals("""
				{
				  "tidemark": 1,
				  "name": "shop to warehouse",
				  "source": "shop-mysql",
				  "target": "warehouse-pg",
				  "sync": {
				    "sync_mode": "auto",
				    "incremental_config": {
				      "strategy": "timestamp",
				      "field": "updated_at",
				      "initial_value": "1970-01-01 00:00:00"
				    },
				    "thread_count": 4,
				    "batch_size": 5000,
				    "error_strategy": "stop",
				    "write_mode": "upsert",
				    "deletes": "keys",
				    "conflicts": "sourceWins",
				    "verify": "checksum"
				  },
				  "tables": [ {
				    "source": "shop.orders",
				    "target": "public.orders",
				    "columns": [ {
				      "name": "id",
				      "target": "order_id",
				      "is_key": true
				    }, {
				      "name": "updated_at",
				      "role": "updated_time"
				    }, {
				      "expression": "lower(email)",
				      "target": "email_norm",
				      "type": "varchar(200)"
				    } ],
				    "where": "status <> 'draft'",
				    "sync": {
				      "incremental_config": {
				        "strategy": "version",
				        "field": "row_version"
				      }
				    }
				  } ],
				  "schedule": {
				    "cron": "*/15 * * * *"
				  },
				  "alerts": [ {
				    "channel": "webhook",
				    "url": "${ALERT_URL}"
				  } ]
				}
				""", files.format(files.parse(Samples.DESIGN, FILE)));
	}
}
