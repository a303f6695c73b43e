/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Makes the problems of a job that asks for what cannot be. */
final class Usage {

	private Usage() {
	}

	/**
	 * A problem.
	 *
	 * @param remedy  what to do
	 * @param message what is wrong, with places for the values
	 */
	static TidemarkException problem(String remedy, String message, Object... values) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(message, values), remedy, null);
	}
}
