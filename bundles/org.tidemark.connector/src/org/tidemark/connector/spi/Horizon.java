/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Up to where a cursor can be trusted: no transaction that was open when it was taken can commit a row with a cursor
 * below it.
 *
 * @param kind             how it was found
 * @param value            the bound as text that the cursor can be compared with: the lower of the oldest open
 *                         transaction's start and the source's clock, in the cursor's type and time zone; null for a
 *                         cursor that is no date and time
 * @param openTransactions whether other transactions that may write were open; also true when that cannot be known
 * @param taken            when it was taken, by the source's clock; of a replica the moment up to which it has followed
 * @param settled          the moment, by the source's clock, before which every transaction that began has ended; equal to
 *                         {@code taken} when nothing was open, and also when open transactions cannot be seen: then it is
 *                         for the caller to keep the safety lag
 * @param zone             the zone in which the source's sessions write values that carry none; null when it is not known
 * @param advice           what a person may do to get a better horizon (the GRANT to run), localized; empty for nothing
 */
public record Horizon(Kind kind, @Nullable String value, boolean openTransactions, Instant taken, Instant settled,
		@Nullable ZoneId zone, String advice) {

	/** How a horizon was found. */
	public enum Kind {
		/** The database lists its open transactions. */
		TRANSACTIONS,
		/** The database has one writer at a time, which commits in order. */
		SINGLE_WRITER,
		/** Open transactions cannot be seen for lack of a privilege: the safety lag has to be kept. */
		NOT_VISIBLE
	}
}
