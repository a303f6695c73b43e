/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.ConflictPolicy;

/** The source's row replaces the target's. */
public final class SourceWinsPolicy implements ConflictPolicy {

	@Override
	public Decision decide(Conflict conflict) {
		return Decision.TAKE_SOURCE;
	}
}
