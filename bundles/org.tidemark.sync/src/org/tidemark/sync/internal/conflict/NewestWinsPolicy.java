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

/** The row with the newer date and time wins; the source's, when both are equal. */
public final class NewestWinsPolicy implements ConflictPolicy {

	@Override
	public CursorNeed cursorNeed() {
		return CursorNeed.MOMENT;
	}

	@Override
	public Decision decide(Conflict conflict) {
		return CursorOrder.decide(conflict);
	}
}
