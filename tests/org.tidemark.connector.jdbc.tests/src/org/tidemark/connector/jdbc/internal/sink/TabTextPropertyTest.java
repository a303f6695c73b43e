/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.tidemark.connector.jdbc.internal.sink.TabText.Style;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written for COPY and LOAD DATA is read back by a decoder that allows nothing but what their manuals say. */
class TabTextPropertyTest {

	/** A row of a number, a text and bytes, each of which may be null. */
	record Row(Long number, String text, byte[] bytes) {

		private List<String> fields() {
			List<String> fields = new ArrayList<>();
			fields.add(number == null ? null : number.toString());
			fields.add(text);
			fields.add(bytes == null ? null : HexFormat.of().formatHex(bytes));
			return fields;
		}
	}

	@Property(tries = 500)
	void whatIsWrittenIsReadBack(@ForAll("rows") List<Row> rows, @ForAll("sizes") int partSize) throws Exception {
		String text = written(rows, partSize, Style.HEX, false);
		assertEquals(rows.stream().map(Row::fields).toList(), read(text, ""));
	}

	@Property(tries = 500)
	void postgresGetsNoNul(@ForAll("rows") List<Row> rows, @ForAll("sizes") int partSize) throws Exception {
		String text = written(rows, partSize, Style.BYTEA, true);
		List<List<String>> expected = rows.stream()
				.map(r -> new Row(r.number(), r.text() == null ? null : r.text().replace("\0", ""), r.bytes()).fields())
				.toList();
		assertEquals(expected, read(text, "\\x"));
	}

	private static String written(List<Row> rows, int partSize, Style bytes, boolean stripNul) throws Exception {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("n", new LogicalType.Int(64, true)),
				new BatchColumn("t", new LogicalType.Text(0, false)),
				new BatchColumn("b", new LogicalType.Binary(0, false))), 8);
		for (Row row : rows) {
			if (row.number() == null) {
				batch.column(0).appendNull();
			} else {
				batch.column(0).appendLong(row.number());
			}
			if (row.text() == null) {
				batch.column(1).appendNull();
			} else {
				batch.column(1).appendText(row.text());
			}
			if (row.bytes() == null) {
				batch.column(2).appendNull();
			} else {
				batch.column(2).append(row.bytes(), 0, row.bytes().length);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TabText text = new TabText(new Style[] { Style.PLAIN, Style.PLAIN, bytes }, stripNul, partSize);
		text.write(Rows.all(batch, List.of(0)), (part, length) -> out.write(part, 0, length));
		assertArrayEquals(out.toByteArray(), text.stream(Rows.all(batch, List.of(0))).readAllBytes());
		return out.toString(StandardCharsets.UTF_8);
	}

	/** Lines end with a newline; a raw tab, newline or carriage return is never part of a value. */
	private static List<List<String>> read(String text, String bytesPrefix) {
		assertTrue(text.isEmpty() || text.endsWith("\n"), text);
		assertTrue(text.indexOf('\r') < 0, text);
		List<List<String>> rows = new ArrayList<>();
		for (String line : text.isEmpty() ? new String[0] : text.substring(0, text.length() - 1).split("\n", -1)) {
			List<String> fields = new ArrayList<>();
			for (String field : line.split("\t", -1)) {
				fields.add(field.equals("\\N") ? null : unescaped(field));
			}
			String bytes = fields.get(2);
			if (bytes != null) {
				assertTrue(bytes.startsWith(bytesPrefix), bytes);
				fields.set(2, bytes.substring(bytesPrefix.length()));
			}
			rows.add(fields);
		}
		return rows;
	}

	private static String unescaped(String field) {
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if (c != '\\') {
				value.append(c);
				continue;
			}
			value.append(switch (field.charAt(++i)) {
				case 't' -> '\t';
				case 'n' -> '\n';
				case 'r' -> '\r';
				case '\\' -> '\\';
				case '0' -> '\0';
				default -> throw new AssertionError("an unknown escape in " + field);
			});
		}
		return value.toString();
	}

	@Provide
	Arbitrary<Integer> sizes() {
		return Arbitraries.of(1, 7, 1 << 16);
	}

	@Provide
	Arbitrary<List<Row>> rows() {
		Arbitrary<String> odd = Arbitraries.strings().withChars("\\Nntr0.\t\n\r\0\b\f\u000B x'\"\u00e4\u4e2d")
				.ofMaxLength(12);
		Arbitrary<String> emoji = Arbitraries.of("\\N", "\\.", "", "\ud83d\ude00", "\u001a");
		Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(8);
		return Combinators
				.combine(Arbitraries.longs().injectNull(0.1), Arbitraries.oneOf(odd, emoji).injectNull(0.1),
						bytes.injectNull(0.1))
				.as(Row::new).list().ofMaxSize(6);
	}
}
