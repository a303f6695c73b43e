/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.security.GeneralSecurityException;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * Derives the key from the passphrase in the environment, by PBKDF2 with HMAC-SHA-256. The number of iterations is the
 * one that the OWASP Password Storage Cheat Sheet asks for
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, section PBKDF2).
 */
final class PassphraseKeyProvider implements KeyProvider {

	/** The variable of the environment. */
	static final String VARIABLE = "TIDEMARK_PASSPHRASE"; //$NON-NLS-1$
	/** Today's number; the one that a key was made with is kept in the store. */
	static final int ITERATIONS = 600_000;

	private static final int KEY_BITS = 256;

	private final @Nullable String passphrase;

	PassphraseKeyProvider(Map<String, String> environment) {
		passphrase = environment.get(VARIABLE);
	}

	@Override
	public String id() {
		return "passphrase"; //$NON-NLS-1$
	}

	@Override
	public boolean isPresent() {
		String words = passphrase;
		return words != null && !words.isEmpty();
	}

	@Override
	public void prepare(String connection) throws TidemarkException {
		if (!isPresent()) {
			throw missing(connection);
		}
	}

	@Override
	public SecretKey key(KeyParameters parameters, String connection) throws TidemarkException {
		String words = passphrase;
		if (words == null) {
			throw missing(connection);
		}
		PBEKeySpec spec = new PBEKeySpec(words.toCharArray(), parameters.saltBytes(), parameters.iterations(),
				KEY_BITS);
		try {
			SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256"); //$NON-NLS-1$
			return new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES"); //$NON-NLS-1$
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e); //$NON-NLS-1$
		} finally {
			spec.clearPassword();
		}
	}

	@Override
	public TidemarkException missing(String connection) {
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.key_passphrase_missing, connection, VARIABLE),
				NLS.bind(Messages.key_passphrase_missing_remedy, VARIABLE), null);
	}

	@Override
	public TidemarkException wrong(String connection) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.key_passphrase_wrong, connection, VARIABLE),
				NLS.bind(Messages.key_passphrase_wrong_remedy, VARIABLE), null);
	}
}
