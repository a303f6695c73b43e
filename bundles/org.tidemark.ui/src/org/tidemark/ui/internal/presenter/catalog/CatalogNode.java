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
import org.tidemark.connector.ServerInfo;

/** A node of the tree. It belongs to the thread of the user interface. */
public final class CatalogNode {

	/** What is known of a node's children. */
	public enum State {
		/** Nothing: they are fetched when the node is expanded. */
		UNLOADED,
		/** They are being fetched. */
		LOADING,
		/** All. */
		LOADED,
		/** They could not be fetched, or a person stopped it; the only child says so. */
		FAILED
	}

	private @Nullable CatalogNode parent;
	private final CatalogItem item;
	private List<CatalogNode> children = List.of();
	private State state;
	private @Nullable ServerInfo server;
	private long rows = -1;

	private CatalogNode(@Nullable CatalogNode parent, CatalogItem item, State state) {
		this.parent = parent;
		this.item = item;
		this.state = state;
	}

	/** A node whose children are fetched later. */
	static CatalogNode lazy(@Nullable CatalogNode parent, CatalogItem item) {
		return new CatalogNode(parent, item, State.UNLOADED);
	}

	/** A folder of connections. */
	static CatalogNode group(String path) {
		return new CatalogNode(null, new CatalogItem.Group(path), State.LOADED);
	}

	/** A node without children. */
	static CatalogNode leaf(CatalogNode parent, CatalogItem item) {
		return new CatalogNode(parent, item, State.LOADED);
	}

	/** Moves the node. */
	void under(@Nullable CatalogNode newParent) {
		parent = newParent;
	}

	/** The server behind a connection while that is open. */
	public Optional<ServerInfo> server() {
		return Optional.ofNullable(server);
	}

	void connected(@Nullable ServerInfo known) {
		server = known;
	}

	/** The number of a table's rows since a person had them counted; -1 before. */
	public long rows() {
		return rows;
	}

	void counted(long number) {
		rows = number;
	}

	/** The node of the connection to which it belongs; empty for a folder of connections. */
	public Optional<CatalogNode> connectionNode() {
		for (CatalogNode node = this; node != null; node = node.parent) {
			if (node.item instanceof CatalogItem.Connection) {
				return Optional.of(node);
			}
		}
		return Optional.empty();
	}

	/** The node above, or null at the top. */
	public @Nullable CatalogNode parent() {
		return parent;
	}

	/** What it stands for. */
	public CatalogItem item() {
		return item;
	}

	/** What is known of its children. */
	public State state() {
		return state;
	}

	/** The children that are shown now. */
	public List<CatalogNode> children() {
		return children;
	}

	/** Whether it can be expanded. */
	public boolean expandable() {
		return state == State.UNLOADED || !children.isEmpty();
	}

	/** The connection to which it belongs. */
	public Optional<CatalogItem.Connection> connection() {
		return connectionNode().map(node -> (CatalogItem.Connection) node.item);
	}

	void loading() {
		state = State.LOADING;
		children = List.of(leaf(this, new CatalogItem.Loading()));
	}

	void loaded(List<CatalogNode> nodes) {
		state = State.LOADED;
		children = List.copyOf(nodes);
	}

	void failed(CatalogItem reason) {
		state = State.FAILED;
		children = List.of(leaf(this, reason));
	}

	void unload() {
		state = State.UNLOADED;
		children = List.of();
		server = null;
	}
}
