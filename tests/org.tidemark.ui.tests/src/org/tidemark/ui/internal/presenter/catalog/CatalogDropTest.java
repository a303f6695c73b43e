/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;

class CatalogDropTest {

	private final CatalogNode folder = CatalogNode.group("Company/Europe");
	private final CatalogNode shop = connection(null, "shop");
	private final CatalogNode warehouse = connection(folder, "warehouse");
	private final CatalogNode schema = CatalogNode.lazy(shop, new CatalogItem.Schema("main"));
	private final CatalogNode orders = table(schema, "orders");
	private final CatalogNode customers = table(schema, "customers");

	private static CatalogNode connection(CatalogNode parent, String name) {
		return CatalogNode.lazy(parent, new CatalogItem.Connection(
				ConnectionSettings.file(name, "sqlite", "/" + name + ".db"), "SQLite", true));
	}

	private static CatalogNode table(CatalogNode parent, String name) {
		return CatalogNode.lazy(parent, new CatalogItem.Table(
				new TableSummary(new TableName("main", name), TableKind.TABLE, -1, null)));
	}

	private static DraggedTables tables(String... names) {
		return new DraggedTables("shop", List.of(names).stream().map(name -> new TableName("main", name)).toList());
	}

	@Test
	void tablesAreSyncedToTheConnectionOnWhichTheyAreDropped() {
		assertEquals(new CatalogDrop.Sync(tables("orders", "customers"), "warehouse"),
				CatalogDrop.of(List.of(orders, customers), warehouse));
		CatalogNode theirs = CatalogNode.lazy(warehouse, new CatalogItem.Schema("main"));
		assertEquals(new CatalogDrop.Sync(tables("orders"), "warehouse"), CatalogDrop.of(List.of(orders), theirs));
	}

	@Test
	void tablesAreNotSyncedIntoTheirOwnConnectionOrIntoNothing() {
		for (CatalogNode target : new CatalogNode[] { shop, schema, customers, folder, null }) {
			assertEquals(new CatalogDrop.Nothing(), CatalogDrop.of(List.of(orders), target));
		}
	}

	@Test
	void connectionsMoveIntoTheFolderOnWhichOrInWhichTheyAreDropped() {
		assertEquals(new CatalogDrop.Move(List.of("shop"), "Company/Europe"), CatalogDrop.of(List.of(shop), folder));
		assertEquals(new CatalogDrop.Move(List.of("shop"), "Company/Europe"), CatalogDrop.of(List.of(shop), warehouse));
		assertEquals(new CatalogDrop.Move(List.of("warehouse"), ""), CatalogDrop.of(List.of(warehouse), shop));
		assertEquals(new CatalogDrop.Move(List.of("warehouse"), ""), CatalogDrop.of(List.of(warehouse), null));
		assertEquals(new CatalogDrop.Nothing(), CatalogDrop.of(List.of(warehouse), orders));
	}

	@Test
	void onlyConnectionsAloneOrTablesOfOneConnectionAreDragged() {
		CatalogNode other = table(CatalogNode.lazy(warehouse, new CatalogItem.Schema("main")), "orders");
		assertTrue(CatalogDrop.draggable(List.of(shop, warehouse)));
		assertTrue(CatalogDrop.draggable(List.of(orders, customers)));
		for (List<CatalogNode> mixed : List.of(List.of(shop, orders), List.of(orders, other), List.of(schema),
				List.of(folder), List.<CatalogNode>of())) {
			assertFalse(CatalogDrop.draggable(mixed));
			assertEquals(new CatalogDrop.Nothing(), CatalogDrop.of(mixed, warehouse));
		}
		assertEquals(Optional.empty(), DraggedTables.of(List.of("a text from elsewhere")));
	}
}
