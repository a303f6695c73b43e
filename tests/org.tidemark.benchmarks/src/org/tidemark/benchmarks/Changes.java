/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.tidemark.benchmarks.FullLoads.CLIENTS;
import static org.tidemark.benchmarks.FullLoads.TIDEMARK;
import static org.tidemark.benchmarks.Goal.ratio;
import static org.tidemark.benchmarks.Goal.seconds;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tidemark.benchmarks.Goal.Figure;
import org.tidemark.testing.ServerDatabase;

/** Work on tables that are already on both sides: rows that differ, rows that do not, a few changes, a comparison. */
final class Changes {

	private static final int CHANGED = 1_000;
	private static final String STAGE = """
			CREATE TEMP TABLE stage (LIKE orders); COPY stage FROM STDIN WITH (NULL 'NULL');
			INSERT INTO orders SELECT * FROM stage ON CONFLICT (id) DO UPDATE SET\
			""";

	private final Lab lab;
	private final Path program;

	Changes(Lab lab, Path program) {
		this.lab = lab;
		this.program = program;
	}

	/** Every row of the target differs. */
	Work upsertDifferent() throws Exception {
		return upsert("different", "upsert of existing rows, all different", "amount + 1", false, 1.05);
	}

	/** No row of the target differs. */
	Work upsertEqual() throws Exception {
		return upsert("equal", "upsert of existing rows, none different", "amount", true, 0.6);
	}

	private Work upsert(String id, String title, String amount, boolean compare, double goal)
			throws Exception {
		ServerDatabase source = lab.mariadb();
		ServerDatabase target = lab.target();
		lab.dropTarget();
		target.execute("DROP TABLE IF EXISTS before", Orders.POSTGRESQL.table(), Orders.POSTGRESQL.rows(lab.rows()),
				"CREATE TABLE before AS SELECT id, customer_id, status, " + amount + " AS amount, ratio, email, note,"
						+ " ordered_on, created_at, updated_at FROM orders");
		Contender.Step fill = () -> {
			lab.emptyIndexedTarget();
			target.execute("INSERT INTO orders SELECT * FROM before", "VACUUM ANALYZE orders", "CHECKPOINT");
		};
		Tidemark tidemark = Tidemark.between(program, lab.folder().resolve(id), source, target,
				"{ \"sync_mode\": \"full\", \"write_mode\": \"upsert\", \"compare\": " + compare + " }");
		String staged = new FullLoads(lab, program).fromMariaDb(source) + " | " + staged();
		return new Work(id, title,
				List.of(new Contender(CLIENTS, fill, checked(() -> lab.shell().measure(staged))),
						new Contender(TIDEMARK, () -> {
							tidemark.forget();
							fill.run();
						}, checked(tidemark::run))),
				List.of(ratio(TIDEMARK, CLIENTS, goal)));
	}

	/** A thousand rows changed since the last run. */
	Work incremental() throws Exception {
		ServerDatabase source = indexedByCursor();
		Tidemark tidemark = Tidemark.between(program, lab.folder().resolve("changed"), source, lab.target(), """
				{ "incremental_config": { "strategy": "timestamp", "field": "updated_at" } }""");
		tidemark.forget();
		lab.dropTarget();
		tidemark.run();
		Contender.Step change = () -> source
				.execute("UPDATE orders SET updated_at = now(6) WHERE id % 997 = 3 ORDER BY id LIMIT "
						+ CHANGED);
		String since = "(SELECT max(updated_at) - INTERVAL 2 SECOND FROM orders)";
		String pipe = lab.mariadbClient(source, "--quick --batch --skip-column-names --default-character-set=utf8mb4"
				+ " -e 'SELECT * FROM orders WHERE updated_at >= " + since + "'") + " | " + staged();
		return new Work("changed", CHANGED + " rows changed, MariaDB to PostgreSQL, incremental",
				List.of(new Contender(CLIENTS, change, () -> lab.shell().measure(pipe)),
						new Contender(TIDEMARK, change, () -> {
							Sample sample = tidemark.run();
							tidemark.requireReadAtMost(2L * CHANGED);
							return sample;
						})),
				List.of(seconds(TIDEMARK, 0.150, Figure.ENGINE)));
	}

	/** Both sides hold the same. */
	Work verify() throws Exception {
		ServerDatabase source = lab.mariadb();
		ServerDatabase target = lab.target();
		lab.emptyIndexedTarget();
		Tidemark tidemark = Tidemark.between(program, lab.folder().resolve("verify"), source, target,
				"{ \"sync_mode\": \"full\" }");
		tidemark.forget();
		tidemark.run();
		target.execute("VACUUM ANALYZE orders", "CHECKPOINT");
		String read = new FullLoads(lab, program).fromMariaDb(source) + " > /dev/null && "
				+ Lab.psql(target, "-c 'COPY orders TO STDOUT' > /dev/null");
		String both = "both tables read";
		return new Work("verify", "verify of equal tables, MariaDB and PostgreSQL",
				List.of(new Contender(both, Changes::nothing, () -> lab.shell().measure(read)),
						new Contender(TIDEMARK, Changes::nothing, () -> tidemark.verb("verify " + tidemark.job()))),
				List.of(ratio(TIDEMARK, both, 1.5)));
	}

	/** What a process costs before it does anything. */
	Work start() throws Exception {
		Tidemark tidemark = Tidemark.between(program, lab.folder().resolve("start"), indexedByCursor(),
				lab.target(), """
						{ "incremental_config": { "strategy": "timestamp", "field": "updated_at" } }""");
		tidemark.forget();
		lab.dropTarget();
		tidemark.run();
		String help = "tidemark --help";
		String idle = "tidemark run, nothing changed";
		return new Work("start", "start of the command line",
				List.of(new Contender(help, Changes::nothing, () -> tidemark.start("--help")),
						new Contender(idle, Changes::nothing, () -> {
							Sample sample = tidemark.run();
							tidemark.requireReadAtMost(0);
							return sample;
						})),
				List.of(seconds(help, 0.8, Figure.PROCESS), seconds(idle, 1.5, Figure.PROCESS)));
	}

	private ServerDatabase indexedByCursor() throws SQLException {
		ServerDatabase source = lab.mariadb();
		source.execute("CREATE INDEX IF NOT EXISTS orders_updated ON orders (updated_at)");
		return source;
	}

	private String staged() {
		return Lab.psql(lab.target(), "--single-transaction " + Stream.of(STAGE.strip().split(";"))
				.map(s -> "-c \"" + s.strip().replaceAll("\\s+", " ") + "\"").collect(Collectors.joining(" ")))
				.replaceFirst("DO UPDATE SET\"$", "DO UPDATE SET " + Orders.setExcluded() + '"');
	}

	private Contender.Measured checked(Contender.Measured run) {
		return () -> {
			Sample sample = run.run();
			lab.requireSameRows(lab.fingerprintOfTarget());
			return sample;
		};
	}

	private static void nothing() {
		// what was before is what is needed
	}
}
