/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.tidemark.core.problem.TidemarkException;

/**
 * Work in one transaction of a target.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface TargetWork<T> {

	/**
	 * Does the work. All of it is kept when it returns, nothing when it throws.
	 *
	 * @throws TidemarkException when it fails
	 */
	T in(TargetTransaction transaction) throws TidemarkException;
}
