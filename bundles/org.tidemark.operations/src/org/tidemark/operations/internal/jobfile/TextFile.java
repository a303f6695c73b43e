/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.internal.Messages;

/** Reads and writes text files in UTF-8. */
public final class TextFile {

	private TextFile() {
	}

	/**
	 * The text of a file.
	 *
	 * @throws TidemarkException of kind usage when it is not there or cannot be read
	 */
	public static String read(Path file) throws TidemarkException {
		try {
			return Files.readString(file);
		} catch (NoSuchFileException e) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.File_missing, file),
					NLS.bind(Messages.File_missing_remedy, Path.of("").toAbsolutePath()), e); //$NON-NLS-1$
		} catch (CharacterCodingException e) {
			throw unreadable(file, Messages.File_notUtf8, e);
		} catch (IOException e) {
			throw unreadable(file, Files.isDirectory(file) ? Messages.File_folder : reason(e), e);
		}
	}

	private static TidemarkException unreadable(Path file, String reason, Exception cause) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.File_unreadable, file, reason),
				Messages.File_remedy, cause);
	}

	/** Writes a file as a whole or not at all. */
	public static void write(Path file, String text) throws TidemarkException {
		Path target = file.toAbsolutePath();
		Path folder = Objects.requireNonNullElse(target.getParent(), target);
		try {
			Path written = Files.createTempFile(folder, ".tidemark", ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
			try {
				Files.writeString(written, text);
				Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(written);
			}
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.File_unwritable, file, reason(e)),
					Messages.File_remedy, e);
		}
	}

	private static String reason(IOException e) {
		String message = e.getMessage();
		return message == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + message; //$NON-NLS-1$
	}
}
