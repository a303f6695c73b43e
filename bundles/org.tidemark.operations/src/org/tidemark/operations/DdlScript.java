/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition;

/**
 * The script of one system.
 *
 * @param system  the dialect's id, or {@link #FLINK}
 * @param version the version that it is written for; empty where none is known
 * @param tables  its tables, in the job's order
 * @param text    the script, with what cannot be done or would destroy data as comments, localized
 */
public record DdlScript(String system, String version, List<Table> tables, String text) {

	/** The system that is no database: a pipeline of Flink CDC. */
	public static final String FLINK = "flink"; //$NON-NLS-1$

	/** Copies the list. */
	public DdlScript {
		tables = List.copyOf(tables);
	}

	/**
	 * A table of the script.
	 *
	 * @param unit        the unit's name
	 * @param source      the table that is read
	 * @param table       the target as it should be, blocked columns included
	 * @param alterations how it gets there; a table that is not there, or was not compared, is one to be made
	 */
	public record Table(String unit, TableName source, TableDefinition table, List<Alteration> alterations) {

		/** Copies the list. */
		public Table {
			alterations = List.copyOf(alterations);
		}
	}

	/**
	 * The statements that can be run, in their order.
	 *
	 * @param destructive whether those that destroy data are among them
	 */
	public List<DdlStatement> statements(boolean destructive) {
		return tables.stream()
				.flatMap(table -> table.alterations().stream().filter(a -> destructive || !a.destroysData())
						.flatMap(a -> a.statements().stream().map(
								sql -> new DdlStatement(table.table().name(), sql, a.destroysData(), a.note()))))
				.toList();
	}

	/** A name for a file that holds the script, without folder. */
	public String fileName() {
		return system.replaceAll("[^\\w.-]", "_") + (FLINK.equals(system) ? ".yaml" : ".sql"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Whether all of it can be done. */
	public boolean isPossible() {
		return tables.stream().flatMap(t -> t.alterations().stream()).allMatch(Alteration::isPossible);
	}
}
