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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/** The help pages show the types that {@link TypeTableTest} reads; -Dtidemark.help.write=true writes them anew. */
class TypePageTest {

	private static final BuiltInDialects DIALECTS = new BuiltInDialects();
	private static final Map<String, String> NAMES = Map.of("mysql", "MySQL / MariaDB", "postgresql", "PostgreSQL",
			"sqlite", "SQLite", "opensearch", "OpenSearch / Elasticsearch", "starrocks", "StarRocks", "risingwave",
			"RisingWave");

	/** The languages of the page. */
	enum Language {
		ENGLISH("en", "html",
				"""
						<title>DDL and types</title>
						</head>
						<body>
						<h1>DDL and types</h1>
						<p>The type that each column gets in a new table, with a badge. <b>exact</b>: every value and nothing else.
						<b>widened</b>: every value and others. <b>lossy</b>: not every value; a row that does not fit is refused.
						<b>blocked</b>: no values. Where a key gets another type, it stands behind it. Tidemark's tests read this
						table from the code.</p>
						<p><code>tidemark ddl JOB</code> prints the statements with the reason of each lossy or blocked column.
						<code>--system starrocks@3.2</code> writes them for another system and its version, <code>--diff</code>
						compares with the target as it is and writes what alters it, <code>--out DIR</code> writes a file for each
						system. What destroys data, and what the system cannot alter, stands in the script as a comment.</p>
						""",
				"Type", "in a key", Map.of("exact", "exact", "widened", "widened", "lossy", "lossy", "blocked",
						"blocked")),
		CHINESE("zh-CN", "nl/zh/CN/html", """
				<title>DDL 与类型</title>
				</head>
				<body>
				<h1>DDL 与类型</h1>
				<p>新表中每一列得到的类型及其标记。<b>不变</b>：恰好容纳所有值。<b>放宽</b>：容纳所有值以及其他值。
				<b>有损</b>：不能容纳所有值，放不下的行会被拒绝。<b>不支持</b>：不能容纳任何值。
				键使用另一种类型时，写在其后。本表由 Tidemark 的测试从代码读取。</p>
				<p><code>tidemark ddl JOB</code> 打印语句以及每个有损或不支持的列的原因。
				<code>--system starrocks@3.2</code> 改为针对另一系统及其版本，<code>--diff</code>
				与现有目标比较并写出修改它的语句，<code>--out DIR</code> 为每个系统写一个文件。
				会破坏数据的语句以及系统无法修改之处，在脚本中写成注释。</p>
				""", "类型", "作为键", Map.of("exact", "不变", "widened", "放宽", "lossy", "有损", "blocked", "不支持"));

		private final String code;
		private final String folder;
		private final String head;
		private final String type;
		private final String inKey;
		private final Map<String, String> badges;

		Language(String code, String folder, String head, String type, String inKey, Map<String, String> badges) {
			this.code = code;
			this.folder = folder;
			this.head = head;
			this.type = type;
			this.inKey = inKey;
			this.badges = badges;
		}
	}

	@ParameterizedTest
	@EnumSource
	void thePageShowsTheTypes(Language language) throws Exception {
		Path file = help().resolve(language.folder).resolve("types.html");
		if (Boolean.getBoolean("tidemark.help.write")) {
			Files.writeString(file, text(language));
		}
		assertEquals(text(language), Files.readString(file),
				"the page is older than the code: run this test with -Dtidemark.help.write=true");
	}

	private static Path help() {
		return Path.of(System.getProperty("tidemark.root")).resolve("bundles").resolve("org.tidemark.help");
	}

	static String text(Language language) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(language.code)
				.append("\">\n<head>\n<meta charset=\"utf-8\">\n").append(language.head);
		for (String source : List.of("mysql", "postgresql", "sqlite", "opensearch")) {
			page.append("<h2>").append(NAMES.get(source)).append("</h2>\n<table border=\"1\">\n<tr><th>")
					.append(language.type).append("</th>");
			TypeTableTest.TARGETS.forEach(t -> page.append("<th>").append(NAMES.get(t)).append("</th>"));
			page.append("</tr>\n");
			for (String type : TypeTableTest.types(source)) {
				row(page, language, dialect(source).logicalType(type), type);
			}
			page.append("</table>\n");
		}
		return page.append("</body>\n</html>\n").toString();
	}

	private static Dialect dialect(String id) {
		return DIALECTS.find(id).orElseThrow();
	}

	private static void row(StringBuilder page, Language language, LogicalType type, String declared) {
		page.append("<tr><td><code>").append(escaped(declared)).append("</code></td>");
		for (String target : TypeTableTest.TARGETS) {
			TypeMapping plain = dialect(target).typeFor(type, false);
			TypeMapping key = dialect(target).typeFor(type, true);
			page.append("<td>").append(cell(language, plain));
			if (!key.equals(plain)) {
				page.append("<br>").append(language.inKey).append(": ").append(cell(language, key));
			}
			page.append("</td>");
		}
		page.append("</tr>\n");
	}

	private static String cell(Language language, TypeMapping mapping) {
		return "<code>" + escaped(mapping.declaration()) + "</code> "
				+ language.badges.get(mapping.fidelity().name().toLowerCase(Locale.ROOT));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
