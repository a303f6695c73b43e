/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;

/** Finds values that a target column would refuse or, worse, change. */
@FunctionalInterface
interface ValueCheck {

	/** Why the value cannot be held, localized; null when it can. The value is not NULL. */
	@Nullable
	String refuse(ColumnBuffer values, int row);

	/** This check and then another; null stands for no check. */
	static @Nullable ValueCheck both(@Nullable ValueCheck one, @Nullable ValueCheck other) {
		if (one == null || other == null) {
			return one == null ? other : one;
		}
		return (values, row) -> {
			String reason = one.refuse(values, row);
			return reason == null ? other.refuse(values, row) : reason;
		};
	}
}
