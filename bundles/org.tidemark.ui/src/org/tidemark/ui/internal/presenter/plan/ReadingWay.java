/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import org.tidemark.sync.RunOptions;

/** What a run does about watermarks that are stored. */
public enum ReadingWay {
	/** As the job says. */
	AS_STORED,
	/** They are forgotten first. */
	FULL,
	/** They hold although the definition changed. */
	KEEP_WATERMARK;

	/** The way of a run's options. */
	public static ReadingWay of(RunOptions options) {
		if (options.full()) {
			return FULL;
		}
		return options.keepWatermark() ? KEEP_WATERMARK : AS_STORED;
	}

	/** Other options that differ in the way alone. */
	public RunOptions in(RunOptions options) {
		return new RunOptions(this == FULL, this == KEEP_WATERMARK, options.tables(), options.trigger(),
				options.confirmDeletes());
	}

	/** Its name for a person. */
	public String label() {
		return switch (this) {
			case AS_STORED -> Messages.way_asStored;
			case FULL -> Messages.way_full;
			case KEEP_WATERMARK -> Messages.way_keepWatermark;
		};
	}
}
