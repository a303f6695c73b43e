/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.DeadLetters;

/** The dead letter in a table of the target, which is made when the first row is refused. */
final class TargetDeadLetters implements DeadLetters {

	private final JdbcSink sink;
	private final DeadLetterTable table;
	private boolean known;

	TargetDeadLetters(JdbcSink sink, DeadLetterTable table) {
		this.sink = sink;
		this.table = table;
	}

	/** Makes the table, outside any transaction. */
	void make() throws TidemarkException {
		if (!known) {
			sink.withConnection(doing(), c -> {
				sink.create(c, List.of(table.createStatement()));
				return table;
			});
			known = true;
		}
	}

	/** Keeps rows inside the open transaction; the table was made. */
	void keep(Connection connection, List<DeadLetter> letters) throws SQLException {
		table.keep(connection, letters);
	}

	@Override
	public String place() {
		return table.name().toString();
	}

	@Override
	public List<DeadLetter> load(String after, int most) throws TidemarkException {
		return sink.withConnection(doing(), c -> isThere(c) ? table.load(c, after, most) : List.<DeadLetter>of());
	}

	@Override
	public void keep(List<DeadLetter> letters) throws TidemarkException {
		make();
		sink.inTransaction(doing(), c -> {
			table.keep(c, letters);
			return letters;
		});
	}

	@Override
	public void remove(List<DeadLetter> letters) throws TidemarkException {
		if (letters.isEmpty()) {
			return;
		}
		sink.inTransaction(doing(), c -> {
			if (isThere(c)) {
				table.remove(c, letters);
			}
			return letters;
		});
	}

	private boolean isThere(Connection connection) throws SQLException {
		known = known || sink.exists(connection, table.name());
		return known;
	}

	private String doing() {
		return NLS.bind(Messages.Sink_dead_letter, sink.request().unit());
	}
}
