/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.tidemark.benchmarks.Goal.megabytes;
import static org.tidemark.benchmarks.Goal.ratio;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tidemark.testing.ServerDatabase;

/** What must not depend on the size of a table or of a row: the time for a few changes, and the memory. */
final class LargeTables {

	private static final int CHANGED = 1_000;
	private static final int SMALL = 100_000;
	private static final int TIMES = 5;
	private static final int LARGE_ROWS = 500;
	private static final int MEGABYTE = 1 << 20;
	private static final int MOST_MEGABYTES = 400;

	private final Lab lab;
	private final Path program;

	LargeTables(Lab lab, Path program) {
		this.lab = lab;
		this.program = program;
	}

	/** A thousand changes in a small table, and in a large one. */
	Work bySize() throws Exception {
		List<Contender> contenders = new ArrayList<>();
		for (int rows : List.of(Math.min(SMALL, lab.rows()), lab.rows() * TIMES)) {
			ServerDatabase source = lab.mariadbOf(rows);
			source.execute("CREATE INDEX IF NOT EXISTS orders_updated ON orders (updated_at)");
			Tidemark tidemark = Tidemark.between(program, lab.folder().resolve("size" + rows), source, lab.newTarget(),
					"""
							{ "incremental_config": { "strategy": "timestamp", "field": "updated_at" } }""");
			tidemark.run();
			Contender.Step change = () -> source
					.execute("UPDATE orders SET updated_at = now(6) WHERE id % 97 = 3 ORDER BY id LIMIT " + CHANGED);
			contenders.add(new Contender(name(rows), change, () -> {
				Sample sample = tidemark.run();
				tidemark.requireReadAtMost(2L * CHANGED);
				tidemark.requireWritten(CHANGED);
				return sample;
			}));
		}
		return new Work("size", CHANGED + " rows changed, by the size of the table", contenders,
				List.of(ratio(contenders.get(1).name(), contenders.get(0).name(), 1.5).ofEngines()));
	}

	/** Many rows, and large ones. */
	Work memory() throws Exception {
		int rows = lab.rows() * TIMES;
		String many = name(rows);
		String large = LARGE_ROWS + " rows of 1 MB";
		Tidemark ofMany = Tidemark.between(program, lab.folder().resolve("many"), lab.mariadbOf(rows), lab.target(),
				"{ \"sync_mode\": \"full\" }");
		Tidemark ofLarge = Tidemark.between(program, lab.folder().resolve("large"), largeRows(), lab.target(),
				"{ \"sync_mode\": \"full\" }");
		return new Work("memory", "memory of a full load, MariaDB to PostgreSQL",
				List.of(new Contender(many, () -> {
					ofMany.forget();
					lab.dropTarget();
				}, () -> counted(ofMany, rows)), new Contender(large, () -> {
					ofLarge.forget();
					lab.dropTarget();
				}, () -> counted(ofLarge, LARGE_ROWS))),
				List.of(megabytes(many, MOST_MEGABYTES), megabytes(large, MOST_MEGABYTES)));
	}

	private ServerDatabase largeRows() throws SQLException {
		ServerDatabase source = lab.newMariadb();
		source.execute("CREATE TABLE orders (id BIGINT PRIMARY KEY, note LONGTEXT NOT NULL) CHARSET utf8mb4",
				"INSERT INTO orders SELECT seq, CONCAT(seq, REPEAT('x', " + MEGABYTE + ")) FROM seq_1_to_"
						+ LARGE_ROWS);
		return source;
	}

	private Sample counted(Tidemark tidemark, long rows) throws Exception {
		Sample sample = tidemark.run();
		long found = lab.target().number("SELECT count(*) FROM orders");
		if (found != rows) {
			throw new IllegalStateException("the target holds " + found + " rows and not " + rows);
		}
		return sample;
	}

	private static String name(int rows) {
		return String.format(Locale.ROOT, "Tidemark, %,d rows", rows);
	}
}
