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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode.State;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter.Phase;

class ConnectionsPresenterTest {

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final CatalogLabels labels = new CatalogLabels(new Figures(Locale.US, ZoneOffset.UTC));
	private final MemoryFolders folders = new MemoryFolders();
	private final List<CatalogNode> changed = new ArrayList<>();
	private final List<TidemarkException> problems = new ArrayList<>();
	private int rootsChanged;
	private ConnectionsPresenter presenter;

	@BeforeEach
	void start() {
		session.connectors.add(new ConnectorDescriptor("sqlite", "SQLite", "", "", "x", true, true, 0, List.of()));
		TableName name = new TableName("main", "orders");
		session.tables.put(name, new TableInfo(name, TableKind.TABLE,
				List.of(new Column("id", "integer", new LogicalType.Int(64, true), false, null, null, true, false),
						new Column("note", "text", new LogicalType.Text(0, false), true, null, "What was said", false,
								false)),
				List.of("id"), List.of(new Index("by_note", List.of("note"), true)), List.of(), null, -1));
		presenter = new ConnectionsPresenter(session, background, folders, new ConnectionsPresenter.View() {
			@Override
			public void rootsChanged() {
				rootsChanged++;
			}

			@Override
			public void nodeChanged(CatalogNode node) {
				changed.add(node);
			}

			@Override
			public void showProblem(TidemarkException problem) {
				problems.add(problem);
			}
		});
	}

	private CatalogNode root() {
		session.connections.put("shop", ConnectionSettings.file("shop", "sqlite", "/shop.db"));
		presenter.start();
		background.work();
		return presenter.roots().get(0);
	}

	private CatalogNode load(CatalogNode node) {
		presenter.expand(node);
		background.work();
		return node.children().get(0);
	}

	private List<String> names(CatalogNode node) {
		return node.children().stream().map(child -> labels.name(child.item())).toList();
	}

	@Test
	void withoutConnectionsTheViewOffersToMakeSome() {
		presenter.start();
		assertEquals(Phase.LOADING, presenter.phase());
		background.work();
		assertEquals(Phase.EMPTY, presenter.phase());
		assertEquals(1, rootsChanged);
	}

	@Test
	void theTreeIsFetchedLevelByLevelDownToColumns() {
		CatalogNode shop = root();
		assertEquals("SQLite", labels.detail(shop.item()));
		CatalogNode main = load(shop);
		CatalogNode orders = load(main);
		assertEquals(List.of("orders"), names(main));
		load(orders);
		assertEquals(List.of("Columns", "Keys", "Indexes"), names(orders));
		assertEquals(List.of("id", "note"), names(orders.children().get(0)));
		assertEquals("integer, not null, numbered",
				labels.detail(orders.children().get(0).children().get(0).item()));
		assertEquals("id", labels.detail(orders.children().get(1).children().get(0).item()));
		assertEquals("note, unique", labels.detail(orders.children().get(2).children().get(0).item()));
		assertEquals(1, session.opened, "one connection serves all levels");
	}

	@Test
	void whatIsFetchedIsShownAsLoadingAndAskedForOnce() {
		CatalogNode shop = root();
		presenter.expand(shop);
		presenter.expand(shop);
		assertEquals(State.LOADING, shop.state());
		assertInstanceOf(CatalogItem.Loading.class, shop.children().get(0).item());
		assertEquals(1, background.waiting());
	}

	@Test
	void aFailureIsANodeAndRetryingItFetchesAgain() {
		CatalogNode shop = root();
		session.failure = FakeSession.problem("The file is not there.");
		CatalogNode problem = load(shop);
		assertEquals(State.FAILED, shop.state());
		assertEquals("The file is not there.", labels.name(problem.item()));
		session.failure = null;
		presenter.refresh(problem);
		background.work();
		assertEquals(List.of("main"), names(shop));
	}

	@Test
	void aConnectionThatBrokeIsOpenedAnewAndWhatWasOpenIsClosed() {
		CatalogNode shop = root();
		CatalogNode main = load(shop);
		presenter.refresh(shop);
		background.work();
		assertEquals(2, session.opened, "refreshing a connection connects anew");
		assertEquals(1, session.closed);
		assertFalse(shop.children().contains(main));
	}

	@Test
	void cancellingShowsAtOnceAndTheLateAnswerIsDropped() {
		CatalogNode shop = root();
		presenter.expand(shop);
		presenter.cancel(shop.children().get(0));
		assertInstanceOf(CatalogItem.Cancelled.class, shop.children().get(0).item());
		background.work();
		assertEquals(State.FAILED, shop.state());
		assertInstanceOf(CatalogItem.Cancelled.class, shop.children().get(0).item());
	}

	@Test
	void aLateAnswerDoesNotEndTheNextAttempt() {
		CatalogNode shop = root();
		presenter.expand(shop);
		presenter.cancel(shop);
		presenter.refresh(shop);
		background.workOne();
		assertEquals(State.LOADING, shop.state());
		background.work();
		assertEquals(List.of("main"), names(shop));
	}

	@Test
	void anotherConnectionLeavesWhatWasFetchedOfTheFirst() {
		CatalogNode shop = root();
		load(shop);
		session.save(ConnectionSettings.file("warehouse", "sqlite", "/warehouse.db"));
		background.work();
		assertSame(shop, presenter.roots().get(0));
		assertEquals(State.LOADED, shop.state());
		assertEquals(2, presenter.roots().size());
	}

	@Test
	void aChangedConnectionForgetsWhatWasFetched() {
		CatalogNode shop = root();
		load(shop);
		session.save(ConnectionSettings.file("shop", "sqlite", "/other.db"));
		background.work();
		assertEquals(State.UNLOADED, presenter.roots().get(0).state());
		assertEquals(1, session.closed);
	}

	@Test
	void removingFollowsTheStoreAndAFailureIsShown() {
		root();
		presenter.remove("nobody");
		background.work();
		assertEquals("There is no connection nobody.", problems.get(0).getMessage());
		presenter.remove("shop");
		background.work();
		assertEquals(Phase.EMPTY, presenter.phase());
	}

	@Test
	void theFilterKeepsAncestorsAndDescendantsOfAMatch() {
		CatalogNode shop = root();
		CatalogNode main = load(shop);
		CatalogNode orders = load(main);
		CatalogFilter filter = new CatalogFilter(labels);
		assertTrue(filter.look("ORD"));
		assertFalse(filter.look(" ord "), "the same in another spelling");
		assertTrue(filter.shows(shop));
		assertTrue(filter.shows(orders));
		filter.look("nothing");
		assertFalse(filter.shows(shop));
		filter.look("shop");
		assertTrue(filter.shows(orders), "everything below a match stays");
	}

	@Test
	void disposingClosesAndFallsSilent() {
		CatalogNode shop = root();
		load(shop);
		presenter.dispose();
		background.work();
		assertEquals(1, session.closed);
		assertTrue(session.listeners.isEmpty());
		int before = rootsChanged;
		presenter.reload();
		background.work();
		assertEquals(before, rootsChanged);
	}
}
