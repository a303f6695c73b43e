/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.util.Base64;

/**
 * What a key is derived with, as far as it is no secret; kept in the store.
 *
 * @param salt       random, in Base64
 * @param iterations rounds of the derivation
 */
record KeyParameters(String salt, int iterations) {

	/** The salt itself. */
	byte[] saltBytes() {
		return Base64.getDecoder().decode(salt);
	}
}
