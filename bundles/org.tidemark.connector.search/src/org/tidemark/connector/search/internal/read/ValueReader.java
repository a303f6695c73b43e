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
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.Base64;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts the values of documents into batches. Used by one thread. */
final class ValueReader {

	private final String table;
	private final Moments moments = new Moments();

	ValueReader(String table) {
		this.table = table;
	}

	/** Appends the value of a field. */
	void append(Hit hit, Field field, ColumnBuffer into) throws TidemarkException {
		if (field.isId()) {
			into.appendText(hit.id());
			return;
		}
		if (hit.source() == null) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Read_noSource, table), "", null);
		}
		JsonNode value = scalar(field, hit.value(field.path()));
		if (value == null || value.isNull()) {
			into.appendNull();
			return;
		}
		try {
			append(field, value, into);
		} catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
			throw new UnreadableFieldException(NLS.bind(Messages.Value_misfit,
					new Object[] { table, hit.id(), field.column(), shortened(value.toString()),
							field.esType() }),
					NLS.bind(Messages.Value_misfit_remedy, field.dotted()), e);
		}
	}

	/** A list of one value is that value, and an empty one is none, as it is to a cluster. */
	private static @Nullable JsonNode scalar(Field field, @Nullable JsonNode value) {
		boolean keepsLists = field.type() instanceof LogicalType.Json || field.type() instanceof LogicalType.Text;
		if (value == null || keepsLists || !value.isArray() || value.size() > 1) {
			return value;
		}
		return value.get(0);
	}

	private void append(Field field, JsonNode value, ColumnBuffer into) {
		switch (field.type()) {
			case LogicalType.Bool t -> into.appendLong(truth(value));
			case LogicalType.Int t -> {
				BigInteger number = decimal(value).toBigIntegerExact();
				if (t.bits() == 64 && !t.signed()) {
					into.appendText(number.toString());
				} else {
					into.appendLong(number.longValueExact());
				}
			}
			case LogicalType.Decimal t -> into.appendText(decimal(value).toPlainString());
			case LogicalType.Floating t -> into.appendDouble(t.bits() == 32 ? Float.parseFloat(scalarText(value))
					: Double.parseDouble(scalarText(value)));
			case LogicalType.Instant t -> into.appendText(Moments.text(moments.read(field, value)));
			case LogicalType.Binary t -> {
				byte[] data = Base64.getDecoder().decode(scalarText(value));
				into.append(data, 0, data.length);
			}
			case LogicalType.Json t -> into.appendText(value.toString());
			default -> into.appendText(value.isValueNode() ? value.asText() : value.toString());
		}
	}

	private static long truth(JsonNode value) {
		return switch (scalarText(value)) {
			case "true" -> 1;
			case "false", "" -> 0;
			default -> throw new IllegalArgumentException();
		};
	}

	private static BigDecimal decimal(JsonNode value) {
		return value.isNumber() ? value.decimalValue() : new BigDecimal(scalarText(value).strip());
	}

	private static String scalarText(JsonNode value) {
		if (!value.isValueNode()) {
			throw new IllegalArgumentException();
		}
		return value.asText();
	}

	/** Appends whether the value of a field is at or above a bound. */
	void appendIsAtOrAfter(Hit hit, Field field, String bound, ColumnBuffer into) throws TidemarkException {
		JsonNode value = scalar(field, field.isId() ? null : hit.value(field.path()));
		if (field.isId()) {
			into.appendLong(Comparison.isAtOrAfter(field, hit.id(), bound) ? 1 : 0);
		} else if (value == null || value.isNull()) {
			into.appendNull();
		} else {
			into.appendLong(Comparison.isAtOrAfter(field, text(field, value), bound) ? 1 : 0);
		}
	}

	/** A value in canonical form. */
	String text(Field field, JsonNode value) throws TidemarkException {
		try {
			return switch (field.type()) {
				case LogicalType.Instant t -> Moments.text(moments.read(field, value));
				case LogicalType.Int t -> decimal(value).toBigIntegerExact().toString();
				case LogicalType.Decimal t -> decimal(value).toPlainString();
				default -> value.asText();
			};
		} catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Bound_unusable,
							new Object[] { shortened(value.toString()), field.column(), field.esType() }),
					"", e);
		}
	}

	/** The canonical form of the value by which a document was sorted. */
	static String sortText(Field field, JsonNode value) {
		if (field.type() instanceof LogicalType.Instant && value.isNumber()) {
			return Moments.text(Moments.ofSortValue(field, value.longValue()));
		}
		return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
	}

	private static String shortened(String text) {
		return text.length() > 80 ? text.substring(0, 80) + "..." : text;
	}
}
