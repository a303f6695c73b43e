/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SearchFront;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;
import org.tidemark.testing.SqliteDatabase;

/** An index that mirrors a table, refuses some of its rows, or stands behind TLS and a login. */
@ExtendWith(SearchNodesExtension.class)
class SearchEdgesTest {

	private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]*)\"");

	@TempDir
	Path temp;

	private final SearchNodes nodes;
	private SearchNode node;
	private String index;
	private SqliteDatabase source;

	SearchEdgesTest(SearchNodes nodes) {
		this.nodes = nodes;
		use(SearchNodeKind.OPENSEARCH_3);
	}

	private void use(SearchNodeKind kind) {
		node = nodes.of(kind);
		index = node.newName("edges");
	}

	@BeforeEach
	void fill() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, code VARCHAR(40), updated_at DATETIME NOT NULL)",
				"INSERT INTO items VALUES (1, '10.0.0.1', '2026-01-01 00:00:01'), (2, 'nowhere', '2026-01-01 00:00:02'),"
						+ " (3, '10.0.0.3', '2026-01-01 00:00:03'), (4, '10.0.0.4', '2026-01-01 00:00:04')");
	}

	private Job job(WriteMode mode) {
		return job(
				Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), mode,
						500));
	}

	private Job job(SyncOptions options) {
		return new Job(index, org.tidemark.core.job.Engine.LOCAL, "source", "target", options,
				List.of(new TableMapping(new TableName(null, "items"), new TableName(null, index), List.of(), null,
						SyncOptions.NONE)),
				TableSelection.NONE);
	}

	private Engine engine(ConnectionSettings target) throws Exception {
		return new Engine(temp.resolve("home"), Engine.settings("source", source), target, sink -> sink);
	}

	private static TaskOutcome completed(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome;
	}

	private List<String> ids() {
		String found = node.request("GET", '/' + index + "/_search?size=100&_source=false", null);
		return ID.matcher(found).results().map((MatchResult id) -> id.group(1)).sorted().toList();
	}

	@ParameterizedTest
	@EnumSource
	void mirrorDeletesWhatTheSourceDoesNotHave(SearchNodeKind kind) throws Exception {
		use(kind);
		Job job = job(DeleteJobs.options(null, WriteMode.MIRROR, 100));
		try (Engine engine = engine(Engine.settings("target", node))) {
			assertEquals(4, completed(engine.run(job)).counters().written());
			node.bulk(index, List.of("{\"index\":{\"_id\":\"99\"}}",
					"{\"id\":99,\"code\":\"foreign\",\"updated_at\":\"2026-01-01T00:00:00\"}"));
			source.execute("DELETE FROM items WHERE id = 3");
			assertEquals(2, completed(engine.run(job)).counters().deleted());
			assertEquals(List.of("1", "2", "4"), ids());
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
			assertEquals(0, completed(engine.run(job)).counters().deleted());
		}
	}

	@ParameterizedTest
	@EnumSource
	void rowsThatTheMappingRefusesWaitInTheDeadLetter(SearchNodeKind kind) throws Exception {
		use(kind);
		node.request("PUT", '/' + index, "{\"mappings\":{\"properties\":{\"id\":{\"type\":\"long\"},"
				+ "\"code\":{\"type\":\"ip\"},\"updated_at\":{\"type\":\"date\"}}}}");
		Job strict = job(WriteMode.UPSERT);
		Job skipping = job(Jobs.skipping(strict.sync()));
		try (Engine engine = engine(Engine.settings("target", node))) {
			TaskOutcome failed = engine.run(strict);
			assertEquals(TaskStatus.FAILED, failed.status());
			String error = String.valueOf(failed.units().get(0).error());
			assertTrue(error.contains("The document 2 of " + index + " was refused"), error);

			assertEquals(1, completed(engine.run(skipping)).counters().failed());
			assertEquals(List.of("1", "3", "4"), ids());
			List<String> letters = letters();
			assertEquals(1, letters.size(), letters.toString());
			assertTrue(letters.get(0).contains("nowhere"), letters.get(0));
			assertTrue(letters.get(0).contains("\"column\":\"code\""), letters.get(0));
			assertTrue(letters.get(0).contains("The document 2 of " + index + " was refused"), letters.get(0));

			assertEquals(1, completed(engine.run(skipping)).counters().failed(), "refused again");
			source.execute("UPDATE items SET code = '10.0.0.2' WHERE id = 2");
			assertEquals(0, completed(engine.run(skipping)).counters().failed());
			assertEquals(List.of(), letters());
			assertEquals(List.of("1", "2", "3", "4"), ids());
			assertTrue(engine.verify(skipping).equal(), () -> engine.events().toString());
		}
	}

	private List<String> letters() throws Exception {
		Path directory = temp.resolve("home").resolve("dead-letter");
		try (Stream<Path> files = Files.walk(directory)) {
			List<Path> found = files.filter(Files::isRegularFile).toList();
			return found.isEmpty() ? List.of() : Files.readAllLines(found.get(0));
		}
	}

	@Test
	void theErrorOfABlockedIndexSaysHowToLiftTheBlock() throws Exception {
		Job job = job(WriteMode.UPSERT);
		try (Engine engine = engine(Engine.settings("target", node))) {
			completed(engine.run(job));
			block(true);
			source.execute("INSERT INTO items VALUES (5, 'later', strftime('%Y-%m-%d %H:%M:%f', 'now'))");
			TaskOutcome failed = engine.run(job);
			assertEquals(TaskStatus.FAILED, failed.status());
			String error = String.valueOf(failed.units().get(0).error());
			assertTrue(error.contains("cluster_block_exception") && error.contains("Lift the block"), error);
			block(false);
			assertEquals(1, completed(engine.run(job)).counters().written());
			assertEquals(List.of("1", "2", "3", "4", "5"), ids());
		}
	}

	private void block(boolean writes) {
		node.request("PUT", '/' + index + "/_settings", "{\"index.blocks.write\":" + writes + '}');
	}

	@Test
	void aClusterBehindTlsAndALogin() throws Exception {
		Job job = job(WriteMode.UPSERT);
		try (SearchFront front = SearchFront.before(node, "tide", "p\u00e4ss:word")) {
			String trusted = front.certificate().toString();
			front.answerNext(2, path -> path.endsWith("/_bulk"), 429, "{\"error\":\"too busy\",\"status\":429}");
			try (Engine engine = engine(secured(front, "p\u00e4ss:word", trusted))) {
				assertEquals(4, completed(engine.run(job)).counters().written());
				assertEquals(0, front.answersLeft());
				assertEquals(List.of("1", "2", "3", "4"), ids());
				assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
			}
			try (Engine engine = engine(secured(front, "wrong", trusted))) {
				refused(engine, job, "The cluster does not accept the login \"tide\".", "Check user and password");
			}
			try (Engine engine = engine(secured(front, "p\u00e4ss:word", null))) {
				refused(engine, job, "TLS with 127.0.0.1:" + front.port() + " failed", "certificate files");
			}
		}
	}

	private static ConnectionSettings secured(SearchFront front, String password, String trusted) {
		return new ConnectionSettings("target", "opensearch", front.host(), front.port(), null, "tide",
				Secret.of(password), new TlsSettings(TlsMode.VERIFY_FULL, trusted, null, null), Environment.TEST,
				Map.of());
	}

	private static void refused(Engine engine, Job job, String words, String remedy) {
		TidemarkException error = assertThrows(TidemarkException.class, () -> engine.run(job));
		assertEquals(ProblemKind.CONNECTION, error.kind());
		assertTrue(error.getMessage().contains(words), error.getMessage());
		assertTrue(error.remedy().contains(remedy), error.remedy());
		assertTrue(!error.getMessage().contains("wrong"), error.getMessage());
	}
}
