/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.SyncState;

/** Watermarks in words. */
public final class WatermarkText {

	private WatermarkText() {
	}

	/** Whether the last pass came to its end, and else where the next run goes on. */
	public static String state(SyncState state) {
		String key = state.tieBreak();
		if (state.completed() || key == null) {
			return Messages.watermark_done;
		}
		return NLS.bind(Messages.watermark_open, key);
	}
}
