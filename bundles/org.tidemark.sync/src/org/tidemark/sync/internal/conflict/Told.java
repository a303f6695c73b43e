/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.ConflictPolicy.Decision;

/**
 * A conflict that was decided.
 *
 * @param conflict what was found
 * @param decision what became of it
 */
public record Told(Conflict conflict, Decision decision) {

	/** The line for a person. */
	public String message() {
		String what = conflict.target() == null ? Messages.Conflict_targetDeleted
				: conflict.source() == null ? Messages.Conflict_sourceDeleted
						: conflict.baseKnown() ? Messages.Conflict_targetChanged : Messages.Conflict_targetDiffers;
		String outcome = switch (decision) {
			case TAKE_SOURCE -> Messages.Conflict_tookSource;
			case KEEP_TARGET -> Messages.Conflict_keptTarget;
			case QUEUE -> Messages.Conflict_queued;
			case FAIL -> Messages.Conflict_fails;
		};
		return NLS.bind(Messages.Conflict_told, new Object[] { key(conflict.key()), what, outcome });
	}

	/** A key as people read it. */
	public static String key(Map<String, @Nullable String> values) {
		StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
		values.forEach((name, value) -> text.add(name + '=' + value));
		return text.toString();
	}
}
