/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.List;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableSummary;

/** What a node of the tree stands for. */
public sealed interface CatalogItem {

	/**
	 * A connection.
	 *
	 * @param settings      its settings, without password
	 * @param connectorName name of its connector, for a person
	 * @param fileBased     whether it is a file
	 */
	record Connection(ConnectionSettings settings, String connectorName, boolean fileBased) implements CatalogItem {
	}

	/**
	 * A folder in which a person keeps connections.
	 *
	 * @param path its path, see {@link Folders}
	 */
	record Group(String path) implements CatalogItem {
	}

	/** A schema. */
	record Schema(String name) implements CatalogItem {
	}

	/** A table or view. */
	record Table(TableSummary summary) implements CatalogItem {
	}

	/** A group of a table's parts. */
	record Folder(FolderKind kind, int size) implements CatalogItem {
	}

	/** A column; {@code key} when it is part of the primary key. */
	record ColumnPart(Column column, boolean key) implements CatalogItem {
	}

	/** The primary key. */
	record PrimaryKey(List<String> columns) implements CatalogItem {

		/** Copies the columns. */
		public PrimaryKey {
			columns = List.copyOf(columns);
		}
	}

	/** A foreign key. */
	record Reference(ForeignKey key) implements CatalogItem {
	}

	/** An index. */
	record IndexPart(Index index) implements CatalogItem {
	}

	/**
	 * Stands for further nodes that are not shown yet.
	 *
	 * @param rest how many
	 */
	record More(int rest) implements CatalogItem {
	}

	/** Stands where children are being fetched. */
	record Loading() implements CatalogItem {
	}

	/** Stands where children could not be fetched. */
	record Problem(TidemarkException problem) implements CatalogItem {
	}

	/** Stands where fetching was cancelled. */
	record Cancelled() implements CatalogItem {
	}

	/** The groups of a table's parts. */
	enum FolderKind {
		/** Columns in the table's order. */
		COLUMNS,
		/** Primary and foreign keys. */
		KEYS,
		/** Indexes without the primary key's. */
		INDEXES
	}
}
