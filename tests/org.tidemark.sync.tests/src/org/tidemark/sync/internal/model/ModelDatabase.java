/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.tidemark.connector.spi.Horizon;
import org.tidemark.sync.internal.model.Step.Dated;

/**
 * A database with one table and transactions: what is not committed is seen by its own transaction alone, a row that an open
 * transaction has changed cannot be changed by another, and numbers are given when a row is changed, not when it is
 * committed. Remembers every state that was ever committed.
 */
final class ModelDatabase {

	private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

	private final Setup setup;
	private final DateTimeFormatter format;
	private final Map<Integer, Transaction> open = new TreeMap<>();
	private final List<NavigableMap<Long, ModelRow>> states = new ArrayList<>();
	private Instant clock;
	private long lastId;
	private long lastNumber;
	private long lastTransaction;
	private long changes;

	/** A transaction that is not committed yet. */
	private record Transaction(Instant begin, long id, Map<Long, Optional<ModelRow>> writes) {
	}

	ModelDatabase(Setup setup) {
		this.setup = setup;
		this.clock = setup.begin();
		states.add(new TreeMap<>());
		DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd HH:mm:ss");
		if (setup.digits() > 0) {
			builder.appendFraction(ChronoField.NANO_OF_SECOND, setup.digits(), setup.digits(), true);
		}
		this.format = builder.toFormatter(Locale.ROOT);
	}

	/** The moment; no two calls give the same. */
	synchronized Instant tick() {
		clock = clock.plus(TICK);
		return clock;
	}

	/** A moment as a local date-time, cut to the digits that the table keeps. */
	String local(Instant moment) {
		return format.format(LocalDateTime.ofInstant(moment, setup.zone()));
	}

	/** What is committed. */
	synchronized NavigableMap<Long, ModelRow> rows() {
		return states.get(states.size() - 1);
	}

	/** All that was ever committed, in order. */
	synchronized List<NavigableMap<Long, ModelRow>> states() {
		return List.copyOf(states);
	}

	/** When the oldest open transaction began. */
	synchronized Optional<Instant> oldest() {
		return open.values().stream().map(Transaction::begin).min(Instant::compareTo);
	}

	/** The number of the oldest open transaction, else that of the next. */
	synchronized long oldestNumber() {
		return open.values().stream().mapToLong(Transaction::id).min().orElse(lastTransaction + 1);
	}

	/** Lets something happen; runs are not of its business. */
	synchronized void apply(Step step) {
		Instant now = tick();
		switch (step) {
			case Step.Insert insert ->
				change(insert.transaction(), t -> put(t, ++lastId, insert.value(), insert.dated(), now));
			case Step.InsertMany many -> change(many.transaction(), t -> {
				for (int i = 0; i < many.rows(); i++) {
					put(t, ++lastId, many.value(), Dated.NOW, now);
				}
			});
			case Step.Put put -> change(put.transaction(),
					t -> put(t, keyOf(t, put.key()), put.value(), put.dated(), now));
			case Step.Delete delete -> change(delete.transaction(), t -> {
				if (visible(t).containsKey((long) delete.key()) && mayChange(t, delete.key())) {
					t.writes().put((long) delete.key(), Optional.empty());
				}
			});
			case Step.Commit commit -> commit(open.remove(commit.transaction()));
			case Step.Rollback rollback -> open.remove(rollback.transaction());
			case Step.Wait wait -> pass(Duration.ofMillis(wait.millis()));
			case Step.Run run -> throw new IllegalArgumentException(run.toString());
			case Step.CutRun run -> throw new IllegalArgumentException(run.toString());
		}
	}

	/** Where open transactions cannot be seen, or as the only writer, none is open for longer than the lag. */
	private void pass(Duration time) {
		clock = clock.plus(time);
		if (setup.sight() != Horizon.Kind.TRANSACTIONS) {
			Iterator<Transaction> each = open.values().iterator();
			while (each.hasNext()) {
				if (each.next().begin().plus(Setup.LAG).minusSeconds(5).isBefore(clock)) {
					each.remove();
				}
			}
		}
	}

	/** Commits what is open. */
	synchronized void commitAll() {
		List.copyOf(open.keySet()).forEach(t -> apply(new Step.Commit(t)));
	}

	private interface Change {
		void in(Transaction transaction);
	}

	private void change(int number, Change change) {
		Transaction transaction = open.get(number);
		boolean alone = setup.sight() == Horizon.Kind.SINGLE_WRITER;
		if (transaction == null) {
			if (alone && !open.isEmpty()) {
				return; // the file is locked
			}
			transaction = new Transaction(clock, ++lastTransaction, new TreeMap<>());
		}
		change.in(transaction);
		if (number == 0) {
			commit(transaction);
		} else if (!transaction.writes().isEmpty()) {
			open.put(number, transaction);
		}
	}

	/** Where rows are found by their numbers, nobody chooses a number that is not there. */
	private long keyOf(Transaction transaction, long key) {
		boolean free = setup.cursor() != Setup.CursorKind.AUTO_INCREMENT || visible(transaction).containsKey(key);
		return free ? key : ++lastId;
	}

	private void put(Transaction transaction, long key, int value, Dated wanted, Instant now) {
		if (!mayChange(transaction, key)) {
			return;
		}
		lastId = Math.max(lastId, key);
		Dated dated = wanted == Dated.NEVER && !setup.cursor().mayBeNull() ? Dated.NOW : wanted;
		Instant moment = switch (dated) {
			case NOW, NEVER -> now;
			case BEGIN -> transaction.begin();
			case TOMORROW -> now.plus(Duration.ofDays(1));
		};
		changes++;
		boolean dateless = dated == Dated.NEVER;
		transaction.writes().put(key, Optional.of(new ModelRow(key, "v" + (setup.append() ? changes : value),
				dateless ? null : local(moment), dateless ? null : nextNumber(transaction), transaction.id())));
	}

	/** A number of a sequence, or the next to the greatest that the transaction sees. */
	private long nextNumber(Transaction transaction) {
		if (setup.cursor() == Setup.CursorKind.VERSION_NOT_UNIQUE
				|| setup.cursor() == Setup.CursorKind.COMPOSITE_NUMBER) {
			return 1 + visible(transaction).values().stream().filter(r -> r.number() != null)
					.mapToLong(ModelRow::number).max().orElse(0);
		}
		return ++lastNumber;
	}

	private boolean mayChange(Transaction transaction, long key) {
		return open.values().stream().allMatch(o -> o.id() == transaction.id() || !o.writes().containsKey(key));
	}

	private NavigableMap<Long, ModelRow> visible(Transaction transaction) {
		NavigableMap<Long, ModelRow> rows = new TreeMap<>(rows());
		transaction.writes().forEach((key, row) -> {
			if (row.isPresent()) {
				rows.put(key, row.get());
			} else {
				rows.remove(key);
			}
		});
		return rows;
	}

	private void commit(Transaction transaction) {
		if (transaction != null) {
			states.add(Collections.unmodifiableNavigableMap(visible(transaction)));
		}
	}
}
