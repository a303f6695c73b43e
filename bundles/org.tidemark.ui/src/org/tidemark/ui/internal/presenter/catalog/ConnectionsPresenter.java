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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The tree of connections. It belongs to the thread of the user interface and never blocks it. */
public final class ConnectionsPresenter {

	/** What the view shows as a whole. */
	public enum Phase {
		/** The connections are being fetched for the first time. */
		LOADING,
		/** There are none: the view offers to make some. */
		EMPTY,
		/** There are some. */
		READY,
		/** They could not be fetched. */
		FAILED
	}

	/** Shows the tree. */
	public interface View {

		/** The phase or the connections changed. */
		void rootsChanged();

		/** The children of a node changed. */
		void nodeChanged(CatalogNode node);

		/** Something that was asked for could not be done. */
		void showProblem(TidemarkException problem);
	}

	private final SessionSource source;
	private final Background background;
	private final View view;
	private final CatalogLoader loader;
	private final Map<CatalogNode, Fetch> fetches = new IdentityHashMap<>();
	private final SessionSource.Listener listener;
	private List<CatalogNode> roots = List.of();
	private Phase phase = Phase.LOADING;
	private @Nullable TidemarkException problem;
	private boolean disposed;

	/**
	 * @param source     the session
	 * @param background where connections are looked into
	 * @param view       shows the tree
	 */
	public ConnectionsPresenter(SessionSource source, Background background, View view) {
		this.source = source;
		this.background = background;
		this.view = view;
		this.loader = new CatalogLoader(source);
		this.listener = new SessionSource.Listener() {
			@Override
			public void connectionsChanged() {
				background.later(ConnectionsPresenter.this::reload);
			}

			@Override
			public void tasksChanged() {
				// the tree shows no tasks
			}
		};
	}

	/** Begins to fetch the connections and to follow their changes. */
	public void start() {
		source.addListener(listener);
		reload();
	}

	/** Ends it; nothing is shown any more and what is open is closed. */
	public void dispose() {
		disposed = true;
		source.removeListener(listener);
		fetches.values().forEach(fetch -> fetch.ticket().cancel());
		fetches.clear();
		background.run(Messages.work_closing, monitor -> {
			loader.close();
			return Boolean.TRUE;
		}, result -> fetches.clear());
	}

	/** What the view shows as a whole. */
	public Phase phase() {
		return phase;
	}

	/** Why the connections could not be fetched. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** The connections. */
	public List<CatalogNode> roots() {
		return roots;
	}

	/** Fetches the connections anew; those that stay the same keep what was fetched below them. */
	public void reload() {
		if (disposed) {
			return;
		}
		background.run(Messages.work_connections, monitor -> loader.connections(), result -> {
			if (disposed) {
				return;
			}
			switch (result) {
				case Result.Done<List<CatalogItem.Connection>> done -> show(done.value());
				case Result.Failed<List<CatalogItem.Connection>> failed -> {
					phase = Phase.FAILED;
					problem = failed.problem();
					roots = List.of();
				}
				case Result.Cancelled<List<CatalogItem.Connection>> ignored ->
					phase = roots.isEmpty() ? Phase.EMPTY : Phase.READY;
			}
			view.rootsChanged();
		});
	}

	/**
	 * Begins to fetch a node's children, unless they are there or on their way. The node's children are those that stand
	 * for the wait then; the view, which just asks for them, is not told so.
	 */
	public void expand(CatalogNode node) {
		if (node.state() == CatalogNode.State.UNLOADED) {
			fetch(node);
		}
	}

	/** Fetches a node's children anew; for a node without children of its own, those of the node above. */
	public void refresh(CatalogNode node) {
		CatalogNode refreshed = node;
		while (!fetches(refreshed.item())) {
			CatalogNode above = refreshed.parent();
			if (above == null) {
				return;
			}
			refreshed = above;
		}
		if (refreshed.state() != CatalogNode.State.LOADING) {
			fetch(refreshed);
			view.nodeChanged(refreshed);
		}
	}

	/** Stops fetching the children of a node. */
	public void cancel(CatalogNode node) {
		CatalogNode parent = node.parent();
		CatalogNode loading = node.item() instanceof CatalogItem.Loading && parent != null ? parent : node;
		Fetch fetch = fetches.remove(loading);
		if (fetch != null) {
			fetch.ticket().cancel();
			show(loading, new Result.Cancelled<>());
		}
	}

	/** Removes a connection; the tree follows. */
	public void remove(String connection) {
		background.run(NLS.bind(Messages.work_removing, connection), monitor -> {
			loader.forget(connection);
			source.open().connections().remove(connection);
			return connection;
		}, result -> {
			if (result instanceof Result.Failed<String> failed && !disposed) {
				view.showProblem(failed.problem());
			}
		});
	}

	private static boolean fetches(CatalogItem item) {
		return item instanceof CatalogItem.Connection || item instanceof CatalogItem.Schema
				|| item instanceof CatalogItem.Table;
	}

	private void show(List<CatalogItem.Connection> connections) {
		Map<String, CatalogNode> known = new HashMap<>();
		roots.forEach(root -> root.connection().ifPresent(c -> known.put(c.settings().name(), root)));
		List<CatalogNode> shown = new ArrayList<>();
		for (CatalogItem.Connection connection : connections) {
			CatalogNode before = known.get(connection.settings().name());
			if (before != null && before.item().equals(connection)) {
				shown.add(before);
			} else {
				shown.add(CatalogNode.lazy(null, connection));
				forget(before);
			}
		}
		roots = List.copyOf(shown);
		problem = null;
		phase = roots.isEmpty() ? Phase.EMPTY : Phase.READY;
	}

	private void forget(@Nullable CatalogNode node) {
		if (node != null && node.item() instanceof CatalogItem.Connection connection) {
			background.run(Messages.work_closing, monitor -> {
				loader.forget(connection.settings().name());
				return Boolean.TRUE;
			}, result -> fetches.remove(node));
		}
	}

	private void fetch(CatalogNode node) {
		boolean reconnect = node.item() instanceof CatalogItem.Connection && node.state() != CatalogNode.State.UNLOADED;
		String connection = node.connection().map(c -> c.settings().name()).orElse(""); //$NON-NLS-1$
		node.loading();
		Fetch fetch = new Fetch();
		fetches.put(node, fetch);
		fetch.ticket = background.run(NLS.bind(Messages.work_looking, connection), monitor -> {
			if (reconnect) {
				loader.forget(connection);
			}
			return loader.children(node, monitor);
		}, result -> {
			if (fetches.remove(node, fetch) && !disposed) {
				show(node, result);
			}
		});
	}

	/** Stands for children that are on their way; a fetch that was given up is no longer in the map. */
	private static final class Fetch {
		private @Nullable Ticket ticket;

		private Ticket ticket() {
			Ticket known = ticket;
			return known == null ? () -> {
			} : known;
		}
	}

	private void show(CatalogNode node, Result<List<CatalogNode>> result) {
		switch (result) {
			case Result.Done<List<CatalogNode>> done -> node.loaded(done.value());
			case Result.Failed<List<CatalogNode>> failed -> node.failed(new CatalogItem.Problem(failed.problem()));
			case Result.Cancelled<List<CatalogNode>> ignored -> node.failed(new CatalogItem.Cancelled());
		}
		view.nodeChanged(node);
	}
}
