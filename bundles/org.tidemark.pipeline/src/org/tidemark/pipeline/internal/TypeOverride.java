/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute.Conversion;

/** Holds a type that the job gives to a target column against what the sink takes, and finds how the value gets there. */
final class TypeOverride {

	private static final int STRING = 65_533;

	private final CdcTypes types;

	TypeOverride(CdcTypes types) {
		this.types = types;
	}

	/**
	 * Maps a declared type to a wanted one.
	 *
	 * @param wanted     the type in StarRocks that the job asks for
	 * @param nativeType MySQL's declaration
	 * @param inKey      whether the column is part of the primary key
	 * @return blocked when the wanted type cannot be had
	 */
	ColumnType map(String wanted, String nativeType, boolean inKey) {
		ColumnType plain = types.map(nativeType, false);
		if (plain.fidelity() == Fidelity.BLOCKED) {
			return plain;
		}
		DeclaredType source = DeclaredType.parse(CharacterWidth.without(nativeType));
		ColumnType mapped = map(DeclaredType.parse(wanted), source, plain);
		if (mapped.fidelity() == Fidelity.BLOCKED || !inKey) {
			return mapped;
		}
		return inKey(source, mapped, types.map(nativeType, true));
	}

	private ColumnType map(DeclaredType wanted, DeclaredType source, ColumnType plain) {
		return switch (wanted.name()) {
			case "varchar" -> text(wanted.argument(0, 1), plain);
			case "string" -> text(STRING, plain);
			case "smallint" -> whole("SMALLINT", "SMALLINT", source, plain);
			case "int", "integer" -> whole("INTEGER", "INT", source, plain);
			case "bigint" -> whole("BIGINT", "BIGINT", source, plain);
			case "boolean", "bool" -> truth(source, plain);
			case "decimal" -> decimal(wanted, source, plain);
			case "double" -> plain.risingWave().equals("REAL")
					? ColumnType.widened("DOUBLE PRECISION", "DOUBLE", Messages.Override_wider)
					: same("DOUBLE", plain);
			case "datetime" -> plain.risingWave().equals("DATE")
					? ColumnType.widened("DATE", "DATETIME", Messages.Override_wider)
					: same("DATETIME", plain);
			case "float" -> same("FLOAT", plain);
			case "date" -> same("DATE", plain);
			case "json" -> same("JSON", plain);
			default -> refused(wanted);
		};
	}

	private static ColumnType refused(DeclaredType wanted) {
		return ColumnType.blocked(NLS.bind(Messages.Override_type, wanted.name()));
	}

	private static ColumnType same(String starRocks, ColumnType plain) {
		return plain.starRocks().equals(starRocks) ? plain
				: ColumnType.blocked(NLS.bind(Messages.Override_value, plain.risingWave(), starRocks));
	}

	private static ColumnType whole(String risingWave, String starRocks, DeclaredType source, ColumnType plain) {
		if (starRocks.equals("BIGINT") && CdcTypes.isUnsignedBigint(source)) {
			return ColumnType.lossy("BIGINT", "BIGINT", Messages.Type_unsignedBigintWraps);
		}
		boolean wider = rank(plain.risingWave()) > 0 && rank(risingWave) > rank(plain.risingWave());
		return wider && !"year".equals(source.name())
				? ColumnType.widened(risingWave, starRocks, Messages.Override_wider)
				: same(starRocks, plain);
	}

	private static int rank(String risingWave) {
		return switch (risingWave) {
			case "SMALLINT" -> 1;
			case "INTEGER" -> 2;
			case "BIGINT" -> 3;
			default -> 0;
		};
	}

	private static ColumnType truth(DeclaredType source, ColumnType plain) {
		boolean tiny = plain.risingWave().equals("SMALLINT") && !source.name().startsWith("small")
				&& !source.name().equals("int2") && !source.unsigned();
		return tiny ? ColumnType.lossy("BOOLEAN", "BOOLEAN", Messages.Type_boolean) : same("BOOLEAN", plain);
	}

	private ColumnType decimal(DeclaredType wanted, DeclaredType source, ColumnType plain) {
		int precision = wanted.argument(0, 10);
		int scale = wanted.argument(1, 0);
		if (precision < 1 || precision > types.mostDigits() || scale < 0 || scale > precision) {
			return ColumnType.blocked(NLS.bind(Messages.Override_digits, types.mostDigits()));
		}
		String declaration = "DECIMAL(" + precision + ',' + scale + ')';
		if (!plain.risingWave().equals("NUMERIC")) {
			return same(declaration, plain);
		}
		boolean unsigned = CdcTypes.isUnsignedBigint(source);
		int sourceScale = unsigned ? 0 : source.argument(1, 0);
		int sourceWhole = unsigned ? 20 : source.argument(0, 10) - sourceScale;
		boolean holds = scale >= sourceScale && precision - scale >= sourceWhole;
		ColumnType type = holds ? ColumnType.widened("NUMERIC", declaration, Messages.Override_wider)
				: ColumnType.lossy("NUMERIC", declaration, Messages.Type_decimalCut);
		return holds && plain.fidelity() == Fidelity.LOSSY ? type.butLossy(plain.reason()) : type;
	}

	private ColumnType text(long length, ColumnType plain) {
		if (length < 1 || length > types.mostVarchar()) {
			return ColumnType.blocked(NLS.bind(Messages.Override_length, Long.toString(types.mostVarchar())));
		}
		if (plain.risingWave().equals("TIMESTAMPTZ")) {
			return ColumnType.blocked(Messages.Override_moment);
		}
		String declaration = "VARCHAR(" + length + ')';
		boolean text = plain.starRocks().startsWith("VARCHAR");
		Conversion conversion = text ? plain.conversion() : Conversion.TEXT;
		ColumnType type = length < needed(plain)
				? ColumnType.lossy(plain.risingWave(), declaration,
						NLS.bind(Messages.Type_textCut, Long.toString(length)))
				: ColumnType.widened(plain.risingWave(), declaration, text ? plain.reason() : Messages.Override_text);
		boolean lossyBefore = plain.fidelity() == Fidelity.LOSSY && type.fidelity() != Fidelity.LOSSY;
		return (lossyBefore ? type.butLossy(plain.reason()) : type).converted(conversion);
	}

	/** The most bytes of a value as text. */
	private static long needed(ColumnType plain) {
		return switch (plain.risingWave()) {
			case "SMALLINT" -> 6;
			case "BOOLEAN" -> 5;
			case "INTEGER" -> 11;
			case "BIGINT" -> 20;
			case "NUMERIC" -> digits(plain);
			case "REAL", "DOUBLE PRECISION" -> 25;
			case "DATE" -> 10;
			case "TIME" -> 15;
			case "TIMESTAMP" -> 26;
			case "JSONB" -> Long.MAX_VALUE;
			default -> Long.parseLong(plain.starRocks().replaceAll("\\D", ""));
		};
	}

	/** The digits of a decimal, with a sign, a point and a zero before it. */
	private static long digits(ColumnType plain) {
		DeclaredType type = DeclaredType.parse(plain.starRocks());
		return type.name().equals("decimal") ? type.argument(0, 10) + 3 : type.argument(0, 1);
	}

	/** Only what becomes text can be a key where the mapped type cannot; the sink then sorts the changes of a key. */
	private static ColumnType inKey(DeclaredType source, ColumnType mapped, ColumnType key) {
		boolean text = mapped.starRocks().startsWith("VARCHAR");
		if (key.fidelity() == Fidelity.BLOCKED && (!text || mapped.risingWave().equals("BYTEA"))) {
			return key;
		}
		if (mapped.starRocks().startsWith("DECIMAL")) {
			return ColumnType.blocked(NLS.bind(Messages.Key_type, source.name()));
		}
		if (key.fidelity() == Fidelity.LOSSY && key.risingWave().equals(mapped.risingWave())) {
			return mapped.butLossy(key.reason());
		}
		return mapped.conversion() == Conversion.TEXT && mapped.fidelity() != Fidelity.LOSSY
				? ColumnType.widened(mapped.risingWave(), mapped.starRocks(), Messages.Key_cast)
						.converted(Conversion.TEXT)
				: mapped;
	}
}
