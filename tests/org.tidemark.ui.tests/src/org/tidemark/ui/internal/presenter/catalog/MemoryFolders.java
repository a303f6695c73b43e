/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

/** Keeps folders in memory, as text as a store does. */
final class MemoryFolders implements FolderStore {

	private String text = "";
	private String look = "";

	@Override
	public Folders folders() {
		return Folders.read(text);
	}

	@Override
	public void save(Folders folders) {
		text = folders.text();
	}

	@Override
	public String look() {
		return look;
	}

	@Override
	public void keepLook(String newLook) {
		look = newLook;
	}
}
