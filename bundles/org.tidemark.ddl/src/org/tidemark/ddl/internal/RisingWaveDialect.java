/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Ability;

/**
 * RisingWave, for any source. It speaks the protocol of PostgreSQL and knows fewer types: none has a length or digits, and
 * no column refuses NULL. A document becomes {@code jsonb}, for there is no other.
 */
public final class RisingWaveDialect extends CommentingDialect {

	private static final int NUMERIC_DIGITS = 28;
	private static final int DIGITS_OF_INT256 = 77;
	private static final int MOMENT_DIGITS = 6;

	private final PostgresDialect postgres = new PostgresDialect();

	/** Has no state. */
	public RisingWaveDialect() {
		super("risingwave"); //$NON-NLS-1$
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		return switch (DeclaredType.parse(nativeType).name()) {
			case "string" -> new LogicalType.Text(0, false); //$NON-NLS-1$
			case "rw_int256" -> new LogicalType.Decimal(DIGITS_OF_INT256, 0); //$NON-NLS-1$
			default -> postgres.logicalType(nativeType);
		};
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return switch (type) {
			case LogicalType.Bool b -> exact("BOOLEAN"); //$NON-NLS-1$
			case LogicalType.Int i -> integer(i);
			case LogicalType.Decimal d -> d.precision() == 0 || d.precision() > NUMERIC_DIGITS
					? lossy("NUMERIC", Messages.RisingWave_numeric, NUMERIC_DIGITS) //$NON-NLS-1$
					: widened("NUMERIC", Messages.Type_no_length); //$NON-NLS-1$
			case LogicalType.Floating f -> exact(f.bits() == 32 ? "REAL" : "DOUBLE PRECISION"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Text t -> unlimited("VARCHAR", t.length()); //$NON-NLS-1$
			case LogicalType.Binary b -> unlimited("BYTEA", b.length()); //$NON-NLS-1$
			case LogicalType.Date d -> exact("DATE"); //$NON-NLS-1$
			case LogicalType.Time t -> t.digits() > MOMENT_DIGITS
					? lossy("INTERVAL", Messages.Type_digits, t.digits(), MOMENT_DIGITS) //$NON-NLS-1$
					: widened("INTERVAL", Messages.Postgres_time); //$NON-NLS-1$
			case LogicalType.DateTime t -> moment("TIMESTAMP", t.digits()); //$NON-NLS-1$
			case LogicalType.Instant t -> moment("TIMESTAMPTZ", t.digits()); //$NON-NLS-1$
			case LogicalType.Json j -> inKey ? widened("VARCHAR", Messages.RisingWave_json_key) //$NON-NLS-1$
					: lossy("JSONB", Messages.RisingWave_json); //$NON-NLS-1$
			case LogicalType.Uuid u -> widened("VARCHAR", Messages.RisingWave_text); //$NON-NLS-1$
			case LogicalType.Bits b -> widened("VARCHAR", Messages.RisingWave_text); //$NON-NLS-1$
			case LogicalType.Native n -> widened("VARCHAR", Messages.Type_native, n.nativeType()); //$NON-NLS-1$
		};
	}

	private static TypeMapping integer(LogicalType.Int type) {
		int bits = type.signed() ? type.bits() : type.bits() + 1;
		String declaration = bits <= 16 ? "SMALLINT" : bits <= 32 ? "INTEGER" : bits <= 64 ? "BIGINT" : "NUMERIC"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (!type.signed()) {
			return widened(declaration, Messages.Type_unsigned, type.bits());
		}
		return bits == 8 || bits == 24 ? widened(declaration, Messages.Type_wider_integer) : exact(declaration);
	}

	private static TypeMapping unlimited(String declaration, long length) {
		return length == 0 ? exact(declaration) : widened(declaration, Messages.Type_no_length);
	}

	private static TypeMapping moment(String declaration, int digits) {
		if (digits > MOMENT_DIGITS) {
			return lossy(declaration, Messages.Type_digits, digits, MOMENT_DIGITS);
		}
		return digits == MOMENT_DIGITS ? exact(declaration) : widened(declaration, Messages.RisingWave_digits);
	}

	@Override
	public boolean can(Ability ability) {
		return ability == Ability.COMMENTS || ability == Ability.PRIMARY_KEY;
	}

	@Override
	String notNull() {
		return ""; //$NON-NLS-1$
	}

	/** A backslash means itself. */
	@Override
	String literal(String text) {
		return '\'' + text.replace("'", "''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
