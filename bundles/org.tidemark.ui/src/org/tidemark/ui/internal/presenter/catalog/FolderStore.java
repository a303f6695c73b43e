/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

/** Where a workbench keeps the folders of connections, and what of them was open. Called in the user interface's thread. */
public interface FolderStore {

	/** The folders; the caller may change them and saves them then. */
	Folders folders();

	/** Keeps the folders. */
	void save(Folders folders);

	/** What was kept of the tree's look; empty at first. */
	String look();

	/** Keeps the tree's look. */
	void keepLook(String look);
}
