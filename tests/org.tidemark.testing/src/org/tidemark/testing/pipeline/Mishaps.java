/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.WireServer;

/**
 * What is to go wrong at a scripted server. A statement is meant by a part of its text, without regard to case and to how
 * words are spaced. Safe for use by several threads.
 */
public final class Mishaps {

	private final List<Mishap> mishaps = new CopyOnWriteArrayList<>();
	private final Answer.Failure denial;

	/** @param denial how the system denies a statement */
	Mishaps(Answer.Failure denial) {
		this.denial = denial;
	}

	/**
	 * Something that goes wrong.
	 *
	 * @param part   of the statements that it happens to
	 * @param happens what
	 * @param answer the answer instead
	 * @param once   whether it happens to one statement alone
	 */
	private record Mishap(String part, Kind happens, Answer answer, boolean once) {
	}

	/** What goes wrong. */
	private enum Kind {
		/** The statement is not run. */
		BEFORE,
		/** The statement is run, but its answer is another. */
		AFTER,
		/** The statement is run, and the server is restarted before it has answered. */
		RESTART
	}

	/** Denies statements until {@link #allow}. */
	public void deny(String part) {
		mishaps.add(new Mishap(part, Kind.BEFORE, denial, false));
	}

	/** Lets statements pass that were denied or failed. */
	public void allow(String part) {
		mishaps.removeIf(m -> m.part().equals(part));
	}

	/** Fails the next such statement. */
	public void failOnce(String part, Answer.Failure failure) {
		mishaps.add(new Mishap(part, Kind.BEFORE, failure, true));
	}

	/** Fails such statements until {@link #allow}. */
	public void fail(String part, Answer.Failure failure) {
		mishaps.add(new Mishap(part, Kind.BEFORE, failure, false));
	}

	/** Cuts the connection at the next such statement, which is not run. */
	public void cutBefore(String part) {
		mishaps.add(new Mishap(part, Kind.BEFORE, new Answer.Cut(), true));
	}

	/** Cuts the connection at the next such statement when it has been run: the client does not know that it was. */
	public void cutAfter(String part) {
		mishaps.add(new Mishap(part, Kind.AFTER, new Answer.Cut(), true));
	}

	/** Restarts the server at the next such statement when it has been run: all connections are cut. */
	public void restartAfter(String part) {
		mishaps.add(new Mishap(part, Kind.RESTART, new Answer.Cut(), true));
	}

	/** Does not answer the next such statement before it is cancelled; it is not run. */
	public void hang(String part) {
		mishaps.add(new Mishap(part, Kind.BEFORE, new Answer.Never(), true));
	}

	/** Answers a statement that came to a server, unless something goes wrong. */
	Answer answer(String sql, WireServer server, Supplier<Answer> run) {
		Optional<Mishap> mishap = at(sql);
		if (mishap.isEmpty()) {
			return run.get();
		}
		if (mishap.get().happens() != Kind.BEFORE) {
			run.get();
		}
		if (mishap.get().happens() == Kind.RESTART) {
			server.cut();
		}
		return mishap.get().answer();
	}

	/** What goes wrong with a statement; what happens once is taken away. */
	private Optional<Mishap> at(String sql) {
		String text = plain(sql);
		for (Mishap mishap : mishaps) {
			if (text.contains(plain(mishap.part())) && (!mishap.once() || mishaps.remove(mishap))) {
				return Optional.of(mishap);
			}
		}
		return Optional.empty();
	}

	private static String plain(String sql) {
		return sql.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}
}
