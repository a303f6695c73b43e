/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.time.ZoneId;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.ColumnRoute.Conversion;
import org.tidemark.pipeline.PipelineVersions;

/**
 * Maps MySQL's types over RisingWave to StarRocks. RisingWave knows no lengths, its StarRocks sink takes a type only where
 * its check of the target's column does, and StarRocks counts the length of text in bytes.
 */
final class CdcTypes {

	/** RisingWave's decimal has 28 digits. */
	private static final int RISINGWAVE_DIGITS = 28;
	private static final int MOST_DIGITS = 38;
	private static final int MOST_DIGITS_FROM_4_0 = 76;
	private static final long MOST_VARCHAR = 1_048_576L;
	private static final long MOST_VARCHAR_FROM_4_2 = 2_147_482_624L;
	private static final long TEXT = 65_535L;
	private static final long MEDIUM = 16_777_215L;
	private static final long LONG = 4_294_967_295L;

	private final PipelineVersions versions;
	private final ZoneId zone;

	CdcTypes(PipelineVersions versions, ZoneId zone) {
		this.versions = versions;
		this.zone = zone;
	}

	/** The most bytes of text that StarRocks takes. */
	long mostVarchar() {
		return versions.starRocks().atLeast(4, 2, 0) ? MOST_VARCHAR_FROM_4_2 : MOST_VARCHAR;
	}

	/** The most digits of a decimal that StarRocks takes. */
	int mostDigits() {
		return versions.starRocks().atLeast(4, 0, 0) ? MOST_DIGITS_FROM_4_0 : MOST_DIGITS;
	}

	/**
	 * Maps a declared type.
	 *
	 * @param nativeType MySQL's declaration
	 * @param inKey      whether the column is part of the primary key
	 */
	ColumnType map(String nativeType, boolean inKey) {
		DeclaredType type = DeclaredType.parse(CharacterWidth.without(nativeType));
		ColumnType mapped = map(type, nativeType);
		return inKey ? inKey(type, mapped) : mapped;
	}

	private ColumnType map(DeclaredType type, String nativeType) {
		return switch (type.name()) {
			case "tinyint", "bool", "boolean", "int1" ->
				ColumnType.widened("SMALLINT", "SMALLINT", Messages.Type_tinyint);
			case "smallint", "int2" -> type.unsigned() ? unsigned("INTEGER", "INT")
					: ColumnType.exact("SMALLINT", "SMALLINT");
			case "mediumint", "int3", "middleint" -> type.unsigned() ? unsigned("BIGINT", "BIGINT")
					: ColumnType.widened("INTEGER", "INT", Messages.Type_wider);
			case "int", "integer", "int4" -> type.unsigned() ? unsigned("BIGINT", "BIGINT")
					: ColumnType.exact("INTEGER", "INT");
			case "bigint", "int8" -> type.unsigned() ? unsignedBigint() : ColumnType.exact("BIGINT", "BIGINT");
			case "serial" -> unsignedBigint();
			case "year" -> ColumnType.widened("INTEGER", "INT", Messages.Type_wider);
			case "float", "float4" -> ColumnType.exact("REAL", "FLOAT");
			case "double", "double precision", "real", "float8" -> ColumnType.exact("DOUBLE PRECISION", "DOUBLE");
			case "decimal", "dec", "numeric", "fixed" -> decimal(type.argument(0, 10), type.argument(1, 0));
			case "json" -> ColumnType.lossy("JSONB", "JSON", Messages.Type_json);
			case "date" -> ColumnType.exact("DATE", "DATE");
			case "time" -> ColumnType.lossy("TIME", "VARCHAR(16)", Messages.Type_time).converted(Conversion.TEXT);
			case "datetime" -> ColumnType.exact("TIMESTAMP", "DATETIME");
			case "timestamp" -> moment();
			case "bit" -> bits(type.argument(0, 1));
			default -> textOrBytes(type, nativeType);
		};
	}

	/** Where clocks are set back, two moments have one local time. */
	private ColumnType moment() {
		ColumnType type = zone.getRules().isFixedOffset()
				? ColumnType.widened("TIMESTAMPTZ", "DATETIME", NLS.bind(Messages.Type_timestamp, zone.getId()))
				: ColumnType.lossy("TIMESTAMPTZ", "DATETIME", NLS.bind(Messages.Type_timestampFold, zone.getId()));
		return type.converted(Conversion.LOCAL_TIME);
	}

	private ColumnType textOrBytes(DeclaredType type, String nativeType) {
		CharacterWidth width = CharacterWidth.of(nativeType);
		return switch (type.name()) {
			case "char", "character", "nchar", "national char", "varchar", "character varying", "nvarchar",
					"national varchar" ->
				text(type.argument(0, 1), width.ofCharacter());
			case "tinytext" -> text(255, width.ofByte());
			case "text" -> text(TEXT, width.ofByte());
			case "mediumtext" -> text(MEDIUM, width.ofByte());
			case "longtext" -> text(LONG, width.ofByte());
			case "enum" -> text(longest(type.arguments()), width.ofCharacter());
			case "binary", "varbinary" -> bytes(type.argument(0, 1));
			case "tinyblob" -> bytes(255);
			case "blob" -> bytes(TEXT);
			case "mediumblob" -> bytes(MEDIUM);
			case "longblob" -> bytes(LONG);
			case "set" -> ColumnType.blocked(Messages.Type_set);
			default -> ColumnType.blocked(NLS.bind(Messages.Type_unknown, nativeType));
		};
	}

	private static ColumnType unsigned(String risingWave, String starRocks) {
		return ColumnType.widened(risingWave, starRocks, Messages.Type_unsigned);
	}

	/** Needs the source's {@code debezium.bigint.unsigned.handling.mode='precise'}. */
	private ColumnType unsignedBigint() {
		return versions.risingWave().atLeast(2, 6, 0)
				? ColumnType.widened("NUMERIC", "DECIMAL(20,0)", Messages.Type_unsignedBigint)
				: ColumnType.lossy("BIGINT", "BIGINT", Messages.Type_unsignedBigintWraps);
	}

	private ColumnType decimal(int precision, int scale) {
		if (precision > mostDigits()) {
			return ColumnType.lossy("NUMERIC", "VARCHAR(" + (precision + 3) + ')', Messages.Type_decimalDigits)
					.converted(Conversion.TEXT);
		}
		String declaration = "DECIMAL(" + precision + ',' + scale + ')';
		return precision > RISINGWAVE_DIGITS ? ColumnType.lossy("NUMERIC", declaration, Messages.Type_decimalDigits)
				: ColumnType.exact("NUMERIC", declaration);
	}

	private ColumnType text(long length, int width) {
		long bytes = Math.max(1, length) * width;
		long most = mostVarchar();
		return bytes > most
				? ColumnType.lossy("VARCHAR", "VARCHAR(" + most + ')',
						NLS.bind(Messages.Type_textCut, Long.toString(most)))
				: ColumnType.widened("VARCHAR", "VARCHAR(" + bytes + ')',
						NLS.bind(Messages.Type_textBytes, Long.toString(bytes)));
	}

	private static long longest(List<String> labels) {
		return labels.stream().mapToInt(l -> l.codePointCount(0, l.length())).max().orElse(1);
	}

	private ColumnType bytes(long length) {
		long digits = Math.max(1, length) * 2;
		long most = mostVarchar();
		ColumnType type = digits > most
				? ColumnType.lossy("BYTEA", "VARCHAR(" + most + ')',
						NLS.bind(Messages.Type_textCut, Long.toString(most)))
				: ColumnType.widened("BYTEA", "VARCHAR(" + digits + ')', Messages.Type_hex);
		return type.converted(Conversion.HEX);
	}

	private static ColumnType bits(int length) {
		return length == 1 ? ColumnType.exact("BOOLEAN", "BOOLEAN")
				: ColumnType.widened("BYTEA", "VARCHAR(16)", Messages.Type_hex).converted(Conversion.HEX);
	}

	/** Whether the source must send unsigned 64-bit numbers as decimals for the column to be exact. */
	static boolean needsPreciseBigint(ColumnRoute column) {
		return column.risingWaveType().equals("NUMERIC") && isUnsignedBigint(
				DeclaredType.parse(CharacterWidth.without(column.source().nativeType())));
	}

	static boolean isUnsignedBigint(DeclaredType type) {
		return type.unsigned() && ("bigint".equals(type.name()) || "int8".equals(type.name()))
				|| "serial".equals(type.name());
	}

	/** StarRocks takes whole numbers, text and dates as key; RisingWave cannot read a table in order of bytes. */
	private ColumnType inKey(DeclaredType type, ColumnType mapped) {
		return switch (mapped.risingWave()) {
			case "BYTEA" -> ColumnType.blocked(Messages.Key_bytes);
			case "REAL", "DOUBLE PRECISION", "JSONB", "TIME" ->
				ColumnType.blocked(NLS.bind(Messages.Key_type, type.name()));
			case "NUMERIC" -> isUnsignedBigint(type)
					? ColumnType.lossy("BIGINT", "BIGINT", Messages.Type_unsignedBigintWraps)
					: ColumnType.blocked(NLS.bind(Messages.Key_type, type.name()));
			case "VARCHAR" -> "enum".equals(type.name()) ? mapped.butLossy(Messages.Key_enum) : mapped;
			case "TIMESTAMPTZ" -> versions.risingWave().atLeast(2, 6, 3) ? mapped
					: ColumnType.blocked(Messages.Key_timestamp);
			default -> mapped;
		};
	}
}
