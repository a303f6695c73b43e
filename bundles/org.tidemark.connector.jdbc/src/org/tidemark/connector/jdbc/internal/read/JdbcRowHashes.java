/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.HashSql.Hashes;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.RowHashes;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.problem.TidemarkException;

/** Hashes that a database computes over its rows. */
final class JdbcRowHashes implements RowHashes {

	private static final int ROWS_FETCHED = 10_000;
	private static final int MOST_PARTS = 4_000;

	private final JdbcSnapshot snapshot;
	private final ReadSql sql;
	private final HashSql hashing;
	private final HashQuery query;

	private JdbcRowHashes(JdbcSnapshot snapshot, ReadSql sql, HashSql hashing, HashQuery query) {
		this.snapshot = snapshot;
		this.sql = sql;
		this.hashing = hashing;
		this.query = query;
	}

	/** The hashes that a query asks for; empty where the database cannot give them. */
	static Optional<RowHashes> of(JdbcSnapshot snapshot, ReadSql sql, HashQuery query) {
		return sql.hashing().filter(h -> h.hashes(query, new Select(sql, query.table())) != null)
				.map(h -> new JdbcRowHashes(snapshot, sql, h, query));
	}

	private Hashes hashes(Select select) {
		Hashes hashes = hashing.hashes(query, select);
		if (hashes == null) {
			throw new IllegalStateException(query.toString());
		}
		return hashes;
	}

	@Override
	public boolean sums(List<Condition> scope, Parts parts, @Nullable BitSet wanted, SumVisitor visitor)
			throws TidemarkException {
		Select select = new Select(sql, query.table());
		Hashes hashes = hashes(select);
		@Nullable
		String part = hashing.part(parts, select, hashes.key());
		if (part == null) {
			return false;
		}
		select.append("SELECT p, count(*), count(h), sum(" + hashing.word("h", 0) + "), sum(" + hashing.word("h", 1)
				+ ") FROM (SELECT " + part + " AS p, " + hashes.row() + " AS h").from().where(all(scope))
				.append(hashing.fence() + ") AS tidemark" + only(parts, wanted) + " GROUP BY p");
		boolean[] whole = { true };
		snapshot.each(select, query.table(), ROWS_FETCHED, rows -> {
			long count = rows.getLong(2);
			whole[0] &= count == rows.getLong(3);
			visitor.part(rows.getInt(1), count, word(rows, 4), word(rows, 5));
		});
		return whole[0];
	}

	private static long word(ResultSet rows, int index) throws SQLException {
		BigDecimal sum = rows.getBigDecimal(index);
		return sum == null ? 0 : sum.toBigInteger().longValue();
	}

	@Override
	public void each(List<Condition> scope, Parts parts, @Nullable BitSet wanted, RowVisitor visitor)
			throws TidemarkException {
		Select select = new Select(sql, query.table());
		Hashes hashes = hashes(select);
		boolean same = hashes.row().equals(hashes.key());
		select.append("SELECT p, " + hashing.half("k") + (same ? "" : ", " + hashing.half("h")) + " FROM (SELECT "
				+ hashing.part(parts, select, hashes.key()) + " AS p, " + hashes.key() + " AS k"
				+ (same ? "" : ", " + hashes.row() + " AS h")).from().where(all(scope))
				.append(hashing.fence() + ") AS tidemark" + only(parts, wanted));
		snapshot.each(select, query.table(), ROWS_FETCHED, rows -> {
			byte[] key = hashing.readHalf(rows, 2);
			visitor.row(rows.getInt(1), key, same ? key : hashing.readHalf(rows, 3));
		});
	}

	/** Keeps the database from sending parts that nobody wants; ranges are bounded by the scope already. */
	private static String only(Parts parts, @Nullable BitSet wanted) {
		return wanted == null || parts.number() != null || wanted.cardinality() > MOST_PARTS ? ""
				: wanted.stream().mapToObj(Integer::toString).collect(Collectors.joining(", ", " WHERE p IN (", ")"));
	}

	@Override
	public BatchReader rows(ReadQuery read, Collection<byte[]> keys) throws TidemarkException {
		Select select = snapshot.selected(read).where(read.conditions());
		String hash = hashing.halfDigits(hashes(select).key());
		select.append(
				(read.conditions().isEmpty() ? " WHERE " : " AND ") + hash + " IN (?" + ", ?".repeat(keys.size() - 1)
						+ ')');
		for (byte[] key : keys) {
			String digits = HexFormat.of().formatHex(key);
			select.parameter((PreparedStatement statement, int index) -> statement.setString(index, digits));
		}
		return snapshot.read(read, select, UnreadableRows.END_READING);
	}

	private List<Condition> all(List<Condition> scope) {
		return Stream.concat(query.conditions().stream(), scope.stream()).toList();
	}
}
