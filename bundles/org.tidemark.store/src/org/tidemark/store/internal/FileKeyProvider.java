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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Keeps a random key in a file beside the store that its owner alone can read. */
final class FileKeyProvider implements KeyProvider {

	/** Name of the file in the store's folder. */
	static final String FILE_NAME = "secret.key"; //$NON-NLS-1$

	private static final int KEY_BYTES = 32;

	private final Path file;
	private final SecureRandom random;

	FileKeyProvider(Path home, SecureRandom random) {
		file = home.resolve(FILE_NAME);
		this.random = random;
	}

	@Override
	public String id() {
		return "file"; //$NON-NLS-1$
	}

	@Override
	public boolean isPresent() {
		return Files.exists(file);
	}

	@Override
	public void prepare(String connection) throws TidemarkException {
		if (isPresent()) {
			return;
		}
		byte[] key = new byte[KEY_BYTES];
		random.nextBytes(key);
		try {
			PrivateFiles.writeAtOnce(file, key);
		} catch (IOException e) {
			throw StoreProblems.unwritable(file, e);
		}
	}

	@Override
	public SecretKey key(KeyParameters parameters, String connection) throws TidemarkException {
		byte[] key;
		try {
			key = Files.readAllBytes(file);
		} catch (IOException e) {
			throw problem(Messages.key_file_unreadable, connection, e);
		}
		if (key.length != KEY_BYTES) {
			throw wrong(connection);
		}
		return new SecretKeySpec(key, "AES"); //$NON-NLS-1$
	}

	@Override
	public TidemarkException missing(String connection) {
		return problem(Messages.key_file_missing, connection, null);
	}

	@Override
	public TidemarkException wrong(String connection) {
		return problem(Messages.key_file_wrong, connection, null);
	}

	private TidemarkException problem(String message, String connection, @Nullable Exception cause) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(message, connection, file), Messages.key_file_remedy,
				cause);
	}
}
