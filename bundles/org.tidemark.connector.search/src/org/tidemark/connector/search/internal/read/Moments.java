/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.tidemark.connector.search.internal.discovery.Field;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads and writes the dates of documents without losing a digit. Safe for use by several threads. */
final class Moments {

	private static final String USUAL_FORMAT = "strict_date_optional_time||epoch_millis";
	private static final Set<String> EPOCHS = Set.of("epoch_millis", "epoch_second");
	private static final DateTimeFormatter ISO = defaulted(new DateTimeFormatterBuilder()
			.appendPattern("uuuu[-MM[-dd[['T'][' ']HH[:mm[:ss]]]]]")
			.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
			.appendPattern("[XXXXX][XX][X]"));
	private static final DateTimeFormatter CANONICAL = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
			.toFormatter(Locale.ROOT);
	private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

	private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();
	private final Map<String, List<String>> alternatives = new ConcurrentHashMap<>();

	private static DateTimeFormatter defaulted(DateTimeFormatterBuilder builder) {
		return builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1).parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
				.parseDefaulting(ChronoField.HOUR_OF_DAY, 0).parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
				.parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0).toFormatter(Locale.ROOT);
	}

	/**
	 * The moment that a value of a document means.
	 *
	 * @throws DateTimeException when it is none in the formats of the field
	 */
	Instant read(Field field, JsonNode value) {
		String format = field.format();
		String formats = format == null ? USUAL_FORMAT : format;
		Instant moment = value.isNumber() && !formats.contains("epoch_second")
				? epoch(value.decimalValue(), 1_000)
				: parse(value.asText(), formats);
		return field.nanos() ? moment : moment.truncatedTo(ChronoUnit.MILLIS);
	}

	/** The moment that a text of our own form, or an ISO text, means. */
	static Instant parse(String text) {
		return IsoMoment.parse(text).orElseGet(() -> instant(ISO.parse(text)));
	}

	private Instant parse(String text, String formats) {
		DateTimeException problem = new DateTimeException(text);
		for (String format : alternatives.computeIfAbsent(formats, Moments::split)) {
			try {
				return parseAs(text, format);
			} catch (DateTimeException | IllegalArgumentException e) {
				problem.addSuppressed(e);
			}
		}
		throw problem;
	}

	private static List<String> split(String formats) {
		return Arrays.stream(formats.split("\\|\\|")).map(String::strip).toList();
	}

	private Instant parseAs(String text, String format) {
		if (EPOCHS.contains(format)) {
			return epoch(new BigDecimal(text), "epoch_millis".equals(format) ? 1_000 : 1);
		}
		if (format.contains("date_optional_time") || format.contains("date_time") || format.equals("date")
				|| format.equals("strict_date") || format.equals("iso8601")) {
			return parse(text);
		}
		return instant(patterns
				.computeIfAbsent(format, f -> defaulted(new DateTimeFormatterBuilder().appendPattern(f))).parse(text));
	}

	private static Instant epoch(BigDecimal number, int perSecond) {
		BigDecimal nanos = number.multiply(NANOS).divide(BigDecimal.valueOf(perSecond), 0, RoundingMode.FLOOR);
		BigDecimal[] parts = nanos.divideAndRemainder(NANOS);
		return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
	}

	private static Instant instant(TemporalAccessor parsed) {
		return parsed.isSupported(ChronoField.OFFSET_SECONDS) ? OffsetDateTime.from(parsed).toInstant()
				: LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
	}

	/** The canonical text of a moment. */
	static String text(Instant moment) {
		return IsoMoment.text(moment).orElseGet(() -> CANONICAL.format(moment.atOffset(ZoneOffset.UTC)));
	}

	/** A moment as a cluster reads it in every version. */
	static String iso(Instant moment) {
		return text(moment).replace(' ', 'T') + 'Z';
	}

	/** A moment as the number by which a field is sorted. */
	static long sortValue(Field field, Instant moment) {
		return field.nanos()
				? Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano())
				: moment.toEpochMilli();
	}

	/** The moment of the number by which a field is sorted. */
	static Instant ofSortValue(Field field, long number) {
		return field.nanos() ? Instant.ofEpochSecond(Math.floorDiv(number, 1_000_000_000L),
				Math.floorMod(number, 1_000_000_000L)) : Instant.ofEpochMilli(number);
	}
}
