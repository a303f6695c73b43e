/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.type.LogicalType;

/** Dates and date-times as databases write them, without a zone. */
public final class Moments {

	private static final int DATE_LENGTH = 10;
	private static final Duration USUAL_FOLD = Duration.ofHours(1);

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd HH:mm:ss") //$NON-NLS-1$
			.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

	private Moments() {
	}

	/** A date-time as text. */
	public static String text(LocalDateTime moment) {
		return DATE_TIME.format(moment);
	}

	/**
	 * A moment as a value of a type.
	 *
	 * @param zone in which values are written that carry none; null when it is not known
	 * @return null for a type that is no date and time, and where the zone is needed and not known
	 */
	public static @Nullable String text(LogicalType type, Instant moment, @Nullable ZoneId zone) {
		return switch (type) {
			case LogicalType.Instant t -> text(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
			case LogicalType.DateTime t -> zone == null ? null : text(LocalDateTime.ofInstant(moment, zone));
			case LogicalType.Date t ->
				zone == null ? null : LocalDateTime.ofInstant(moment, zone).toLocalDate().toString();
			default -> null;
		};
	}

	/** A date or date-time of a text; null when it is neither. */
	public static @Nullable LocalDateTime moment(String value) {
		try {
			return value.length() == DATE_LENGTH ? LocalDate.parse(value).atStartOfDay()
					: LocalDateTime.parse(value, DATE_TIME);
		} catch (DateTimeException e) {
			return null;
		}
	}

	/** A date or date-time as text, moved back; null when the text is neither. */
	public static @Nullable String earlier(String value, Duration lag) {
		try {
			if (value.length() == DATE_LENGTH) {
				return LocalDate.parse(value).minusDays(lag.toDays() + 1).toString();
			}
			return text(LocalDateTime.parse(value, DATE_TIME).minus(lag));
		} catch (DateTimeException e) {
			return null;
		}
	}

	/**
	 * The earliest local time that can still come after a local time: the same, but within the hour that is repeated when
	 * clocks are set back, its beginning.
	 *
	 * @param value a date or date-time as text
	 * @param zone  where it is local; null when that is not known: then the hour before may be repeated
	 * @return null when the text is neither date nor date-time
	 */
	public static @Nullable String beforeFold(String value, @Nullable ZoneId zone) {
		if (zone == null) {
			return earlier(value, value.length() == DATE_LENGTH ? Duration.ZERO : USUAL_FOLD);
		}
		try {
			boolean date = value.length() == DATE_LENGTH;
			LocalDateTime local = date ? LocalDate.parse(value).atStartOfDay().minusNanos(1)
					: LocalDateTime.parse(value, DATE_TIME);
			ZoneOffsetTransition transition = zone.getRules().getTransition(local);
			if (transition == null || !transition.isOverlap()) {
				return value;
			}
			LocalDateTime begin = transition.getDateTimeAfter();
			return date ? begin.toLocalDate().toString() : text(begin);
		} catch (DateTimeException e) {
			return null;
		}
	}
}
