/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.tidemark.benchmarks.FullLoads.TIDEMARK;
import static org.tidemark.benchmarks.Goal.ratio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.SearchNode;

/** Documents of OpenSearch into a table of PostgreSQL. */
final class Documents {

	private static final String DRAIN = "bare drain of a point in time";
	private static final int PART = 4;
	private static final int BULK = 5_000;
	private static final int PAGE = 10_000;
	private static final int END_OF_PAGE = 400;
	private static final Pattern POINT = Pattern.compile("\"pit_id\"\\s*:\\s*\"([^\"]+)\"");
	private static final Pattern SORT = Pattern.compile("\"sort\":\\[([^\\]]*)\\]");
	private static final String MAPPING = """
			{ "settings": { "number_of_replicas": 0, "refresh_interval": "-1" },
			  "mappings": { "properties": { "id": { "type": "long" }, "customer_id": { "type": "integer" },
			  "status": { "type": "keyword" }, "amount": { "type": "scaled_float", "scaling_factor": 100 }, "ratio": { "type": "double" },
			  "email": { "type": "keyword" }, "note": { "type": "text" }, "ordered_on": { "type": "date" },
			  "created_at": { "type": "date_nanos" }, "updated_at": { "type": "date_nanos" } } } }""";

	private final Lab lab;
	private final Path program;
	private final HttpClient http = HttpClient.newHttpClient();

	Documents(Lab lab, Path program) {
		this.lab = lab;
		this.program = program;
	}

	Work intoPostgres() throws Exception {
		SearchNode node = lab.openSearch();
		int count = lab.rows() / PART;
		fill(node, count);
		Tidemark tidemark = Tidemark.between(program, lab.folder().resolve("opensearch"), node, "orders", lab.target(),
				"{ \"sync_mode\": \"full\" }");
		return new Work("opensearch", "full, OpenSearch to a new table of PostgreSQL, a quarter of the rows",
				List.of(new Contender(DRAIN, () -> {
				}, () -> drain(node, count)), new Contender(TIDEMARK, () -> {
					tidemark.forget();
					lab.dropTarget();
				}, () -> {
					Sample sample = tidemark.run();
					requireAll(count);
					return sample;
				})), List.of(ratio(TIDEMARK, DRAIN, 1.2).ofEngine(), ratio(TIDEMARK, DRAIN, 1.2)));
	}

	private static void fill(SearchNode node, int count) {
		node.request("PUT", "/orders", MAPPING);
		List<String> lines = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			lines.add("{\"index\":{\"_id\":\"" + i + "\"}}");
			lines.add(
					("{\"id\":%d,\"customer_id\":%d,\"status\":\"paid\",\"amount\":%d.25,\"ratio\":%d.125,\"email\":\"user%d@example.com\","
							+ "\"note\":\"note\\t%d\\n中文 😀\",\"ordered_on\":\"2026-01-15\",\"created_at\":\"2026-01-01T00:00:%02d.123456Z\","
							+ "\"updated_at\":\"2026-01-02T00:%02d:00.000001Z\"}").formatted(i, i % 9973, i % 100_000,
									i, i % 5000, i,
									i % 60, i % 60));
			if (lines.size() == 2 * BULK || i == count) {
				node.bulk("orders", lines);
				lines.clear();
			}
		}
		node.request("POST", "/orders/_forcemerge?max_num_segments=1", null);
		node.request("POST", "/orders/_refresh", null);
	}

	/** Reads every page, and of each nothing but where the next one begins. */
	private Sample drain(SearchNode node, int count) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		String point = first(POINT,
				send(node, "/orders/_search/point_in_time?keep_alive=5m", "").replace("\"id\"", "\"pit_id\""));
		String after = "";
		int read = 0;
		while (read < count) {
			String page = send(node, "/_search", """
					{ "size": %d, "pit": { "id": "%s", "keep_alive": "5m" }, "sort": [ { "_shard_doc": "asc" } ]%s,
					  "track_total_hits": false }""".formatted(PAGE, point, after));
			Matcher sorts = SORT.matcher(page);
			if (!sorts.find(Math.max(0, page.length() - END_OF_PAGE))) {
				throw new IOException(read + " documents of " + count);
			}
			String last = sorts.group(1);
			while (sorts.find()) {
				last = sorts.group(1);
			}
			after = ", \"search_after\": [" + last + ']';
			read = Math.min(count, read + PAGE);
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		return new Sample(seconds, seconds, 0);
	}

	private static String first(Pattern pattern, String text) throws IOException {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IOException(text);
		}
		return matcher.group(1);
	}

	private String send(SearchNode node, String path, String body) throws IOException, InterruptedException {
		return http
				.send(HttpRequest.newBuilder(URI.create(node.url() + path)).header("Content-Type", "application/json")
						.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
				.body();
	}

	private void requireAll(int count) throws Exception {
		String expected = count + " " + (long) count * (count + 1) / 2;
		String found = String.join(" ", lab.target().rows("SELECT count(*), sum(id) FROM orders").getFirst());
		if (!expected.equals(found)) {
			throw new IllegalStateException("the target holds " + found + " and not " + expected);
		}
	}
}
