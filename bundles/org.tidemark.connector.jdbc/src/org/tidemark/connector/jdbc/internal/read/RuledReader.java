/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ObjIntConsumer;

import org.tidemark.connector.spi.ValueRules;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/** Applies a job's rules to the values that another reader reads. */
final class RuledReader implements ValueReader {

	private final ValueReader reader;
	private final ObjIntConsumer<ColumnBuffer> rule;

	private RuledReader(ValueReader reader, ObjIntConsumer<ColumnBuffer> rule) {
		this.reader = reader;
		this.rule = rule;
	}

	/** The reader itself where no rule concerns the type. */
	static ValueReader of(ValueReader reader, LogicalType type, ValueRules rules) {
		boolean moment = type instanceof LogicalType.Date || type instanceof LogicalType.DateTime
				|| type instanceof LogicalType.Instant;
		if (moment && (rules.zeroDates() || rules.infinity())) {
			return new RuledReader(reader, (values, row) -> dropMoment(values, row, rules));
		}
		if (type instanceof LogicalType.Floating && (rules.infinity() || rules.notANumber())) {
			return new RuledReader(reader, (values, row) -> dropNumber(values, row, rules));
		}
		if (type instanceof LogicalType.Decimal && (rules.infinity() || rules.notANumber())) {
			return new RuledReader(reader, (values, row) -> dropDigits(values, row, rules));
		}
		boolean text = !moment && ValueForm.of(type) == ValueForm.TEXT;
		return rules.nulCharacters() && text ? new RuledReader(reader, RuledReader::strip) : reader;
	}

	@Override
	public void read(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		reader.read(rows, index, into);
		int row = into.rows() - 1;
		if (!into.isNull(row)) {
			rule.accept(into, row);
		}
	}

	private static void dropMoment(ColumnBuffer values, int row, ValueRules rules) {
		boolean drop = rules.zeroDates() && SpecialValues.isZeroDate(values, row)
				|| rules.infinity() && SpecialValues.isInfinity(values, row);
		if (drop) {
			toNull(values);
		}
	}

	private static void dropNumber(ColumnBuffer values, int row, ValueRules rules) {
		double value = values.doubleAt(row);
		if (rules.infinity() && Double.isInfinite(value) || rules.notANumber() && Double.isNaN(value)) {
			toNull(values);
		}
	}

	private static void dropDigits(ColumnBuffer values, int row, ValueRules rules) {
		if (rules.infinity() && SpecialValues.isInfinity(values, row)
				|| rules.notANumber() && SpecialValues.isNaN(values, row)) {
			toNull(values);
		}
	}

	private static void toNull(ColumnBuffer values) {
		values.dropLast();
		values.appendNull();
	}

	private static void strip(ColumnBuffer values, int row) {
		if (!SpecialValues.hasNul(values, row)) {
			return;
		}
		byte[] kept = new byte[values.length(row)];
		int length = 0;
		for (int i = values.offset(row); i < values.offset(row) + kept.length; i++) {
			byte b = values.data()[i];
			if (b != 0) {
				kept[length++] = b;
			}
		}
		values.dropLast();
		values.append(kept, 0, length);
	}
}
