/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a server answers to a statement. */
public sealed interface Answer {

	/**
	 * The statement succeeded.
	 *
	 * @param tag what was done, in PostgreSQL's words: {@code CREATE_TABLE}
	 */
	record Done(String tag) implements Answer {
	}

	/**
	 * A result.
	 *
	 * @param columns the names of its columns
	 * @param rows    values as text, null for NULL, as many as there are columns
	 */
	record Rows(List<String> columns, List<List<String>> rows) implements Answer {

		/** The same result with one row more. */
		public Rows with(Object... values) {
			List<List<String>> more = new ArrayList<>(rows);
			more.add(Arrays.stream(values).map(v -> v == null ? null : String.valueOf(v)).toList());
			return new Rows(columns, more);
		}
	}

	/**
	 * The statement failed.
	 *
	 * @param state   the SQLSTATE
	 * @param code    the vendor's code; of no meaning in PostgreSQL
	 * @param message the server's words
	 */
	record Failure(String state, int code, String message) implements Answer {
	}

	/** The connection is cut instead of an answer. */
	record Cut() implements Answer {
	}

	/** There is no answer before the statement is cancelled; then it has failed. */
	record Never() implements Answer {
	}

	/** The statement succeeded. */
	static Answer done(String tag) {
		return new Done(tag);
	}

	/** A result without rows yet. */
	static Rows rows(String... columns) {
		return new Rows(List.of(columns), List.of());
	}

	/** A failure as PostgreSQL reports one. */
	static Failure failure(String state, String message) {
		return new Failure(state, 0, message);
	}

	/** A failure as MySQL reports one. */
	static Failure failure(int code, String state, String message) {
		return new Failure(state, code, message);
	}
}
