/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** Figures as a person reads them. */
public final class Figures {

	/** Stands for a figure that is not known. */
	public static final String NONE = "-"; //$NON-NLS-1$

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT); //$NON-NLS-1$

	private Figures() {
	}

	/** A number of rows; below zero it is not known. */
	public static String count(long number) {
		return number < 0 ? NONE : String.format(Locale.ROOT, "%,d", number); //$NON-NLS-1$
	}

	/** Seconds with two digits behind the point. */
	public static String seconds(long millis) {
		return String.format(Locale.ROOT, "%,.2f", millis / 1000.0); //$NON-NLS-1$
	}

	/** A span as minutes and seconds, with hours where there are any. */
	public static String span(long seconds) {
		return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60) //$NON-NLS-1$
				: String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60); //$NON-NLS-1$
	}

	/** A moment in a zone, to the second. */
	public static String time(@Nullable Instant moment, ZoneId zone) {
		return moment == null ? NONE : TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
	}

	/** A text, or the sign for none. */
	public static String text(@Nullable String text) {
		return text == null || text.isEmpty() ? NONE : text;
	}
}
