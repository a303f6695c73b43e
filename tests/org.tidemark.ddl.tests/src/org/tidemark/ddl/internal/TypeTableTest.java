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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/**
 * The whole way of each declared type: from a source over its meaning to the type of each target, with badge and reason.
 * The files say it in words: a line with an equals sign is a type of the source and what its values mean; the lines below
 * it are what the targets make of it, those with "key" where a key gets another type.
 */
class TypeTableTest {

	private static final BuiltInDialects DIALECTS = new BuiltInDialects();
	static final List<String> TARGETS = List.of("postgresql", "mysql", "sqlite", "starrocks", "risingwave");

	/** What one target makes of one type. */
	private record Row(String source, String nativeType, String target, List<String> lines) {
		@Override
		public String toString() {
			return source + ' ' + nativeType + " -> " + target;
		}
	}

	private static Dialect dialect(String id) {
		return DIALECTS.find(id).orElseThrow();
	}

	private static List<String> lines(String source) {
		try (InputStream in = Objects
				.requireNonNull(TypeTableTest.class.getResourceAsStream("types-" + source + ".txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The types of a source, as declared. */
	static List<String> types(String source) {
		return lines(source).stream().filter(l -> l.startsWith("= ")).map(l -> l.substring(2, l.lastIndexOf(" | ")))
				.toList();
	}

	static Stream<Row> rows() {
		return Stream.of("mysql", "postgresql", "sqlite", "opensearch").flatMap(TypeTableTest::rows);
	}

	private static Stream<Row> rows(String source) {
		List<Row> rows = new ArrayList<>();
		String type = "";
		for (String line : lines(source)) {
			if (line.startsWith("= ")) {
				type = line.substring(2, line.lastIndexOf(" | "));
				for (String target : TARGETS) {
					rows.add(new Row(source, type, target, new ArrayList<>()));
				}
			} else {
				String target = line.substring(0, line.indexOf(' '));
				rows.get(rows.size() - TARGETS.size() + TARGETS.indexOf(target)).lines().add(line);
			}
		}
		return rows.stream();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mysql", "postgresql", "sqlite", "opensearch" })
	void everyTypeOfTheSourceMeansWhatIsWritten(String source) {
		for (String line : lines(source)) {
			if (line.startsWith("= ")) {
				String[] parts = line.substring(2).split(" \\| ", 2);
				assertEquals(parts[1], dialect(source).logicalType(parts[0]).toString(), parts[0]);
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void everyTargetTakesIt(Row row) {
		LogicalType type = dialect(row.source()).logicalType(row.nativeType());
		TypeMapping plain = dialect(row.target()).typeFor(type, false);
		TypeMapping key = dialect(row.target()).typeFor(type, true);
		List<String> expected = new ArrayList<>(List.of(line(row.target(), plain)));
		if (!key.equals(plain)) {
			expected.add(line(row.target() + " key", key));
		}
		assertEquals(row.lines(), expected);
	}

	private static String line(String target, TypeMapping mapping) {
		return target + " | " + mapping.declaration() + " | " + mapping.fidelity() + " | " + mapping.reason();
	}
}
