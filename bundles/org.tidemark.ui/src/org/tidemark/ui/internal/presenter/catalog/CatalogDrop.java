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
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** What it means that nodes of the tree are dropped on another one. */
public sealed interface CatalogDrop {

	/** It means nothing. */
	record Nothing() implements CatalogDrop {
	}

	/**
	 * Connections move into a folder.
	 *
	 * @param connections their names
	 * @param folder      its path, see {@link Folders}; empty for the top
	 */
	record Move(List<String> connections, String folder) implements CatalogDrop {

		/** Copies the names. */
		public Move {
			connections = List.copyOf(connections);
		}
	}

	/**
	 * Tables are to be synced to another connection.
	 *
	 * @param tables the tables
	 * @param target name of that connection
	 */
	record Sync(DraggedTables tables, String target) implements CatalogDrop {
	}

	/**
	 * What a drop means.
	 *
	 * @param dragged what is dragged
	 * @param target  where it is dropped; null for the empty space below the tree
	 */
	static CatalogDrop of(List<CatalogNode> dragged, @Nullable CatalogNode target) {
		List<String> connections = connections(dragged);
		if (!dragged.isEmpty() && connections.size() == dragged.size()) {
			boolean possible = target == null || target.item() instanceof CatalogItem.Group
					|| target.item() instanceof CatalogItem.Connection;
			return possible ? new Move(connections, folder(target)) : new Nothing();
		}
		Optional<String> onto = target == null ? Optional.empty()
				: target.connection().map(c -> c.settings().name());
		return DraggedTables.of(dragged).flatMap(tables -> onto.filter(name -> !name.equals(tables.connection()))
				.<CatalogDrop>map(name -> new Sync(tables, name))).orElseGet(Nothing::new);
	}

	/** Whether these nodes can be dragged at all. */
	static boolean draggable(List<CatalogNode> nodes) {
		return !nodes.isEmpty() && (connections(nodes).size() == nodes.size() || DraggedTables.of(nodes).isPresent());
	}

	private static List<String> connections(List<CatalogNode> nodes) {
		return nodes.stream().map(CatalogNode::item).filter(CatalogItem.Connection.class::isInstance)
				.map(CatalogItem.Connection.class::cast).map(c -> c.settings().name()).toList();
	}

	private static String folder(@Nullable CatalogNode target) {
		for (CatalogNode node = target; node != null; node = node.parent()) {
			if (node.item() instanceof CatalogItem.Group group) {
				return group.path();
			}
		}
		return ""; //$NON-NLS-1$
	}
}
