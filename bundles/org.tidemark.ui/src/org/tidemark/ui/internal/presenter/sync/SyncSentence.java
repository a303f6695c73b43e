/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SyncSettings;

/** Says what a run will do. */
final class SyncSentence {

	private static final String CUSTOM = "custom"; //$NON-NLS-1$

	private SyncSentence() {
	}

	static String of(SyncSettings settings, String target) {
		return NLS.bind(Messages.sentence, new Object[] { reading(settings), writing(settings, target),
				deletes(settings), errors(settings), verify(settings) });
	}

	private static String reading(SyncSettings settings) {
		IncrementalConfig incremental = settings.incremental();
		String cursor = incremental == null || incremental.fields().isEmpty() ? "" //$NON-NLS-1$
				: String.join(", ", incremental.fields()); //$NON-NLS-1$
		return switch (settings.mode()) {
			case FULL -> Messages.reads_all;
			case SKIP_COMPLETED -> Messages.reads_once;
			case INCREMENTAL, AUTO -> {
				if (incremental != null && CUSTOM.equals(incremental.strategy()) && incremental.condition() != null) {
					yield NLS.bind(Messages.reads_condition, incremental.condition());
				}
				yield cursor.isEmpty() ? Messages.reads_marked : NLS.bind(Messages.reads_changed, cursor);
			}
		};
	}

	private static String writing(SyncSettings settings, String target) {
		String text = switch (settings.writeMode()) {
			case UPSERT -> Messages.writes_upsert;
			case APPEND -> Messages.writes_append;
			case REPLACE -> Messages.writes_replace;
			case MIRROR -> Messages.writes_mirror;
		};
		return NLS.bind(text, target);
	}

	private static String deletes(SyncSettings settings) {
		return switch (settings.deletes().policy()) {
			case IGNORE -> Messages.deletes_none;
			case KEYS -> NLS.bind(Messages.deletes_guarded, Integer.valueOf(settings.deleteGuard()));
			case SOFT ->
				NLS.bind(settings.deletes().delete() ? Messages.deletes_markedAndDeleted : Messages.deletes_marked,
						settings.deletes().column());
			case TOMBSTONES -> NLS.bind(Messages.deletes_listed, settings.deletes().table());
		};
	}

	private static String errors(SyncSettings settings) {
		return switch (settings.errorStrategy()) {
			case STOP -> Messages.refused_stop;
			case SKIP -> Messages.refused_skip;
			case RETRY -> Messages.refused_retry;
		};
	}

	private static String verify(SyncSettings settings) {
		return switch (settings.verify()) {
			case NONE -> Messages.compares_nothing;
			case COUNT -> Messages.compares_count;
			case CHECKSUM -> Messages.compares_values;
		};
	}
}
