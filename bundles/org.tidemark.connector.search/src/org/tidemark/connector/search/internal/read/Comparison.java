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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Compares values as a cluster does: moments and numbers by value, text by the bytes of its UTF-8. */
final class Comparison {

	private Comparison() {
	}

	/** Whether {@code value >= bound}, both in canonical form. */
	static boolean isAtOrAfter(Field field, String value, String bound) throws TidemarkException {
		if (field.isSequence()) {
			return SequenceVector.parse(value).isAtOrAfter(SequenceVector.parse(bound));
		}
		try {
			return switch (field.type()) {
				case LogicalType.Instant t -> Moments.parse(value).compareTo(Moments.parse(bound)) >= 0;
				case LogicalType.Int t -> number(value).compareTo(number(bound)) >= 0;
				case LogicalType.Decimal t -> number(value).compareTo(number(bound)) >= 0;
				case LogicalType.Floating t -> number(value).compareTo(number(bound)) >= 0;
				default -> bytes(value, bound) >= 0;
			};
		} catch (DateTimeException | NumberFormatException e) {
			throw unusable(field, bound, e);
		}
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text.strip());
	}

	/** Compares texts by the unsigned bytes of their UTF-8. */
	static int bytes(String one, String other) {
		return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	/** Compares the values by which hits are sorted; null comes last. */
	static int sortValues(JsonNode one, JsonNode other) {
		if (one.isNull() || other.isNull()) {
			return Boolean.compare(one.isNull(), other.isNull());
		}
		if (one.isNumber() && other.isNumber()) {
			return one.canConvertToLong() && other.canConvertToLong()
					&& one.isIntegralNumber() && other.isIntegralNumber()
							? Long.compare(one.longValue(), other.longValue())
							: one.decimalValue().compareTo(other.decimalValue());
		}
		return bytes(one.asText(), other.asText());
	}

	/** A bound as a range query takes it. */
	static ObjectNode range(Field field, String operator, String bound) throws TidemarkException {
		ObjectNode range = Json.object();
		try {
			switch (field.type()) {
				case LogicalType.Instant t -> {
					Instant moment = Moments.parse(bound);
					boolean tooEarly = field.nanos() && moment.isBefore(Instant.EPOCH);
					range.put(operator, Moments.iso(tooEarly ? Instant.EPOCH : moment));
					range.put("format", "strict_date_optional_time_nanos||strict_date_optional_time");
				}
				case LogicalType.Int t -> range.put(operator, number(bound));
				case LogicalType.Decimal t -> range.put(operator, number(bound));
				case LogicalType.Floating t -> range.put(operator, number(bound));
				case LogicalType.Bool t -> range.put(operator, "1".equals(bound) || "true".equals(bound));
				default -> range.put(operator, bound);
			}
		} catch (DateTimeException | NumberFormatException e) {
			throw unusable(field, bound, e);
		}
		return range;
	}

	/** A value in canonical form as the value by which hits are sorted. */
	static void addSortValue(ArrayNode values, Field field, String value)
			throws TidemarkException {
		try {
			switch (field.type()) {
				case LogicalType.Instant t -> values.add(Moments.sortValue(field, Moments.parse(value)));
				case LogicalType.Int t -> values.add(number(value));
				case LogicalType.Decimal t -> values.add(number(value));
				case LogicalType.Floating t -> values.add(number(value));
				case LogicalType.Bool t -> values.add("1".equals(value));
				default -> values.add(value);
			}
		} catch (DateTimeException | NumberFormatException e) {
			throw unusable(field, value, e);
		}
	}

	private static TidemarkException unusable(Field field, String bound, RuntimeException cause) {
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Bound_unusable, new Object[] { bound, field.column(), field.esType() }), "", cause);
	}
}
