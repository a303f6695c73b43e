/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.ConflictPolicy;

/** The conflict policies that are installed. */
@FunctionalInterface
public interface ConflictPolicies {

	/**
	 * The policy of an id.
	 *
	 * @throws TidemarkException of kind usage that names the installed ids when there is none
	 */
	ConflictPolicy policy(String id) throws TidemarkException;
}
