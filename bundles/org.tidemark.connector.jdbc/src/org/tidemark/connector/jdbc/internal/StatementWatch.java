/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Watches over a statement that is run by another thread: when it is to be cancelled, the server is asked to, and where the
 * server does not obey in time the connection is cut, so that the statement ends within two seconds in any case.
 */
final class StatementWatch implements AutoCloseable {

	private static final long MILLIS_BETWEEN_LOOKS = 50;
	private static final long MILLIS_BETWEEN_REQUESTS = 300;
	private static final long MILLIS_FOR_THE_SERVER = 1_200;

	private final Connection connection;
	private final Statement statement;
	private final BooleanSupplier unwanted;
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Thread watcher;
	private volatile @Nullable Thread requests;
	private volatile boolean asked;
	private volatile boolean cut;

	/**
	 * Begins to watch.
	 *
	 * @param unwanted whether the statement is to be cancelled; asked from another thread
	 */
	StatementWatch(Connection connection, Statement statement, BooleanSupplier unwanted) {
		this.connection = connection;
		this.statement = statement;
		this.unwanted = unwanted;
		this.watcher = Thread.ofPlatform().daemon().name("tidemark-statement-watch").start(this::watch);
	}

	/** Whether the server was asked to cancel. */
	boolean asked() {
		return asked;
	}

	/** Whether the connection was cut because the server did not cancel in time. */
	boolean cut() {
		return cut;
	}

	/** Waits until the statement has ended, at most the given time. */
	void awaitEnd(long millis) {
		try {
			ended.await(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void watch() {
		try {
			while (!ended.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
				if (unwanted.getAsBoolean()) {
					asked = true;
					requests = Thread.ofPlatform().daemon().name("tidemark-statement-cancel").start(this::ask);
					if (!ended.await(MILLIS_FOR_THE_SERVER, TimeUnit.MILLISECONDS)) {
						cutConnection();
					}
					return;
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Asks again, for a request that comes before the statement has reached the server has no effect. */
	private void ask() {
		try {
			do {
				statement.cancel();
			} while (!ended.await(MILLIS_BETWEEN_REQUESTS, TimeUnit.MILLISECONDS));
		} catch (SQLException e) {
			log("A statement could not be cancelled", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void cutConnection() {
		cut = true;
		try {
			connection.abort(task -> Thread.ofPlatform().daemon().name("tidemark-statement-abort").start(task));
		} catch (SQLException e) {
			log("A connection could not be cut", e);
		}
	}

	private static void log(String what, Exception e) {
		System.getLogger(StatementWatch.class.getName()).log(Level.DEBUG, what, e);
	}

	/** The statement has ended. A request that is still on its way would hit the next one: then there is no next one. */
	@Override
	public void close() {
		ended.countDown();
		try {
			watcher.join();
			Thread asking = requests;
			if (asking != null && !asking.join(Duration.ofMillis(MILLIS_BETWEEN_REQUESTS))) {
				cutConnection();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
