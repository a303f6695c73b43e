/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

/** The table that everything is measured on: ten columns, about 130 bytes a row, some of them empty or to be escaped. */
enum Orders {

	MARIADB("""
			CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id INT NOT NULL, status VARCHAR(20) NOT NULL,
			  amount DECIMAL(12,2) NOT NULL, ratio DOUBLE, email VARCHAR(80), note TEXT, ordered_on DATE,
			  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL) CHARSET utf8mb4
			""", """
			INSERT INTO orders SELECT seq, seq %% 9973, ELT(1 + seq %% 4, 'new', 'paid', 'sent', 'back\\\\slash'),
			  seq * 7 / 100, IF(seq %% 11 = 0, NULL, seq / 8), CONCAT('user', seq %% 5000, '@example.com'),
			  IF(seq %% 13 = 0, NULL, CONCAT('note\\t', seq, '\\n中文 😀')), DATE '2020-01-01' + INTERVAL seq %% 2000 DAY,
			  TIMESTAMP '2026-01-01 00:00:00' + INTERVAL seq * 17 MICROSECOND,
			  TIMESTAMP '2026-01-02 00:00:00' + INTERVAL seq DIV 3 MICROSECOND FROM seq_1_to_%d
			"""),

	POSTGRESQL("""
			CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL, status varchar(20) NOT NULL,
			  amount numeric(12,2) NOT NULL, ratio double precision, email varchar(80), note text, ordered_on date,
			  created_at timestamp NOT NULL, updated_at timestamp NOT NULL)
			""",
			"""
					INSERT INTO orders SELECT seq, seq %% 9973, (ARRAY['new', 'paid', 'sent', 'back\\slash'])[1 + seq %% 4],
					  seq * 7 / 100.0, CASE WHEN seq %% 11 <> 0 THEN seq / 8.0 END, 'user' || seq %% 5000 || '@example.com',
					  CASE WHEN seq %% 13 <> 0 THEN E'note\\t' || seq || E'\\n中文 😀' END, DATE '2020-01-01' + (seq %% 2000)::int,
					  TIMESTAMP '2026-01-01' + seq * 17 * INTERVAL '1 microsecond',
					  TIMESTAMP '2026-01-02' + seq / 3 * INTERVAL '1 microsecond' FROM generate_series(1, %d) AS seq
					"""),

	SQLITE("""
			CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id INT NOT NULL, status VARCHAR(20) NOT NULL,
			  amount DECIMAL(12,2) NOT NULL, ratio DOUBLE, email VARCHAR(80), note TEXT, ordered_on DATE,
			  created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL)
			""",
			"""
					WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < %d)
					INSERT INTO orders SELECT seq, seq %% 9973, CASE seq %% 4 WHEN 0 THEN 'new' WHEN 1 THEN 'paid' WHEN 2 THEN 'sent'
					  ELSE 'back\\slash' END, seq * 7 / 100.0, CASE WHEN seq %% 11 <> 0 THEN seq / 8.0 END,
					  'user' || (seq %% 5000) || '@example.com',
					  CASE WHEN seq %% 13 <> 0 THEN 'note' || char(9) || seq || char(10) || '中文 😀' END,
					  date('2020-01-01', (seq %% 2000) || ' days'),
					  printf('2026-01-01 00:00:%%02d.%%06d', seq * 17 / 1000000, seq * 17 %% 1000000),
					  printf('2026-01-02 00:00:%%02d.%%06d', seq / 3 / 1000000, seq / 3 %% 1000000) FROM n
					""");

	/** The columns beside the key. */
	static final String VALUES = "customer_id, status, amount, ratio, email, note, ordered_on, created_at, updated_at";
	/** What makes the orders of PostgreSQL a target with an index beside its key. */
	static final String POSTGRESQL_INDEX = "CREATE INDEX orders_customer ON orders (customer_id)";

	private final String table;
	private final String rows;

	Orders(String table, String rows) {
		this.table = table;
		this.rows = rows;
	}

	/** {@return the statement that makes the table} */
	String table() {
		return table.strip();
	}

	/** {@return the table without its key, as a statement} */
	String tableWithoutKey() {
		return table().replace(" PRIMARY KEY", " NOT NULL");
	}

	/** {@return the statement that fills it} */
	String rows(int count) {
		return rows.formatted(count).strip();
	}

	/** {@return what sets every value beside the key from the row of the same key that was to be inserted} */
	static String setExcluded() {
		return VALUES.replaceAll("(\\w+)", "$1 = EXCLUDED.$1");
	}
}
