/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definition of a unit in named parts, each as a hash, so that a change can be named.
 *
 * @param parts name to hash
 */
public record Fingerprint(Map<String, String> parts) {

	/** Copies the parts. */
	public Fingerprint {
		parts = Map.copyOf(parts);
	}

	/** The part that holds the source's columns, as text and not as a hash, so that a change of them can be told. */
	public static final String SCHEMA = "schema"; //$NON-NLS-1$

	/** The same with one more part, kept as it is. */
	public Fingerprint with(String name, String text) {
		Map<String, String> more = new TreeMap<>(parts);
		more.put(name, text);
		return new Fingerprint(more);
	}

	/** The fingerprint of texts by name. */
	public static Fingerprint of(Map<String, String> texts) {
		Map<String, String> hashes = new TreeMap<>();
		texts.forEach((name, text) -> hashes.put(name, sha256(text).substring(0, 16)));
		return new Fingerprint(hashes);
	}

	/** The names of the parts in which another definition differs, sorted. */
	public List<String> differences(Map<String, String> other) {
		List<String> names = new ArrayList<>();
		new TreeMap<>(parts).forEach((name, hash) -> {
			if (!hash.equals(other.get(name))) {
				names.add(name);
			}
		});
		return names;
	}

	/** One hash over all parts. */
	public String hash() {
		return sha256(new TreeMap<>(parts).toString()).substring(0, 32);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(
					MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
