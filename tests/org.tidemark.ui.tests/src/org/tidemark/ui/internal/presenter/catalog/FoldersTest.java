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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.ManualBackground;

class FoldersTest {

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final MemoryFolders store = new MemoryFolders();
	private final CatalogLabels labels = new CatalogLabels(new Figures(Locale.US, ZoneOffset.UTC));
	private final ConnectionsPresenter presenter = new ConnectionsPresenter(session, background, store,
			new ConnectionsPresenter.View() {
				@Override
				public void rootsChanged() {
					// asked for where it matters
				}

				@Override
				public void nodeChanged(CatalogNode node) {
					// asked for where it matters
				}

				@Override
				public void showProblem(TidemarkException problem) {
					throw new AssertionError(problem);
				}
			});

	private void start(int tables) {
		session.connectors.add(new ConnectorDescriptor("sqlite", "SQLite", "", "", "x", true, true, 0, List.of()));
		for (String name : List.of("a", "b", "c")) {
			session.connections.put(name, ConnectionSettings.file(name, "sqlite", "/" + name));
		}
		for (int i = 0; i < tables; i++) {
			TableName name = new TableName("main", String.format(Locale.ROOT, "t%04d", i));
			session.tables.put(name,
					new TableInfo(name, TableKind.TABLE, List.of(), List.of(), List.of(), List.of(), null, -1));
		}
		presenter.start();
		background.work();
	}

	private List<String> names(List<CatalogNode> nodes) {
		return nodes.stream().map(node -> labels.name(node.item())).toList();
	}

	@Test
	void movingRenamingAndRemovingKeepWhatIsInAFolder() {
		Folders folders = new Folders();
		String deep = folders.create(folders.create("", "Shops"), "Old");
		folders.put(List.of("a", "b"), deep);
		folders.put(List.of("c"), "Shops");
		folders.rename("Shops", "Stores");
		assertEquals(List.of("Stores", "Stores/Old"), folders.paths());
		assertEquals("Stores/Old", folders.of("b"));
		folders.remove("Stores");
		assertEquals(List.of("Old"), folders.paths());
		assertEquals("Old", folders.of("a"));
		assertEquals("", folders.of("c"));
		folders.renamed("a", "z");
		assertEquals("Old", Folders.read(folders.text()).of("z"));
		assertEquals(folders.text(), Folders.read(folders.text()).text());
	}

	@Test
	void aNameIsOneNameAndNotTaken() {
		Folders folders = new Folders();
		folders.create("", "Shops");
		assertTrue(folders.problem("", " shops ").orElse("").contains("named shops"));
		assertEquals(Optional.empty(), folders.problem("Shops", "Shops"));
		assertTrue(folders.problem("", "a/b").orElse("").contains("no slash"));
		assertTrue(folders.problem("", " ").isPresent());
	}

	@Test
	void connectionsStandInTheirFoldersAndKeepWhatWasFetched() {
		start(1);
		CatalogNode a = presenter.connection("a").orElseThrow();
		presenter.expand(a);
		background.work();
		presenter.arrange(folders -> folders.put(List.of("a"), folders.create("", "Shops")));
		assertEquals(List.of("Shops", "b", "c"), names(presenter.roots()));
		CatalogNode folder = presenter.roots().get(0);
		assertEquals(List.of(a), folder.children());
		assertEquals(folder, a.parent());
		assertEquals(CatalogNode.State.LOADED, a.state());
		presenter.reload();
		background.work();
		assertEquals(folder, presenter.roots().get(0), "a folder keeps its node, so that it stays expanded");
		presenter.arrange(folders -> folders.put(List.of("a"), ""));
		assertEquals(List.of("Shops", "a", "b", "c"), names(presenter.roots()));
	}

	@Test
	void aConnectionIsOpenBetweenConnectAndDisconnect() {
		start(1);
		CatalogNode a = presenter.connection("a").orElseThrow();
		CatalogFilter filter = new CatalogFilter(labels);
		filter.connectedOnly(true);
		assertTrue(labels.tip(a).endsWith("Not connected"), labels.tip(a));
		assertEquals(List.of(), new CatalogChildren(filter).roots(presenter.roots()));
		presenter.connect(a);
		background.work();
		assertTrue(labels.tip(a).contains("Connected to Fake 1.0"), labels.tip(a));
		assertEquals(List.of("a"), names(new CatalogChildren(filter).roots(presenter.roots())));
		presenter.disconnect(a.children().get(0));
		background.work();
		assertEquals(1, session.closed);
		assertEquals(CatalogNode.State.UNLOADED, a.state());
		assertEquals(Optional.empty(), a.server());
	}

	@Test
	void manyTablesAreShownInPortionsAndTheFilterLooksAtAll() {
		start(1200);
		CatalogNode a = presenter.connection("a").orElseThrow();
		presenter.expand(a);
		background.work();
		CatalogNode main = a.children().get(0);
		presenter.expand(main);
		background.work();
		CatalogFilter filter = new CatalogFilter(labels);
		CatalogChildren children = new CatalogChildren(filter);
		assertEquals(501, children.of(main).size());
		assertEquals("700 more", labels.name(children.of(main).get(500).item()));
		children.more(main);
		assertEquals("200 more", labels.name(children.of(main).get(1000).item()));
		filter.look("t1199");
		assertEquals(List.of("t1199"), names(children.of(main)));
	}

	@Test
	void rowsAreCountedOnDemand() {
		start(1);
		session.rows.add(List.of());
		CatalogNode a = presenter.connection("a").orElseThrow();
		presenter.expand(a);
		background.work();
		presenter.expand(a.children().get(0));
		background.work();
		CatalogNode table = a.children().get(0).children().get(0);
		assertEquals("", labels.detail(table));
		presenter.count(table);
		background.work();
		assertEquals("1 rows", labels.detail(table));
	}

	@Test
	void renamingKeepsTheFolderAndTheSettings() {
		start(0);
		presenter.arrange(folders -> folders.put(List.of("a"), folders.create("", "Shops")));
		presenter.rename("a", "z");
		background.work();
		assertEquals(List.of("Shops", "b", "c"), names(presenter.roots()));
		assertEquals(List.of("z"), names(presenter.roots().get(0).children()));
		assertEquals("/a", session.connections.get("z").database());
	}

	@Test
	void theLookIsFoundAgainByNames() {
		start(1);
		CatalogNode a = presenter.connection("a").orElseThrow();
		String text = new TreeLook(labels, "").text(List.of(a), List.of(presenter.connection("b").orElseThrow()));
		TreeLook look = new TreeLook(labels, text);
		assertTrue(look.wasExpanded(a));
		assertTrue(!look.wasExpanded(a), "once");
		assertTrue(look.wasSelected(presenter.connection("b").orElseThrow()));
		assertTrue(look.done());
	}
}
