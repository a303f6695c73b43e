/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
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
	private final CatalogRoots roots = new CatalogRoots();
	private final FolderStore folders;
	private Phase phase = Phase.LOADING;
	private @Nullable TidemarkException problem;
	private boolean disposed;

	/**
	 * @param source     the session
	 * @param background where connections are looked into
	 * @param folders    where connections are kept in folders
	 * @param view       shows the tree
	 */
	public ConnectionsPresenter(SessionSource source, Background background, FolderStore folders, View view) {
		this.source = source;
		this.background = background;
		this.folders = folders;
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

	/** What stands at the top: folders, then connections that are in none. */
	public List<CatalogNode> roots() {
		return roots.roots();
	}

	/** The node of a connection. */
	public Optional<CatalogNode> connection(String name) {
		return roots.connection(name);
	}

	/** The folders, to look at. */
	public Folders folders() {
		return folders.folders();
	}

	/** Changes the folders and keeps the change. */
	public void arrange(Consumer<Folders> change) {
		Folders changed = folders.folders();
		change.accept(changed);
		folders.save(changed);
		roots.arrange(changed);
		view.rootsChanged();
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
					roots.clear();
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

	/** Opens a connection and fetches its schemas, unless it is open. */
	public void connect(CatalogNode node) {
		if (node.item() instanceof CatalogItem.Connection && node.state() != CatalogNode.State.LOADED
				&& node.state() != CatalogNode.State.LOADING) {
			fetch(node);
			view.nodeChanged(node);
		}
	}

	/** Closes a connection and forgets what was fetched of it. */
	public void disconnect(CatalogNode node) {
		CatalogNode top = node.connectionNode().orElse(null);
		if (top != null) {
			fetches.keySet().stream().filter(each -> each.connectionNode().filter(top::equals).isPresent()).toList()
					.forEach(this::drop);
			top.unload();
			forget(top);
			view.nodeChanged(top);
		}
	}

	private void drop(CatalogNode node) {
		Fetch fetch = fetches.remove(node);
		if (fetch != null) {
			fetch.ticket().cancel();
		}
	}

	/** Counts the rows of a table, which may take long; a person sees that it goes on, and can stop it. */
	public void count(CatalogNode node) {
		if (!(node.item() instanceof CatalogItem.Table table)) {
			return;
		}
		String connection = name(node);
		background.announce(NLS.bind(Messages.work_countingRows, table.summary().name()),
				monitor -> Long.valueOf(loader.count(connection, table.summary().name(), monitor)), result -> {
					if (result instanceof Result.Done<Long> done && !disposed) {
						node.counted(done.value().longValue());
						view.nodeChanged(node);
					} else if (result instanceof Result.Failed<Long> failed && !disposed) {
						view.showProblem(failed.problem());
					}
				});
	}

	/**
	 * Gives a connection another name. It stays in its folder; jobs go on naming the old one.
	 *
	 * @param newName a name that no connection has
	 */
	public void rename(String connection, String newName) {
		background.run(NLS.bind(Messages.work_renaming, connection), monitor -> {
			ConnectionOperations connections = source.open().connections();
			connections.save(connections.get(connection).withName(newName));
			loader.forget(connection);
			connections.remove(connection);
			return newName;
		}, result -> {
			if (result instanceof Result.Failed<String> failed && !disposed) {
				renamed(newName, connection);
				view.showProblem(failed.problem());
			}
		});
		renamed(connection, newName);
	}

	private void renamed(String connection, String newName) {
		Folders changed = folders.folders();
		changed.renamed(connection, newName);
		folders.save(changed);
	}

	/** The connections as text without secrets, to be put on the clipboard. */
	public void describe(Collection<String> names, Consumer<String> receiver) {
		background.run(Messages.work_connections, monitor -> source.open().connections().describe(names), result -> {
			if (result instanceof Result.Done<String> done) {
				receiver.accept(done.value());
			} else if (result instanceof Result.Failed<String> failed && !disposed) {
				view.showProblem(failed.problem());
			}
		});
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
		roots.show(connections, folders.folders()).forEach(this::forget);
		problem = null;
		phase = roots.isEmpty() ? Phase.EMPTY : Phase.READY;
	}

	private static String name(CatalogNode node) {
		return node.connection().map(c -> c.settings().name()).orElse(""); //$NON-NLS-1$
	}

	private void forget(CatalogNode node) {
		if (node.item() instanceof CatalogItem.Connection connection) {
			background.run(Messages.work_closing, monitor -> {
				loader.forget(connection.settings().name());
				return Boolean.TRUE;
			}, result -> fetches.remove(node));
		}
	}

	private void fetch(CatalogNode node) {
		boolean reconnect = node.item() instanceof CatalogItem.Connection && node.state() != CatalogNode.State.UNLOADED;
		String connection = name(node);
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

	private void show(CatalogNode node, Result<CatalogLoader.Fetched> result) {
		boolean top = node.item() instanceof CatalogItem.Connection;
		switch (result) {
			case Result.Done<CatalogLoader.Fetched> done -> {
				node.loaded(done.value().nodes());
				node.connectionNode().ifPresent(c -> c.connected(done.value().server()));
			}
			case Result.Failed<CatalogLoader.Fetched> failed -> {
				node.failed(new CatalogItem.Problem(failed.problem()));
				if (top) {
					node.connected(null);
				}
			}
			case Result.Cancelled<CatalogLoader.Fetched> ignored -> node.failed(new CatalogItem.Cancelled());
		}
		view.nodeChanged(node);
	}
}
