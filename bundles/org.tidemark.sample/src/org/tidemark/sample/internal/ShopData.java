/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Makes the rows of the shop; equal clocks give equal rows. */
public final class ShopData {

	static final List<String> STATUS = List.of("new", "paid", "packed", "shipped", "delivered", "returned"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private static final long SEED = 20_260_115L;
	private static final int CUSTOMERS = 2_000;
	private static final int PRODUCTS = 500;
	private static final int ORDERS = 50_000;
	private static final int BATCH = 5_000;
	private static final int DAYS = 400;
	private static final int[] ITEMS = { 1, 2, 2, 3, 4 };

	private final Random random = new Random(SEED);
	private final Instant end;
	private final long[] prices = new long[PRODUCTS + 1];

	/** @param now all rows lie before the day of this moment */
	public ShopData(Instant now) {
		end = now.truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
	}

	/** Writes a shop into a file that is not there yet. */
	public void write(Path file) throws SQLException {
		try (Connection connection = ShopDatabase.open(file)) {
			ShopDatabase.execute(connection, List.of("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")); //$NON-NLS-1$ //$NON-NLS-2$
			connection.setAutoCommit(false);
			ShopDatabase.createTables(connection);
			customers(connection);
			products(connection);
			orders(connection);
			ShopDatabase.createIndexes(connection);
			ShopDatabase.execute(connection, List.of("ANALYZE")); //$NON-NLS-1$
			connection.commit();
			connection.setAutoCommit(true);
			ShopDatabase.execute(connection, List.of("PRAGMA journal_mode = WAL")); //$NON-NLS-1$
		}
	}

	private void customers(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO customers (name, email, phone, city, vip," //$NON-NLS-1$
						+ " credit_limit, birthday, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) { //$NON-NLS-1$
			for (int i = 1; i <= CUSTOMERS; i++) {
				insert.setString(1, ShopWords.customer(random, i));
				insert.setString(2, "customer" + i + "@example.org"); //$NON-NLS-1$ //$NON-NLS-2$
				insert.setString(3, i % 3 == 0 ? null : "+49 30 " + (1_000_000 + random.nextInt(9_000_000))); //$NON-NLS-1$
				insert.setString(4, ShopWords.city(random));
				insert.setInt(5, i % 20 == 0 ? 1 : 0);
				insert.setBigDecimal(6, money(50_000 + random.nextInt(950_000)));
				insert.setString(7, i % 7 == 0 ? null
						: LocalDate.of(1945 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365)).toString());
				times(insert, 8);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void products(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO products (sku, name, category, price," //$NON-NLS-1$
				+ " weight_kg, active, description, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) { //$NON-NLS-1$
			for (int i = 1; i <= PRODUCTS; i++) {
				List<String> product = ShopWords.product(random, i);
				prices[i] = 199 + random.nextInt(19_800);
				insert.setString(1, "SKU-%05d".formatted(i)); //$NON-NLS-1$
				insert.setString(2, product.get(1));
				insert.setString(3, product.get(0));
				insert.setBigDecimal(4, money(prices[i]));
				if (i % 9 == 0) {
					insert.setNull(5, Types.REAL);
				} else {
					insert.setDouble(5, (50 + random.nextInt(9_950)) / 1000.0);
				}
				insert.setInt(6, i % 25 == 0 ? 0 : 1);
				insert.setString(7, i % 4 == 0 ? null : product.get(1) + ", for " + product.get(0) + " use."); //$NON-NLS-1$ //$NON-NLS-2$
				times(insert, 8);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void orders(Connection connection) throws SQLException {
		try (PreparedStatement order = connection
				.prepareStatement("INSERT INTO orders (customer_id, order_number, status," //$NON-NLS-1$
						+ " total, currency, paid, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"); //$NON-NLS-1$
				PreparedStatement item = connection.prepareStatement("INSERT INTO order_items (order_id, product_id," //$NON-NLS-1$
						+ " quantity, unit_price, discount, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) { //$NON-NLS-1$
			for (int i = 1; i <= ORDERS; i++) {
				Instant created = moment(end.minus(DAYS, ChronoUnit.DAYS), Duration.ofDays(DAYS - 10));
				Instant updated = moment(created, Duration.ofDays(9));
				String createdText = ShopDatabase.text(created);
				String updatedText = ShopDatabase.text(updated);
				long total = items(item, i, createdText, updatedText);
				order(order, i, total, createdText, updatedText);
				if (i % BATCH == 0) {
					order.executeBatch();
					item.executeBatch();
				}
			}
		}
	}

	private void order(PreparedStatement insert, int number, long total, String created, String updated)
			throws SQLException {
		int status = random.nextInt(STATUS.size());
		insert.setInt(1, 1 + random.nextInt(CUSTOMERS));
		insert.setString(2, "T-%06d".formatted(number)); //$NON-NLS-1$
		insert.setString(3, STATUS.get(status));
		insert.setBigDecimal(4, money(total));
		insert.setString(5, number % 6 == 0 ? "USD" : "EUR"); //$NON-NLS-1$ //$NON-NLS-2$
		insert.setInt(6, status > 0 ? 1 : 0);
		insert.setString(7, number % 5 == 0 ? ShopWords.note(random) : null);
		insert.setString(8, created);
		insert.setString(9, updated);
		insert.addBatch();
	}

	private long items(PreparedStatement insert, int order, String created, String updated) throws SQLException {
		long total = 0;
		int count = ITEMS[random.nextInt(ITEMS.length)];
		for (int i = 0; i < count; i++) {
			int product = 1 + random.nextInt(PRODUCTS);
			int quantity = 1 + random.nextInt(3);
			total += prices[product] * quantity;
			insert.setInt(1, order);
			insert.setInt(2, product);
			insert.setInt(3, quantity);
			insert.setBigDecimal(4, money(prices[product]));
			insert.setBigDecimal(5, random.nextInt(10) == 0 ? money(500) : null);
			insert.setString(6, created);
			insert.setString(7, updated);
			insert.addBatch();
		}
		return total;
	}

	private void times(PreparedStatement insert, int index) throws SQLException {
		Instant created = moment(end.minus(DAYS, ChronoUnit.DAYS), Duration.ofDays(DAYS / 2));
		insert.setString(index, ShopDatabase.text(created));
		insert.setString(index + 1, ShopDatabase.text(moment(created, Duration.ofDays(DAYS / 2))));
	}

	private Instant moment(Instant from, Duration within) {
		return from.plusMillis((long) (random.nextDouble() * within.toMillis()));
	}

	static BigDecimal money(long cents) {
		return BigDecimal.valueOf(cents, 2);
	}
}
