/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.core.schema.TableName;

/**
 * Tables of one connection that a person drags out of the tree.
 *
 * @param connection name of the connection
 * @param tables     the tables, at least one
 */
public record DraggedTables(String connection, List<TableName> tables) {

	/** Copies the tables. */
	public DraggedTables {
		tables = List.copyOf(tables);
	}

	/** What is dragged, if that is tables of one connection and nothing else. */
	public static Optional<DraggedTables> of(List<?> dragged) {
		List<TableName> names = new ArrayList<>();
		List<String> connections = new ArrayList<>();
		for (Object each : dragged) {
			if (!(each instanceof CatalogNode node) || !(node.item() instanceof CatalogItem.Table table)) {
				return Optional.empty();
			}
			names.add(table.summary().name());
			node.connection().ifPresent(c -> connections.add(c.settings().name()));
		}
		return connections.stream().distinct().count() == 1
				? Optional.of(new DraggedTables(connections.get(0), names))
				: Optional.empty();
	}
}
