/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native part of SQLite, kept unpacked from one start to the next. By itself the driver unpacks it at every start and
 * compares it byte by byte, which takes a tenth of a second.
 */
final class NativeLibrary {

	private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
	/** Where the driver looks before it unpacks anything. */
	private static final String PATH = "org.sqlite.lib.path"; //$NON-NLS-1$

	private NativeLibrary() {
	}

	/**
	 * Keeps it, unless somebody has told the driver where to find it; the driver goes its own way where that fails.
	 *
	 * @param area a folder that belongs to the user alone and outlasts this process
	 */
	static void keepIn(Path area) {
		if (System.getProperty(PATH) != null) {
			return;
		}
		String packed = LibraryLoaderUtil.getNativeLibResourcePath() + '/' + LibraryLoaderUtil.getNativeLibName();
		Path folder = area.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()); //$NON-NLS-1$
		Path library = folder.resolve(packed.substring(1));
		try {
			if (!Files.exists(library)) {
				unpack(packed, library);
			}
			System.setProperty(PATH, String.valueOf(library.getParent()));
		} catch (IOException e) {
			LOG.debug("SQLite's library cannot be kept in {}", library, e); //$NON-NLS-1$
		}
	}

	private static void unpack(String packed, Path library) throws IOException {
		try (InputStream from = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
			if (from == null) {
				throw new IOException(packed);
			}
			PrivateFiles.createFolders(library.getParent());
			PrivateFiles.writeAtOnce(library, from.readAllBytes());
		}
	}
}
