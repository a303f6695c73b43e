/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import org.tidemark.core.schema.Column;
import org.tidemark.ddl.TypeMapping.Fidelity;

/**
 * How a column travels.
 *
 * @param source           the column in MySQL
 * @param key              whether it is part of the primary key
 * @param risingWaveColumn its name in RisingWave, which must be MySQL's without regard to case
 * @param risingWaveType   its type in RisingWave; empty when it is omitted
 * @param conversion       what the sink makes of the value
 * @param starRocksColumn  its name in StarRocks
 * @param starRocksType    its type in StarRocks; empty when it is omitted
 * @param fidelity         how faithfully its values arrive; a blocked column is omitted, or stops the plan when it is key
 * @param reason           why, for a person, localized; empty when exact
 */
public record ColumnRoute(Column source, boolean key, String risingWaveColumn, String risingWaveType,
		Conversion conversion, String starRocksColumn, String starRocksType, Fidelity fidelity, String reason) {

	/** What a sink makes of a value. */
	public enum Conversion {
		/** The value as it is. */
		NONE,
		/** Its text. */
		TEXT,
		/** The local time of a moment, in the time zone of the pipeline. */
		LOCAL_TIME,
		/** Hexadecimal digits of bytes. */
		HEX
	}

	/** Whether the column does not travel. */
	public boolean omitted() {
		return fidelity == Fidelity.BLOCKED;
	}
}
