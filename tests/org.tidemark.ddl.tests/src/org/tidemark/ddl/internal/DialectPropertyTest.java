/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.tidemark.core.type.LogicalType;
import org.tidemark.core.type.LogicalType.Binary;
import org.tidemark.core.type.LogicalType.Bits;
import org.tidemark.core.type.LogicalType.Bool;
import org.tidemark.core.type.LogicalType.Date;
import org.tidemark.core.type.LogicalType.DateTime;
import org.tidemark.core.type.LogicalType.Decimal;
import org.tidemark.core.type.LogicalType.Floating;
import org.tidemark.core.type.LogicalType.Instant;
import org.tidemark.core.type.LogicalType.Int;
import org.tidemark.core.type.LogicalType.Json;
import org.tidemark.core.type.LogicalType.Native;
import org.tidemark.core.type.LogicalType.Text;
import org.tidemark.core.type.LogicalType.Time;
import org.tidemark.core.type.LogicalType.Uuid;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every identifier and every logical type. */
class DialectPropertyTest {

	private static final List<Dialect> DIALECTS = List.of(new PostgresDialect(), new MySqlDialect(),
			new SqliteDialect(), new StarRocksDialect(), new RisingWaveDialect());

	@Property
	void quotedIdentifiersReadBack(@ForAll("identifiers") String identifier) {
		for (Dialect dialect : DIALECTS) {
			assertEquals(identifier, unquoted(dialect.quote(identifier)), dialect.id());
		}
	}

	@Provide
	Arbitrary<String> identifiers() {
		return Arbitraries.strings().withChars("\"`'\\. a\u4E2D[];-\n").ofMinLength(1).ofMaxLength(12);
	}

	/** Reads as a database does: up to the first mark that is not doubled, behind which nothing may follow. */
	private static String unquoted(String sql) {
		char mark = sql.charAt(0);
		StringBuilder name = new StringBuilder();
		int i = 1;
		while (sql.charAt(i) != mark || i + 1 < sql.length() && sql.charAt(i + 1) == mark) {
			i += sql.charAt(i) == mark ? 1 : 0;
			name.append(sql.charAt(i++));
		}
		assertEquals(sql.length() - 1, i, "the identifier ends too early: " + sql);
		return name.toString();
	}

	@Property
	void everyTypeHasADeclarationThatHoldsIt(@ForAll("types") LogicalType type, @ForAll boolean inKey) {
		for (Dialect dialect : DIALECTS) {
			TypeMapping mapping = dialect.typeFor(type, inKey);
			String what = dialect.id() + ": " + type + " -> " + mapping;
			assertFalse(mapping.declaration().isBlank(), what);
			assertTrue(mapping.fidelity() != Fidelity.BLOCKED || inKey && dialect instanceof StarRocksDialect, what);
			assertEquals(mapping.fidelity() == Fidelity.EXACT, mapping.reason().isEmpty(), what);
			assertFalse(mapping.reason().contains("{"), what);
			LogicalType read = dialect.logicalType(mapping.declaration());
			assertTrue(
					mapping.fidelity() == Fidelity.LOSSY || mapping.fidelity() == Fidelity.BLOCKED || holds(read, type),
					what + " -> " + read);
		}
	}

	@Provide
	Arbitrary<LogicalType> types() {
		Arbitrary<Integer> digits = Arbitraries.integers().between(0, 9);
		Arbitrary<Long> lengths = Arbitraries.longs().between(0, 5_000_000);
		Arbitrary<Boolean> flags = Arbitraries.of(true, false);
		return Arbitraries.oneOf(
				Arbitraries.<LogicalType>of(new Bool(), new Date(), new Json(), new Uuid(), new Floating(32),
						new Floating(64),
						new Native("mood"), new Native("geometry"), new Native("integer[]"), new Native("interval")),
				Combinators.combine(Arbitraries.of(8, 16, 24, 32, 64), flags).as(Int::new),
				Combinators.combine(Arbitraries.integers().between(0, 1200), Arbitraries.integers().between(0, 1200))
						.as((precision, scale) -> new Decimal(precision,
								precision == 0 ? 0 : Math.min(precision, scale))),
				Combinators.combine(lengths, flags).as((length, fixed) -> new Text(length, fixed && length > 0)),
				Combinators.combine(lengths, flags).as((length, fixed) -> new Binary(length, fixed && length > 0)),
				digits.map(Time::new), digits.map(DateTime::new), digits.map(Instant::new),
				Arbitraries.integers().between(1, 200).map(Bits::new));
	}

	private static boolean holds(LogicalType read, LogicalType type) {
		return switch (type) {
			case Bool b -> read instanceof Bool || read instanceof Int;
			case Int i -> holdsInteger(read, i);
			case Decimal d ->
				holdsDigits(read, d) || read instanceof Decimal r && (r.precision() == 0 || d.precision() > 0
						&& r.scale() >= d.scale() && r.precision() - r.scale() >= d.precision() - d.scale());
			case Floating f -> read instanceof Floating r && r.bits() >= f.bits();
			case Text t -> read instanceof Text r && holdsLength(r.length(), t.length());
			case Binary b -> read instanceof Binary r && !r.fixed() && holdsLength(r.length(), b.length());
			case Date d -> read instanceof Date;
			case Time t -> read instanceof Time r ? r.digits() >= t.digits()
					: read instanceof Text || read.equals(new Native("interval(" + t.digits() + ')'))
							|| read.equals(new Native("INTERVAL"));
			case DateTime t -> read instanceof DateTime r && r.digits() >= t.digits();
			case Instant t -> read instanceof Instant r && r.digits() >= t.digits()
					|| read instanceof DateTime d && d.digits() >= t.digits();
			case Json j -> read instanceof Json || read.equals(new Text(0, false));
			case Uuid u -> read instanceof Uuid || read instanceof Text r && holdsLength(r.length(), 36);
			case Bits b -> read instanceof Bits r ? r.length() == b.length()
					: read instanceof Text text && holdsLength(text.length(), b.length());
			case Native n -> read.equals(n) || read.equals(new Text(0, false));
		};
	}

	/** Text of the digits with point and sign, or a whole number. */
	private static boolean holdsDigits(LogicalType read, Decimal type) {
		return read instanceof Text text ? text.length() == 1_048_576 || text.length() >= type.precision() + 2
				: read.equals(new Int(64, true)) && type.scale() == 0 && type.precision() <= 18;
	}

	private static boolean holdsLength(long read, long needed) {
		return read == 0 || needed > 0 && read >= needed;
	}

	private static boolean holdsInteger(LogicalType read, Int type) {
		if (read instanceof Decimal decimal) {
			return decimal.precision() == 0 || decimal.precision() - decimal.scale() >= (type.bits() == 64 ? 20 : 10);
		}
		return read instanceof Int r
				&& (r.signed() == type.signed() ? r.bits() >= type.bits() : r.signed() && r.bits() > type.bits());
	}
}
