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
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The directory in which this user's unpacked servers and prepared data directories stay from one test run to the
 * next. Several processes may use it at once: what appears in it appears whole, and is made once.
 */
public final class ServerCache {

	private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
	private static final String INVENTORY = ".inventory";
	private static final String UNFINISHED = ".new-";
	/** A file lock guards against other processes only; this one guards against other threads. */
	private static final ReentrantLock THREADS = new ReentrantLock();

	private final Path root;

	private ServerCache(Path root) {
		this.root = root;
	}

	/** Fills one directory of the cache. */
	@FunctionalInterface
	interface Filler {
		/**
		 * @param directory exists, is empty and will get another name afterwards
		 */
		void fill(Path directory) throws IOException;
	}

	/**
	 * {@return the cache below the directory for temporary files}
	 * @throws IOException when it cannot be made, or belongs to another user
	 */
	public static ServerCache ofCurrentUser() throws IOException {
		String user = System.getProperty("user.name").replaceAll("\\W", "_");
		Path temporary = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"))).toRealPath();
		Path root = temporary.resolve("tidemark-testing-" + user);
		Files.createDirectories(root.resolve("run"));
		Path probe = Files.createTempFile(temporary, "tidemark", ".probe");
		try {
			if (!Files.getOwner(probe).equals(Files.getOwner(root))) {
				throw new IOException(root + " belongs to another user; remove it");
			}
		} finally {
			Files.delete(probe);
		}
		Files.setPosixFilePermissions(root, OPEN);
		Files.setPosixFilePermissions(root.resolve("run"), OPEN);
		return new ServerCache(root);
	}

	/**
	 * Makes a directory for one running server.
	 *
	 * @param kind a short word to recognise it by
	 * @return the new empty directory, which others may pass through
	 * @throws IOException when it cannot be made
	 */
	public Path newRunDirectory(String kind) throws IOException {
		String prefix = kind + '-' + ProcessHandle.current().pid() + '-';
		return Files.setPosixFilePermissions(Files.createTempDirectory(root.resolve("run"), prefix), OPEN);
	}

	/**
	 * Gives a directory of the cache, and makes it when it is missing or damaged.
	 *
	 * @param name its name, which has to change when its content shall
	 * @param filler makes the content
	 * @return the directory, not to be written to
	 * @throws IOException when it cannot be made
	 */
	Path prepare(String name, Filler filler) throws IOException {
		Path directory = root.resolve(name);
		THREADS.lock();
		try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (lock.isValid() && isWhole(directory)) {
				return directory;
			}
			DirectoryTree.delete(directory);
			deleteUnfinished(name + UNFINISHED);
			Path fresh = Files.createTempDirectory(root, name + UNFINISHED);
			try {
				Files.setPosixFilePermissions(fresh, OPEN);
				filler.fill(fresh);
				Files.writeString(fresh.resolve(INVENTORY), inventory(fresh));
				Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
			} finally {
				DirectoryTree.delete(fresh);
			}
			return directory;
		} finally {
			THREADS.unlock();
		}
	}

	/** Nobody else fills a directory as long as this process has the lock: what is there was left by a killed one. */
	private void deleteUnfinished(String prefix) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(root, prefix + '*')) {
			for (Path directory : left) {
				DirectoryTree.delete(directory);
			}
		}
	}

	private static boolean isWhole(Path directory) throws IOException {
		try {
			return Files.readString(directory.resolve(INVENTORY)).equals(inventory(directory));
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	private static String inventory(Path directory) throws IOException {
		return DirectoryTree.inventory(directory).entrySet().stream()
				.filter(file -> !file.getKey().equals(INVENTORY))
				.map(file -> file.getKey() + ' ' + file.getValue() + '\n')
				.collect(Collectors.joining());
	}
}
