/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.Conflict.Order;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;
import org.tidemark.sync.spi.ConflictPolicy.Decision;

/** Compares cursors of both sides in their canonical texts. */
final class CursorOrder {

	private CursorOrder() {
	}

	/** The newer row; a row that was changed before one that was deleted, so that nothing is lost. */
	static Decision decide(Conflict conflict) {
		if (conflict.source() == null) {
			return Decision.KEEP_TARGET;
		}
		return conflict.order() == Order.TARGET_NEWER ? Decision.KEEP_TARGET : Decision.TAKE_SOURCE;
	}

	/**
	 * Which of two cursors is newer.
	 *
	 * @param kind what the values are
	 */
	static Order compare(@Nullable String source, @Nullable String target, CursorNeed kind) {
		if (kind == CursorNeed.NONE) {
			return Order.UNKNOWN;
		}
		if (source == null || target == null) {
			return source != null ? Order.SOURCE_NEWER : target != null ? Order.TARGET_NEWER : Order.SAME;
		}
		int compared = kind == CursorNeed.NUMBER ? new BigDecimal(source).compareTo(new BigDecimal(target))
				: moments(source, target);
		return compared > 0 ? Order.SOURCE_NEWER : compared < 0 ? Order.TARGET_NEWER : Order.SAME;
	}

	/** Digits stand in the order of their weight, so that text is ordered as time is; a day is its own first moment. */
	private static int moments(String one, String other) {
		return padded(one).compareTo(padded(other));
	}

	private static String padded(String moment) {
		StringBuilder text = new StringBuilder(moment.length() == 10 ? moment + " 00:00:00" : moment); //$NON-NLS-1$
		if (text.indexOf(".") < 0) { //$NON-NLS-1$
			text.append('.');
		}
		int fraction = text.length() - text.indexOf(".") - 1; //$NON-NLS-1$
		return text.append("0".repeat(Math.max(0, 9 - fraction))).toString(); //$NON-NLS-1$
	}
}
