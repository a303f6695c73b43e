/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.tidemark.benchmarks.Goal.ratio;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/** Whole tables, into targets that are new and into such that exist. */
final class FullLoads {

	static final String TIDEMARK = "Tidemark";
	static final String CLIENTS = "clients";
	private static final String CLIENTS_KEY_AFTER = "clients, key after";
	private static final String PGLOADER = "pgloader";
	private static final String FULL = "{ \"sync_mode\": \"full\" }";
	private static final String COPY = "COPY orders FROM STDIN";

	private final Lab lab;
	private final Path program;

	FullLoads(Lab lab, Path program) {
		this.lab = lab;
		this.program = program;
	}

	/** MariaDB into a table of PostgreSQL that the tool makes. */
	Work intoNew() throws Exception {
		ServerDatabase source = lab.mariadb();
		ServerDatabase target = lab.target();
		String load = Lab.psql(target, "-c '" + Orders.POSTGRESQL.tableWithoutKey() + "'") + " && "
				+ fromMariaDb(source)
				+ " | " + Lab.psql(target, "-c \"" + COPY + " WITH (NULL 'NULL')\"") + " && "
				+ Lab.psql(target, "-c 'ALTER TABLE orders ADD PRIMARY KEY (id)'");
		Tidemark tidemark = tidemark("new", source, target);
		List<Contender> contenders = new ArrayList<>();
		contenders.add(new Contender(CLIENTS_KEY_AFTER, lab::dropTarget, checked(() -> lab.shell().measure(load))));
		contenders.add(new Contender(TIDEMARK, fresh(tidemark, lab::dropTarget), checked(tidemark::run)));
		if (lab.shell().has("pgloader")) {
			contenders.add(new Contender(PGLOADER, lab::dropTarget,
					() -> lab.shell().measure("pgloader --on-error-stop mysql://" + login(source) + '/' + source.name()
							+ "?useSSL=false postgresql://" + login(target) + '/' + target.name())));
		}
		return new Work("new", "full, MariaDB to a new table of PostgreSQL", contenders,
				List.of(ratio(TIDEMARK, CLIENTS_KEY_AFTER, 1.10).ofEngine(), ratio(TIDEMARK, CLIENTS_KEY_AFTER, 1.25),
						ratio(TIDEMARK, PGLOADER, 1 / 2.3)));
	}

	/** MariaDB into an empty table of PostgreSQL with a key and an index. */
	Work intoIndexed() throws Exception {
		ServerDatabase source = lab.mariadb();
		return indexed("indexed", "full, MariaDB to an indexed table of PostgreSQL", source,
				fromMariaDb(source) + " | " + Lab.psql(lab.target(), "-c \"" + COPY + " WITH (NULL 'NULL')\""));
	}

	/** PostgreSQL into an empty table of PostgreSQL with a key and an index. */
	Work fromPostgres() throws Exception {
		ServerDatabase source = lab.postgres();
		return indexed("postgres", "full, PostgreSQL to an indexed table of PostgreSQL", source,
				Lab.psql(source, "-c 'COPY orders TO STDOUT'") + " | " + Lab.psql(lab.target(), "-c '" + COPY + "'"));
	}

	/** SQLite into an empty table of PostgreSQL with a key and an index. */
	Work fromSqlite() throws Exception {
		Work work = indexed("sqlite", "full, SQLite to an indexed table of PostgreSQL", lab.sqlite(),
				"sqlite3 -readonly -csv " + lab.sqlite().file() + " 'SELECT * FROM orders' | "
						+ Lab.psql(lab.target(), "-c '" + COPY + " WITH (FORMAT csv)'"));
		if (!lab.shell().has("pgloader")) {
			return work;
		}
		ServerDatabase own = lab.newTarget();
		List<Contender> contenders = new ArrayList<>(work.contenders());
		contenders.add(new Contender(PGLOADER, () -> own.execute("DROP TABLE IF EXISTS orders", "CHECKPOINT"),
				() -> lab.shell().measure("pgloader --on-error-stop sqlite://" + lab.sqlite().file().toAbsolutePath()
						+ " postgresql://" + login(own) + '/' + own.name())));
		List<Goal> goals = new ArrayList<>(work.goals());
		goals.add(ratio(TIDEMARK, PGLOADER, 1 / 2.3));
		return new Work(work.id(), work.title(), contenders, goals);
	}

	/** PostgreSQL into an empty table of MariaDB. */
	Work intoMariaDb() throws Exception {
		ServerDatabase source = lab.postgres();
		ServerDatabase target = lab.mariadbTarget();
		Contender.Step empty = () -> target.execute("DROP TABLE IF EXISTS orders", Orders.MARIADB.table());
		String load = Lab.psql(source, "-c 'COPY orders TO STDOUT'") + " | " + lab.mariadbClient(target,
				"--local-infile -e \"LOAD DATA LOCAL INFILE '/dev/stdin' INTO TABLE orders CHARACTER SET utf8mb4\"");
		Tidemark tidemark = tidemark("mariadb", source, target);
		return new Work("mariadb", "full, PostgreSQL to an empty table of MariaDB",
				List.of(new Contender(CLIENTS, empty, () -> lab.shell().measure(load)),
						new Contender(TIDEMARK, fresh(tidemark, empty), tidemark::run)),
				List.of(ratio(TIDEMARK, CLIENTS, 1.2)));
	}

	private Work indexed(String id, String title, TestDatabase source, String pipe) throws Exception {
		Tidemark tidemark = tidemark(id, source, lab.target());
		List<Contender> contenders = List.of(
				new Contender(CLIENTS, lab::emptyIndexedTarget, checked(() -> lab.shell().measure(pipe))),
				new Contender(TIDEMARK, fresh(tidemark, lab::emptyIndexedTarget), checked(tidemark::run)));
		return new Work(id, title, contenders, List.of(ratio(TIDEMARK, CLIENTS, 1.10)));
	}

	private Tidemark tidemark(String folder, TestDatabase source, TestDatabase target) throws IOException {
		return Tidemark.between(program, lab.folder().resolve(folder), source, target, FULL);
	}

	private static Contender.Step fresh(Tidemark tidemark, Contender.Step target) {
		return () -> {
			tidemark.forget();
			target.run();
		};
	}

	/** A run after which the target has to hold what the source holds. */
	private Contender.Measured checked(Contender.Measured run) {
		return () -> {
			Sample sample = run.run();
			requireAllRows();
			return sample;
		};
	}

	private void requireAllRows() throws SQLException {
		lab.requireSameRows(lab.fingerprintOfTarget());
	}

	/** A pipe's first half: every row of MariaDB as text with tabs, as PostgreSQL's COPY reads it. */
	String fromMariaDb(ServerDatabase source) {
		return lab.mariadbClient(source,
				"--quick --batch --skip-column-names --default-character-set=utf8mb4 -e 'SELECT * FROM orders'");
	}

	private static String login(ServerDatabase database) {
		return database.user() + ':' + database.password() + '@' + database.host() + ':' + database.port();
	}
}
