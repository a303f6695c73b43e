/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a verification found.
 *
 * @param units one for each table
 */
public record VerifyOutcome(List<UnitVerification> units) {

	/** Copies the units. */
	public VerifyOutcome {
		units = List.copyOf(units);
	}

	/** Whether both sides are the same in every table. */
	public boolean equal() {
		return units.stream().allMatch(UnitVerification::equal);
	}

	/**
	 * What was found in one table.
	 *
	 * @param unit          its name
	 * @param sourceRows    rows of the source that the job's condition lets pass
	 * @param targetRows    rows of the target
	 * @param missing       rows that the target has not
	 * @param extra         rows that only the target has
	 * @param different     rows of one key whose values differ
	 * @param elapsedMillis the time it took
	 * @param written       rows that a repair wrote
	 * @param deleted       rows that a repair deleted
	 * @param error         why a repair did not do all of its work, for a person, or null
	 */
	public record UnitVerification(String unit, long sourceRows, long targetRows, long missing, long extra,
			long different, long elapsedMillis, long written, long deleted, @Nullable String error) {

		/** What was found without any repair. */
		public UnitVerification(String unit, long sourceRows, long targetRows, long missing, long extra,
				long different, long elapsedMillis) {
			this(unit, sourceRows, targetRows, missing, extra, different, elapsedMillis, 0, 0, null);
		}

		/** Whether both sides are the same. */
		public boolean equal() {
			return missing == 0 && extra == 0 && different == 0;
		}
	}
}
