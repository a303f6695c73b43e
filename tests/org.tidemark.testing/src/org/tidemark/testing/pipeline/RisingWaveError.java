/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import org.tidemark.testing.wire.Answer;

/** A failure of RisingWave; most have one SQLSTATE, and what happened stands among the causes. */
final class RisingWaveError extends RuntimeException {

	private static final long serialVersionUID = 1L;
	private static final String INTERNAL = "XX000";

	private final String state;

	private RisingWaveError(String state, String message) {
		super(message);
		this.state = state;
	}

	/** A failure with its causes, the outermost first. */
	static RisingWaveError of(String... causes) {
		return withState(INTERNAL, causes);
	}

	static RisingWaveError exists(String kind, String name) {
		return withState("42710", "Catalog error", kind + " with name " + name + " exists");
	}

	static RisingWaveError absent(String kind, String name) {
		return withState("42704", "Catalog error", kind + " not found: " + name);
	}

	static RisingWaveError unsupported(String what, String hint) {
		return withState("0A000", "Not supported: " + what + "\nHINT: " + hint);
	}

	private static RisingWaveError withState(String state, String... causes) {
		StringBuilder message = new StringBuilder("Failed to run the query\n\n");
		if (causes.length == 1) {
			message.append("Caused by:\n  ").append(causes[0]);
		} else {
			message.append("Caused by these errors (recent errors listed first):");
			for (int i = 0; i < causes.length; i++) {
				message.append("\n  ").append(i + 1).append(": ").append(causes[i]);
			}
		}
		return new RisingWaveError(state, message.append('\n').toString());
	}

	Answer.Failure answer() {
		return Answer.failure(state, getMessage());
	}
}
