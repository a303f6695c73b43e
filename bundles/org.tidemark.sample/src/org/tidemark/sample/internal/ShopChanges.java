/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.tidemark.sample.SampleChange;

/** Lets a day pass in the shop: some orders go on, some come in. */
public final class ShopChanges {

	private ShopChanges() {
	}

	/**
	 * Changes and adds orders in one transaction.
	 *
	 * @param shop    the database file
	 * @param changed how many existing orders get other values
	 * @param added   how many orders are added
	 * @param clock   gives their {@code updated_at}
	 */
	public static SampleChange apply(Path shop, int changed, int added, Clock clock) throws SQLException {
		try (Connection connection = ShopDatabase.open(shop)) {
			ShopDatabase.execute(connection, List.of("PRAGMA foreign_keys = ON", "BEGIN IMMEDIATE")); //$NON-NLS-1$ //$NON-NLS-2$
			long orders = number(connection, "SELECT max(id) FROM orders"); //$NON-NLS-1$
			long customers = number(connection, "SELECT max(id) FROM customers"); //$NON-NLS-1$
			Instant at = after(newest(connection), clock.instant().truncatedTo(ChronoUnit.MILLIS));
			Random random = new Random(orders);
			update(connection, pick(random, orders, changed), ShopDatabase.text(at));
			insert(connection, random, orders, customers, added, ShopDatabase.text(at));
			ShopDatabase.execute(connection, List.of("COMMIT")); //$NON-NLS-1$
			return new SampleChange(changed, added, at);
		}
	}

	private static Instant after(Instant newest, Instant now) {
		return now.isAfter(newest) ? now : newest.plusMillis(1);
	}

	private static Set<Long> pick(Random random, long orders, int count) {
		Set<Long> ids = new LinkedHashSet<>();
		while (ids.size() < count) {
			ids.add(1 + random.nextLong(orders));
		}
		return ids;
	}

	private static void update(Connection connection, Set<Long> ids, String at) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE orders SET status = CASE status" //$NON-NLS-1$
				+ " WHEN 'new' THEN 'paid' WHEN 'paid' THEN 'packed' WHEN 'packed' THEN 'shipped'" //$NON-NLS-1$
				+ " WHEN 'shipped' THEN 'delivered' ELSE 'returned' END, paid = 1, note = ?, updated_at = ?" //$NON-NLS-1$
				+ " WHERE id = ?")) { //$NON-NLS-1$
			for (Long id : ids) {
				update.setString(1, "Changed by the demo ✏️ " + at);
				update.setString(2, at);
				update.setLong(3, id);
				update.addBatch();
			}
			update.executeBatch();
		}
	}

	private static void insert(Connection connection, Random random, long orders, long customers, int count, String at)
			throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO orders (customer_id, order_number, status," //$NON-NLS-1$
						+ " total, currency, paid, note, created_at, updated_at) VALUES (?, ?, 'new', ?, 'EUR', 0, ?, ?, ?)")) { //$NON-NLS-1$
			for (int i = 1; i <= count; i++) {
				insert.setLong(1, 1 + random.nextLong(customers));
				insert.setString(2, "T-%06d".formatted(orders + i)); //$NON-NLS-1$
				insert.setBigDecimal(3, ShopData.money(500 + random.nextInt(50_000)));
				insert.setString(4, i % 2 == 0 ? "Added by the demo 🆕" : null);
				insert.setString(5, at);
				insert.setString(6, at);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static Instant newest(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT max(updated_at) FROM orders")) { //$NON-NLS-1$
			String newest = rows.next() ? rows.getString(1) : null;
			return newest == null ? Instant.EPOCH : ShopDatabase.moment(newest);
		}
	}

	private static long number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}
}
