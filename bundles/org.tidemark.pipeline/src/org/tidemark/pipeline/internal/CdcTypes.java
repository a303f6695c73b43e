/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.pipeline.ColumnRoute.Conversion;
import org.tidemark.pipeline.PipelineVersions;

/**
 * Maps MySQL's types over RisingWave to StarRocks. RisingWave knows no lengths, its StarRocks sink takes a type only where
 * its check of the target's column does, and StarRocks counts the length of text in bytes.
 */
final class CdcTypes {

	/** The most bytes of a character in UTF-8. */
	private static final int BYTES_PER_CHARACTER = 4;
	/** RisingWave's decimal has 28 digits. */
	private static final int RISINGWAVE_DIGITS = 28;
	private static final long MOST_VARCHAR = 1_048_576L;
	private static final long MOST_VARCHAR_FROM_4_2 = 2_147_482_624L;
	private static final long TEXT = 65_535L;
	private static final long MEDIUM = 16_777_215L;
	private static final long LONG = 4_294_967_295L;

	private final PipelineVersions versions;

	CdcTypes(PipelineVersions versions) {
		this.versions = versions;
	}

	/**
	 * Maps a declared type.
	 *
	 * @param nativeType MySQL's declaration
	 * @param inKey      whether the column is part of the primary key
	 */
	ColumnType map(String nativeType, boolean inKey) {
		DeclaredType type = DeclaredType.parse(nativeType);
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
			case "json" -> ColumnType.exact("JSONB", "JSON");
			case "date" -> ColumnType.exact("DATE", "DATE");
			case "time" -> ColumnType.lossy("TIME", "VARCHAR(16)", Messages.Type_time).converted(Conversion.TEXT);
			case "datetime" -> ColumnType.exact("TIMESTAMP", "DATETIME");
			case "timestamp" -> ColumnType.widened("TIMESTAMPTZ", "DATETIME", Messages.Type_timestamp)
					.converted(Conversion.UTC);
			case "bit" -> bits(type.argument(0, 1));
			default -> textOrBytes(type, nativeType);
		};
	}

	private ColumnType textOrBytes(DeclaredType type, String nativeType) {
		return switch (type.name()) {
			case "char", "character", "nchar", "national char" -> text(type.argument(0, 1));
			case "varchar", "character varying", "nvarchar" -> text(type.argument(0, 1));
			case "tinytext" -> text(255);
			case "text" -> text(TEXT);
			case "mediumtext" -> text(MEDIUM);
			case "longtext" -> text(LONG);
			case "enum" -> text(longest(type.arguments()));
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
		int most = versions.starRocks().atLeast(4, 0, 0) ? 76 : 38;
		if (precision > most) {
			return ColumnType.lossy("NUMERIC", "VARCHAR(" + (precision + 3) + ')', Messages.Type_decimalDigits)
					.converted(Conversion.TEXT);
		}
		String declaration = "DECIMAL(" + precision + ',' + scale + ')';
		return precision > RISINGWAVE_DIGITS ? ColumnType.lossy("NUMERIC", declaration, Messages.Type_decimalDigits)
				: ColumnType.exact("NUMERIC", declaration);
	}

	private ColumnType text(long characters) {
		long bytes = Math.max(1, characters) * BYTES_PER_CHARACTER;
		long most = versions.starRocks().atLeast(4, 2, 0) ? MOST_VARCHAR_FROM_4_2 : MOST_VARCHAR;
		return bytes > most
				? ColumnType.lossy("VARCHAR", "VARCHAR(" + most + ')', NLS.bind(Messages.Type_textCut, most))
				: ColumnType.widened("VARCHAR", "VARCHAR(" + bytes + ')', Messages.Type_textBytes);
	}

	private static long longest(List<String> labels) {
		return labels.stream().mapToInt(l -> l.codePointCount(0, l.length())).max().orElse(1);
	}

	private ColumnType bytes(long length) {
		long digits = Math.max(1, length) * 2;
		long most = versions.starRocks().atLeast(4, 2, 0) ? MOST_VARCHAR_FROM_4_2 : MOST_VARCHAR;
		ColumnType type = digits > most
				? ColumnType.lossy("BYTEA", "VARCHAR(" + most + ')', NLS.bind(Messages.Type_textCut, most))
				: ColumnType.widened("BYTEA", "VARCHAR(" + digits + ')', Messages.Type_hex);
		return type.converted(Conversion.HEX);
	}

	private static ColumnType bits(int length) {
		return length == 1 ? ColumnType.exact("BOOLEAN", "BOOLEAN")
				: ColumnType.widened("BYTEA", "VARCHAR(16)", Messages.Type_hex).converted(Conversion.HEX);
	}

	/** StarRocks takes whole numbers, text and dates as key; RisingWave cannot read a table in order of bytes. */
	private ColumnType inKey(DeclaredType type, ColumnType mapped) {
		return switch (mapped.risingWave()) {
			case "BYTEA" -> ColumnType.blocked(Messages.Key_bytes);
			case "REAL", "DOUBLE PRECISION", "JSONB", "TIME" ->
				ColumnType.blocked(NLS.bind(Messages.Key_type, type.name()));
			case "NUMERIC" -> type.unsigned() || "serial".equals(type.name())
					? ColumnType.lossy("BIGINT", "BIGINT", Messages.Type_unsignedBigintWraps)
					: ColumnType.blocked(NLS.bind(Messages.Key_type, type.name()));
			case "TIMESTAMPTZ" -> versions.risingWave().atLeast(2, 6, 3) ? mapped
					: ColumnType.blocked(Messages.Key_timestamp);
			default -> mapped;
		};
	}
}
