/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.time.Instant;

/**
 * A cursor value that becomes the watermark as soon as no transaction can commit a row below it any more.
 *
 * @param value  the greatest cursor value that there was, as the database's own text
 * @param moment a moment by the source's clock at which it was there, ISO 8601: when all transactions that began before
 *               have ended, whatever is read then holds all rows up to the value
 */
public record Candidate(String value, String moment) {

	/** A value that was there at a moment. */
	public static Candidate of(String value, Instant moment) {
		return new Candidate(value, moment.toString());
	}

	/** Whether all transactions that could write a row below it have ended when those that began earlier have. */
	public boolean isSettled(Instant settled) {
		return !settled.isBefore(Instant.parse(moment));
	}
}
