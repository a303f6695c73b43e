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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders for their owner alone. Where the file system knows no POSIX permissions, they inherit from the
 * folder, which is inside the user's profile.
 */
final class PrivateFiles {

	private PrivateFiles() {
	}

	/** Creates the folder and those above it, where they are missing. */
	static void createFolders(Path folder) throws IOException {
		Files.createDirectories(folder, permissions(folder, "rwx------")); //$NON-NLS-1$
	}

	/** Creates the file, unless it is there. */
	static void createEmpty(Path file) throws IOException {
		if (Files.exists(file)) {
			return;
		}
		try {
			Files.createFile(file, permissions(file, "rw-------")); //$NON-NLS-1$
		} catch (FileAlreadyExistsException e) {
			if (!Files.exists(file)) {
				throw e;
			}
		}
	}

	/** Writes a new file so that nobody ever sees a part of it. The caller sees to it that there is one writer. */
	static void writeAtOnce(Path file, byte[] content) throws IOException {
		Path fresh = Files.createTempFile(file.getParent(), file.getFileName() + ".", null, //$NON-NLS-1$
				permissions(file, "rw-------")); //$NON-NLS-1$
		try {
			try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(content);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static FileAttribute<?>[] permissions(Path path, String permissions) {
		boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix"); //$NON-NLS-1$
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}
}
