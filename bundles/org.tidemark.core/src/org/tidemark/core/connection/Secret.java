/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/** A password or token. Its text never appears in {@link #toString()}, so a record that holds one can be printed. */
public final class Secret {

	private final String value;

	private Secret(String value) {
		this.value = value;
	}

	/** Wraps a clear text. */
	public static Secret of(String value) {
		return new Secret(value);
	}

	/** The clear text; hand it to the driver and nowhere else. */
	public String reveal() {
		return value;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Secret secret && secret.value.equals(value);
	}

	@Override
	public int hashCode() {
		return Objects.hash(value);
	}

	@Override
	public String toString() {
		return "***"; //$NON-NLS-1$
	}
}
