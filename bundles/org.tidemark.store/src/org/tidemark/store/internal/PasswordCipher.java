/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM: {@code v1:} and the Base64 of a fresh nonce of 96 bits and the ciphertext with its tag
 * of 128 bits. The place where a sealed text belongs is authenticated with it: elsewhere it does not open.
 */
final class PasswordCipher {

	private static final String VERSION = "v1:"; //$NON-NLS-1$
	private static final String ALGORITHM = "AES/GCM/NoPadding"; //$NON-NLS-1$
	private static final int NONCE_BYTES = 12;
	private static final int TAG_BITS = 128;

	private final SecureRandom random;

	PasswordCipher(SecureRandom random) {
		this.random = random;
	}

	/** Seals a text for a place. */
	String seal(SecretKey key, String place, String text) {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place)
					.doFinal(text.getBytes(StandardCharsets.UTF_8));
			ByteBuffer both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
			return VERSION + Base64.getEncoder().encodeToString(both.array());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The text, or empty when it was altered, belongs to another place or was sealed with another key. */
	Optional<String> open(SecretKey key, String place, String sealed) {
		byte[] both = sealed.startsWith(VERSION) ? decode(sealed.substring(VERSION.length())) : new byte[0];
		if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
			return Optional.empty();
		}
		byte[] nonce = new byte[NONCE_BYTES];
		ByteBuffer.wrap(both).get(nonce);
		try {
			byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(both, NONCE_BYTES,
					both.length - NONCE_BYTES);
			return Optional.of(new String(text, StandardCharsets.UTF_8));
		} catch (AEADBadTagException e) {
			return Optional.empty();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		} catch (IllegalArgumentException e) {
			return new byte[0];
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(ALGORITHM);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}
}
