/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a connection test found.
 *
 * @param steps         the steps in their order; the one that failed is the last
 * @param server        the server, or null when it was not reached
 * @param elapsedMillis the whole test
 * @param tls           the server's certificate, or null when no TLS was spoken
 */
public record ConnectionReport(List<Step> steps, @Nullable ServerInfo server, long elapsedMillis,
		@Nullable TlsFacts tls) {

	/** Copies the steps. */
	public ConnectionReport {
		steps = List.copyOf(steps);
	}

	/** A report without TLS. */
	public ConnectionReport(List<Step> steps, @Nullable ServerInfo server, long elapsedMillis) {
		this(steps, server, elapsedMillis, null);
	}

	/** Whether every step succeeded. */
	public boolean successful() {
		return steps.stream().allMatch(Step::successful);
	}

	/** The steps of a connection. */
	public enum StepKind {
		/** The file is there and can be read. */
		FILE,
		/** The host's name has an address. */
		RESOLVE,
		/** The port answers. */
		CONNECT,
		/** TLS was agreed on as asked. */
		TLS,
		/** The server accepts the login. */
		LOGIN,
		/** The database is there and can be read. */
		DATABASE
	}

	/**
	 * A step.
	 *
	 * @param kind          which
	 * @param successful    whether it succeeded
	 * @param detail        what was found or went wrong, for a person, localized
	 * @param remedy        what to do now; empty when it succeeded
	 * @param elapsedMillis the time it took
	 */
	public record Step(StepKind kind, boolean successful, String detail, String remedy, long elapsedMillis) {
	}
}
