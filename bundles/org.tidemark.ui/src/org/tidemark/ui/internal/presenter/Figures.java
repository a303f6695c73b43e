/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/** How rows, times and rates are written for a person. */
public final class Figures {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT); //$NON-NLS-1$
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT); //$NON-NLS-1$
	private static final long SECOND = 1000;
	private static final long MINUTE = 60 * SECOND;
	private static final long HOUR = 60 * MINUTE;

	private final Locale locale;
	private final ZoneId zone;

	/** Figures of this machine's language and time zone. */
	public Figures() {
		this(Locale.getDefault(), ZoneId.systemDefault());
	}

	/** Figures of a language and time zone. */
	public Figures(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.zone = zone;
	}

	/** A number of rows, grouped. */
	public String rows(long rows) {
		return NumberFormat.getIntegerInstance(locale).format(rows);
	}

	/** A span: {@code 350 ms}, {@code 4.2 s}, {@code 3:05 min}, {@code 2:03:05 h}. */
	public String duration(long millis) {
		if (millis < SECOND) {
			return NLS.bind(Messages.figures_millis, Long.valueOf(millis));
		}
		if (millis < MINUTE) {
			return NLS.bind(Messages.figures_seconds, String.format(locale, "%.1f", millis / (double) SECOND)); //$NON-NLS-1$
		}
		long seconds = millis / SECOND % 60;
		if (millis < HOUR) {
			return NLS.bind(Messages.figures_minutes,
					String.format(Locale.ROOT, "%d:%02d", millis / MINUTE, seconds)); //$NON-NLS-1$
		}
		return NLS.bind(Messages.figures_hours,
				String.format(Locale.ROOT, "%d:%02d:%02d", millis / HOUR, millis / MINUTE % 60, seconds)); //$NON-NLS-1$
	}

	/** Rows in a second, without a unit; empty as long as nothing can be said. */
	public String rate(long rows, long millis) {
		return rows == 0 || millis <= 0 ? "" : rows(rows * SECOND / millis); //$NON-NLS-1$
	}

	/** A day and time. */
	public String time(Instant instant) {
		return TIME.format(instant.atZone(zone));
	}

	/** A time of day. */
	public String clock(Instant instant) {
		return CLOCK.format(instant.atZone(zone));
	}
}
