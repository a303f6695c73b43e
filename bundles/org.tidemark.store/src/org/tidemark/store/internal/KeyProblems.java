/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Problems of a sealed password that no single provider of keys can tell. */
final class KeyProblems {

	private KeyProblems() {
	}

	/** The sealed text does not open although the key is the right one. */
	static TidemarkException altered(String connection) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.password_altered, connection),
				Messages.password_altered_remedy, null);
	}

	/** It was sealed with a key from a place that this program does not know. */
	static TidemarkException unknownProvider(String connection, String provider) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.key_unknown, connection, provider),
				Messages.key_unknown_remedy, null);
	}
}
