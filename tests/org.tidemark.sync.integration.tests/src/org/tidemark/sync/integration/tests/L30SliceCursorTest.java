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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;
import org.tidemark.testing.SqliteDatabase;

/**
 * L30: slices of an index come forward unevenly, and the greatest cursor of all of them skips what the slower ones have not
 * read. Ours reads all shards in one order, so that a place in it is behind every document that was read and before every
 * other.
 */
@ExtendWith(SearchNodesExtension.class)
class L30SliceCursorTest {

	private static final int FIRST = 40;
	private static final int LAST = 440;
	private static final Pattern NUMBER = Pattern.compile("\"n\":(\\d+)");

	@TempDir
	Path temp;

	private final SearchNodes nodes;

	L30SliceCursorTest(SearchNodes nodes) {
		this.nodes = nodes;
	}

	@Test
	void theCursorIsBehindTheSlowestSlice() throws Exception {
		SearchNode node = nodes.of(SearchNodeKind.OPENSEARCH_2);
		String index = node.newName("slices");
		node.request("PUT", '/' + index, """
				{ "settings": { "number_of_shards": 2, "number_of_replicas": 0 },
				  "mappings": { "properties": { "n": { "type": "long" }, "at": { "type": "date" } } } }""");
		node.bulk(index, lines(1, FIRST));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		SyncOptions options = Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("at"), null, null), WriteMode.UPSERT, 50);
		Job job = new Job("slices", org.tidemark.core.job.Engine.LOCAL, "source", "target", options,
				List.of(new TableMapping(new TableName(null, index), new TableName(null, "docs"), List.of(), null,
						SyncOptions.NONE)),
				TableSelection.NONE);
		AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", node),
				Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			node.bulk(index, lines(FIRST + 1, LAST));
			assertTrue(naive(node, index).size() < LAST - FIRST, "the naive form should have lost documents");

			left.set(2);
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			left.set(Integer.MAX_VALUE);
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(LAST, target.number("SELECT COUNT(DISTINCT n) FROM docs"));
			assertTrue(engine.verify(job).equal());
		}
	}

	private static List<String> lines(int first, int last) {
		List<String> lines = new ArrayList<>();
		for (int n = first; n <= last; n++) {
			lines.add("{\"index\":{\"_id\":\"%04d\"}}".formatted(n));
			lines.add("{\"n\":%d,\"at\":\"2026-02-01T%02d:%02d:%02dZ\"}".formatted(n, n / 3600, n / 60 % 60, n % 60));
		}
		return lines;
	}

	/** One slice comes far, the other not; the greater place of both is where the next run begins. */
	private static Set<Integer> naive(SearchNode node, String index) {
		Set<Integer> read = new HashSet<>();
		read.addAll(search(node, index, "?preference=_shards:0", FIRST, 150));
		read.addAll(search(node, index, "?preference=_shards:1", FIRST, 10));
		int cursor = read.stream().mapToInt(Integer::intValue).max().orElseThrow();
		read.addAll(search(node, index, "", cursor, LAST));
		return read;
	}

	private static List<Integer> search(SearchNode node, String index, String where, int after, int size) {
		Matcher numbers = NUMBER.matcher(node.request("POST", '/' + index + "/_search" + where,
				"{ \"size\": %d, \"sort\": [\"n\"], \"query\": { \"range\": { \"n\": { \"gt\": %d } } } }".formatted(
						size,
						after)));
		List<Integer> found = new ArrayList<>();
		while (numbers.find()) {
			found.add(Integer.valueOf(numbers.group(1)));
		}
		return found;
	}
}
