/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import org.tidemark.core.problem.TidemarkException;

/**
 * How work in the background ended.
 *
 * @param <T> what it was to find
 */
public sealed interface Result<T> {

	/**
	 * It succeeded.
	 *
	 * @param value what it found
	 */
	record Done<T>(T value) implements Result<T> {
	}

	/**
	 * It did not succeed.
	 *
	 * @param problem why
	 */
	record Failed<T>(TidemarkException problem) implements Result<T> {
	}

	/** A person stopped it. */
	record Cancelled<T>() implements Result<T> {
	}
}
