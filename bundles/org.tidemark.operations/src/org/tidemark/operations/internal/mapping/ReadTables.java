/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.mapping.MappingReport;
import org.tidemark.operations.mapping.TableFacts;

/**
 * Two tables that were read.
 *
 * @param read          the mapping for which they were read
 * @param source        the source table
 * @param targetName    the table that is written
 * @param existing      the same as it is, or null when it has to be made or is not known
 * @param failure       why the target is not known, or null
 * @param expressions   the types of the expressions that were looked at
 * @param dialects      the SQL of both ends
 */
record ReadTables(TableMapping read, TableInfo source, TableName targetName, @Nullable TableInfo existing,
		@Nullable TidemarkException failure, Map<String, ExpressionType> expressions,
		DialectPair dialects) implements TableFacts {

	/** Copies the map. */
	ReadTables {
		expressions = Map.copyOf(expressions);
	}

	@Override
	public Optional<TableInfo> target() {
		return Optional.ofNullable(existing);
	}

	@Override
	public Optional<TidemarkException> targetProblem() {
		return Optional.ofNullable(failure);
	}

	@Override
	public boolean cover(TableMapping mapping) {
		return mapping.source().equals(read.source()) && mapping.target().equals(read.target())
				&& mapping.columns().stream()
						.allMatch(c -> c.expression() == null || expressions.containsKey(c.expression()));
	}

	@Override
	public MappingReport check(TableMapping mapping, SyncSettings settings) {
		return new MappingCheck(this, mapping, settings).report();
	}
}
