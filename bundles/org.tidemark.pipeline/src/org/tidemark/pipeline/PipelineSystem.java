/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

/** The systems of a pipeline, in the direction in which rows travel. */
public enum PipelineSystem {
	/** MySQL or MariaDB, whose binary log is read. */
	MYSQL("mysql"),
	/** RisingWave, which reads the log and feeds the sinks. */
	RISINGWAVE("risingwave"),
	/** StarRocks, which takes the rows. */
	STARROCKS("starrocks");

	private final String id;

	PipelineSystem(String id) {
		this.id = id;
	}

	/** The id of its connector, also the name of its exported script. */
	public String id() {
		return id;
	}
}
