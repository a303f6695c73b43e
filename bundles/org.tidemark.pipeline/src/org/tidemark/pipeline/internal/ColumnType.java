/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute.Conversion;

/**
 * The types that a column gets on its way.
 *
 * @param risingWave the type in RisingWave
 * @param conversion what the sink makes of the value
 * @param starRocks  the type in StarRocks
 * @param fidelity   how faithfully values arrive
 * @param reason     why, localized
 */
record ColumnType(String risingWave, Conversion conversion, String starRocks, Fidelity fidelity, String reason) {

	static ColumnType exact(String risingWave, String starRocks) {
		return new ColumnType(risingWave, Conversion.NONE, starRocks, Fidelity.EXACT, "");
	}

	static ColumnType widened(String risingWave, String starRocks, String reason) {
		return new ColumnType(risingWave, Conversion.NONE, starRocks, Fidelity.WIDENED, reason);
	}

	static ColumnType lossy(String risingWave, String starRocks, String reason) {
		return new ColumnType(risingWave, Conversion.NONE, starRocks, Fidelity.LOSSY, reason);
	}

	static ColumnType blocked(String reason) {
		return new ColumnType("", Conversion.NONE, "", Fidelity.BLOCKED, reason);
	}

	ColumnType converted(Conversion by) {
		return new ColumnType(risingWave, by, starRocks, fidelity, reason);
	}

	/** The same types, held to be less faithful for another reason. */
	ColumnType butLossy(String why) {
		return new ColumnType(risingWave, conversion, starRocks, Fidelity.LOSSY, why);
	}
}
