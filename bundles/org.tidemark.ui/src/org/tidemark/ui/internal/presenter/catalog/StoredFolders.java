/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps the folders in the preferences of the workspace. */
public final class StoredFolders implements FolderStore {

	private static final String NODE = "org.tidemark.ui"; //$NON-NLS-1$
	private static final String FOLDERS = "connectionFolders"; //$NON-NLS-1$
	private static final String LOOK = "connectionLook"; //$NON-NLS-1$

	private final Preferences preferences;

	/** Keeps them in this workspace. */
	public StoredFolders() {
		this(InstanceScope.INSTANCE.getNode(NODE));
	}

	/** @param preferences where they are kept */
	public StoredFolders(Preferences preferences) {
		this.preferences = preferences;
	}

	@Override
	public Folders folders() {
		return Folders.read(preferences.get(FOLDERS, "")); //$NON-NLS-1$
	}

	@Override
	public void save(Folders folders) {
		put(FOLDERS, folders.text());
	}

	@Override
	public String look() {
		return preferences.get(LOOK, ""); //$NON-NLS-1$
	}

	@Override
	public void keepLook(String look) {
		put(LOOK, look);
	}

	private void put(String key, String text) {
		preferences.put(key, text);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(StoredFolders.class).warn(e.getMessage(), e);
		}
	}
}
