/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.SinkFactory;

/**
 * Both ends of a job, open.
 *
 * @param source  the database that is read
 * @param target  the database that is written
 * @param dialect the target's SQL
 * @param sinks   makes sinks for the target
 * @param sourceSinks makes sinks for the source where changes travel both ways, else null
 */
public record Sides(DatabaseSession source, DatabaseSession target, Dialect dialect, SinkFactory sinks,
		@Nullable SinkFactory sourceSinks) {

	/** The same ends with other sinks. */
	public Sides withSinks(SinkFactory other) {
		return new Sides(source, target, dialect, other, sourceSinks);
	}
}
