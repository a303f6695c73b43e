/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {

	private static final String PATH = "org.sqlite.lib.path";

	@TempDir
	private Path area;
	private String before;

	@BeforeEach
	void forget() {
		before = System.clearProperty(PATH);
	}

	@AfterEach
	void putBack() {
		System.clearProperty(PATH);
		if (before != null) {
			System.setProperty(PATH, before);
		}
	}

	@Test
	void isUnpackedOnceAndWhereTheDriverLooks() throws IOException {
		NativeLibrary.keepIn(area);
		Path library = library();
		try (InputStream packed = SQLiteJDBCLoader.class
				.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + '/' + library.getFileName())) {
			assertArrayEquals(packed.readAllBytes(), Files.readAllBytes(library));
		}
		assertEquals(library.getParent().toString(), System.getProperty(PATH));
		FileTime longAgo = FileTime.from(Instant.EPOCH);
		Files.setLastModifiedTime(library, longAgo);
		System.clearProperty(PATH);
		NativeLibrary.keepIn(area);
		assertEquals(longAgo, Files.getLastModifiedTime(library()));
		assertEquals(library.getParent().toString(), System.getProperty(PATH));
	}

	@Test
	void aPlaceThatSomebodyHasNamedIsLeftAlone() {
		System.setProperty(PATH, "/opt/sqlite");
		NativeLibrary.keepIn(area.resolve("unused"));
		assertEquals("/opt/sqlite", System.getProperty(PATH));
		assertFalse(Files.exists(area.resolve("unused")));
	}

	@Test
	void theDriverGoesItsOwnWayWhereNothingCanBeKept() throws IOException {
		NativeLibrary.keepIn(Files.createFile(area.resolve("file")));
		assertNull(System.getProperty(PATH));
	}

	private Path library() throws IOException {
		try (Stream<Path> files = Files.walk(area)) {
			List<Path> found = files.filter(Files::isRegularFile).toList();
			assertEquals(List.of(LibraryLoaderUtil.getNativeLibName()),
					found.stream().map(f -> f.getFileName().toString()).toList());
			return found.getFirst();
		}
	}
}
