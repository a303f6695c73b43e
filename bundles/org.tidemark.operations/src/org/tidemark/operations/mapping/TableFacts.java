/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import java.util.Optional;

import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;

/** What was found of the two tables of a mapping. Holds no connection; immutable. */
public interface TableFacts {

	/** The source table. */
	TableInfo source();

	/** The table that is written, as its database spells it, or as it would be made. */
	TableName targetName();

	/** The table that is written; empty when there is none yet, or that is not known. */
	Optional<TableInfo> target();

	/** Why the target could not be looked at; empty when it was. */
	Optional<TidemarkException> targetProblem();

	/** Whether these facts are enough to check a mapping: its tables are these, and its expressions were looked at. */
	boolean cover(TableMapping mapping);

	/**
	 * What a mapping of these tables means. Asks no database, so that it can be called after each edit.
	 *
	 * @param mapping  a mapping of these tables; expressions that were not looked at have no known type
	 * @param settings the settings under which the table is synced
	 */
	MappingReport check(TableMapping mapping, SyncSettings settings);
}
