/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;
import org.tidemark.core.problem.TidemarkException;

/**
 * The SQLite file behind one open store: one connection, used by one thread at a time. Other processes have connections
 * of their own; SQLite keeps them apart.
 */
final class Database implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Duration PAUSE = Duration.ofMillis(20);

	private final Path file;
	private final ReentrantLock lock = new ReentrantLock();
	private @Nullable Connection connection;

	private Database(Path file, Connection connection) {
		this.file = file;
		this.connection = connection;
	}

	/** Opens the file; creates an empty one, readable by its owner alone, where there is none. */
	static Database open(Path file) throws TidemarkException {
		try {
			PrivateFiles.createEmpty(file);
		} catch (IOException e) {
			throw StoreProblems.unwritable(file, e);
		}
		if (!Files.isRegularFile(file)) {
			throw StoreProblems.notAFile(file);
		}
		SQLiteConfig config = new SQLiteConfig();
		config.enforceForeignKeys(true);
		config.setBusyTimeout((int) PATIENCE.toMillis());
		config.resetOpenMode(SQLiteOpenMode.CREATE);
		try {
			return new Database(file, config.createConnection("jdbc:sqlite:" + file)); //$NON-NLS-1$
		} catch (SQLException e) {
			throw StoreProblems.of(file, e);
		}
	}

	/** The file. */
	Path file() {
		return file;
	}

	/** Lets readers and one writer work side by side from now on; this is kept in the file. */
	void enterWal() throws TidemarkException {
		read(c -> {
			long start = System.nanoTime();
			while (!tryWal(c, System.nanoTime() - start > PATIENCE.toNanos())) {
				LockSupport.parkNanos(PAUSE.toNanos());
			}
			return Boolean.TRUE;
		});
	}

	/** SQLite does not wait by itself where two connections change the journal mode at once. */
	private static boolean tryWal(Connection c, boolean lastTry) throws SQLException {
		try (Statement statement = c.createStatement();
				ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) { //$NON-NLS-1$
			return mode.next();
		} catch (SQLException e) {
			if (lastTry || !StoreProblems.is(e, SQLiteErrorCode.SQLITE_BUSY)) {
				throw e;
			}
			return false;
		}
	}

	/** Does work that changes nothing. */
	<T> T read(SqlWork<T> work) throws TidemarkException {
		lock.lock();
		try {
			return work.on(live());
		} catch (SQLException e) {
			throw StoreProblems.of(file, e);
		} finally {
			lock.unlock();
		}
	}

	/** Does work in one transaction that no other process divides: all of it stays, or nothing where it throws. */
	<T> T write(SqlWork<T> work) throws TidemarkException {
		return read(c -> {
			execute(c, "BEGIN IMMEDIATE"); //$NON-NLS-1$
			boolean done = false;
			try {
				T result = work.on(c);
				execute(c, "COMMIT"); //$NON-NLS-1$
				done = true;
				return result;
			} finally {
				if (!done) {
					rollBack(c);
				}
			}
		});
	}

	/** Keeps the first problem: SQLite has already rolled back where this one fails. */
	private static void rollBack(Connection c) {
		try {
			execute(c, "ROLLBACK"); //$NON-NLS-1$
		} catch (SQLException e) {
			System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "rollback", e); //$NON-NLS-1$
		}
	}

	private static void execute(Connection c, String sql) throws SQLException {
		try (Statement statement = c.createStatement()) {
			statement.execute(sql);
		}
	}

	private Connection live() throws TidemarkException {
		Connection live = connection;
		if (live == null) {
			throw StoreProblems.closed(file);
		}
		return live;
	}

	@Override
	public void close() throws TidemarkException {
		lock.lock();
		try {
			Connection live = connection;
			connection = null;
			if (live != null) {
				live.close();
			}
		} catch (SQLException e) {
			throw StoreProblems.of(file, e);
		} finally {
			lock.unlock();
		}
	}
}
