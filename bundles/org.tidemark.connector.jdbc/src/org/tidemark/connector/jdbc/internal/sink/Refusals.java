/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.SinkRequest;

/** What no sink of this bundle takes. */
final class Refusals {

	private static final int LONGEST_NAME = 255;

	private Refusals() {
	}

	/** @throws TidemarkException of kind usage that says what to ask for instead */
	static void check(SinkRequest request) throws TidemarkException {
		WriteMode mode = request.settings().writeMode();
		if (mode != WriteMode.APPEND && mode != WriteMode.REPLACE && request.key().isEmpty()) {
			throw usage(NLS.bind(Messages.Refused_no_key, request.table()), Messages.Refused_no_key_remedy);
		}
		for (String name : new String[] { request.job(), request.unit() }) {
			if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
				throw usage(NLS.bind(Messages.Refused_long_name, name.substring(0, 40), LONGEST_NAME),
						Messages.Refused_long_name_remedy);
			}
		}
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
