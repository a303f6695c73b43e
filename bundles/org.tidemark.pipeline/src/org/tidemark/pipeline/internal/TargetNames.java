/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.HashMap;
import java.util.Map;

import org.tidemark.core.job.NameCase;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** Names tables in StarRocks, where databases and tables are told apart by case. */
final class TargetNames {

	private final String database;
	private final Map<String, Names> tables = new HashMap<>();
	private final Map<TableName, TableName> asked = new HashMap<>();

	/** @param database where a table goes that names none; empty for the one of MySQL */
	TargetNames(String database) {
		this.database = database;
	}

	/**
	 * A free name as near to the wanted one as can be.
	 *
	 * @param nameCase whether it is lower-case or keeps its case
	 * @throws TidemarkException of kind usage when another table asked for the same
	 */
	TableName of(TableName wanted, TableName source, NameCase nameCase) throws TidemarkException {
		TableName target = inDatabase(wanted, source);
		TableName other = asked.putIfAbsent(target, source);
		if (other != null) {
			throw Usage.problem(Messages.Table_sameTarget_remedy, Messages.Table_sameTarget, other, source, target);
		}
		Names names = tables.computeIfAbsent(String.valueOf(target.schema()), d -> new Names());
		return new TableName(target.schema(), nameCase == NameCase.LOWER ? names.starRocks(target.table())
				: names.keepingCase(target.table()));
	}

	/** The name of a table that several share. */
	TableName shared(TableName wanted, TableName source) {
		TableName target = inDatabase(wanted, source);
		tables.computeIfAbsent(String.valueOf(target.schema()), d -> new Names()).take(target.table());
		return target;
	}

	private TableName inDatabase(TableName wanted, TableName source) {
		String schema = wanted.schema();
		if (schema == null) {
			schema = database.isEmpty() ? String.valueOf(source.schema()) : database;
		}
		return new TableName(Names.plain(schema), wanted.table());
	}
}
