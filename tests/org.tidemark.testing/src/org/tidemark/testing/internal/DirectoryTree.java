/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Work on whole directory trees; symbolic links are taken as they are, never followed.
 */
public final class DirectoryTree {

	private DirectoryTree() {
	}

	/**
	 * Copies a tree with its permissions and links.
	 *
	 * @param source an existing directory
	 * @param target does not exist yet; its parent does
	 * @throws IOException when something cannot be copied
	 */
	public static void copy(Path source, Path target) throws IOException {
		Files.walkFileTree(source, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				return copied(directory);
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				return copied(file);
			}

			private FileVisitResult copied(Path path) throws IOException {
				Files.copy(path, target.resolve(source.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES,
						LinkOption.NOFOLLOW_LINKS);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/**
	 * Deletes a tree; files that vanish meanwhile are no error, nor is a tree that is not there.
	 *
	 * @param root the directory
	 * @throws IOException when something cannot be deleted
	 */
	public static void delete(Path root) throws IOException {
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
				if (problem instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw problem;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
				Files.deleteIfExists(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/**
	 * Gives a tree to another user, in the way of {@code chown -R}.
	 *
	 * @param root the directory
	 * @param owner the new owner
	 * @throws IOException when this process may not do that
	 */
	public static void giveTo(Path root, UserPrincipal owner) throws IOException {
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				Files.setOwner(directory, owner);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (attributes.isRegularFile()) {
					Files.setOwner(file, owner);
				}
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/**
	 * Lists the regular files with their sizes and times, to see later whether a tree is still whole and untouched.
	 *
	 * @param root the directory
	 * @return relative path to size and time of the last change
	 * @throws IOException when the tree cannot be read
	 */
	static SortedMap<String, String> inventory(Path root) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile()) {
					FileTime time = attributes.lastModifiedTime();
					files.put(root.relativize(file).toString(), attributes.size() + "@" + time.toMillis());
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}
}
