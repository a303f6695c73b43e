/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The help page that shows the table of value rules, in one language. */
final class ValuePage {

	/** The languages of the page, each with its place in the table of sentences. */
	enum Language {
		ENGLISH("en", "html", 1,
				"""
						<title>What becomes of values</title>
						</head>
						<body>
						<h1>What becomes of values</h1>
						<p>A value arrives as it is, or in a form that a rule gives, or it is an error of its row, which
						<code>error_strategy</code> treats. It is never rounded, cut off, shifted or replaced without a word. Each line
						below is run by Tidemark's tests. For SQLite the storage class is shown before the value.</p>
						""",
				List.of("Type", "Value", "Type in the target", "Outcome", "Arrives as", "Rule"),
				Map.of("exact", "exact", "ruled", "by rule", "error", "error of its row", "zero_dates",
						"error; with \"zero_dates\": \"null\" as shown", "infinity",
						"error; with \"infinity\": \"null\" as shown", "nul_characters",
						"error; with \"nul_characters\": \"strip\" as shown")),
		CHINESE("zh-CN", "nl/zh/CN/html", 2, """
				<title>值的转换规则</title>
				</head>
				<body>
				<h1>值的转换规则</h1>
				<p>值原样到达，或以规则规定的形式到达，否则该行出错，由 <code>error_strategy</code> 处理。
				值绝不会被悄悄舍入、截断、偏移或替换。下面每一行都由 Tidemark 的测试执行。
				对于 SQLite，值之前显示其存储类。</p>
				""", List.of("类型", "值", "目标中的类型", "结果", "到达的值", "规则"),
				Map.of("exact", "不变", "ruled", "按规则", "error", "该行出错", "zero_dates",
						"出错；设置 \"zero_dates\": \"null\" 时如所示", "infinity", "出错；设置 \"infinity\": \"null\" 时如所示",
						"nul_characters", "出错；设置 \"nul_characters\": \"strip\" 时如所示"));

		private final String code;
		private final String folder;
		private final int sentence;
		private final String head;
		private final List<String> columns;
		private final Map<String, String> outcomes;

		Language(String code, String folder, int sentence, String head, List<String> columns,
				Map<String, String> outcomes) {
			this.code = code;
			this.folder = folder;
			this.sentence = sentence;
			this.head = head;
			this.columns = columns;
			this.outcomes = outcomes;
		}
	}

	private final Language language;
	private final Map<String, String> sentences = new HashMap<>();

	ValuePage(Language language) throws IOException {
		this.language = language;
		for (String line : Files.readAllLines(ValueRule.folder().resolve("data").resolve("value-sentences.tsv"))) {
			if (!line.isBlank() && line.charAt(0) != '#') {
				String[] cells = line.split("\t", -1);
				if (cells.length != 3 || sentences.put(cells[0], cells[language.sentence]) != null) {
					throw new IllegalArgumentException(line);
				}
			}
		}
	}

	/** Where the page is. */
	Path file() {
		return ValueRule.folder().resolve(language.folder).resolve("value-rules.html");
	}

	/** The ids of the sentences. */
	Iterable<String> sentences() {
		return sentences.keySet();
	}

	/** The page's text. */
	String text(List<ValueRule> rules) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(language.code)
				.append("\">\n<head>\n<meta charset=\"utf-8\">\n").append(language.head);
		Map<String, List<ValueRule>> pairs = new LinkedHashMap<>();
		for (ValueRule rule : rules) {
			pairs.computeIfAbsent(rule.source() + " → " + rule.target(), k -> new java.util.ArrayList<>()).add(rule);
		}
		pairs.forEach((pair, lines) -> {
			page.append("<h2>").append(escaped(pair)).append("</h2>\n<table border=\"1\">\n<tr>");
			language.columns.forEach(c -> page.append("<th>").append(c).append("</th>"));
			page.append("</tr>\n");
			lines.forEach(line -> row(page, line));
			page.append("</table>\n");
		});
		return page.append("</body>\n</html>\n").toString();
	}

	private void row(StringBuilder page, ValueRule rule) {
		String sentence = sentences.get(rule.note());
		if (sentence == null) {
			throw new IllegalArgumentException("no sentence " + rule.note());
		}
		page.append("<tr><td><code>").append(escaped(rule.sourceType())).append("</code></td><td><code>")
				.append(escaped(rule.sample())).append("</code></td><td><code>").append(escaped(rule.targetType()))
				.append("</code></td><td>").append(language.outcomes.get(rule.outcome().id()))
				.append("</td><td><code>").append(escaped(rule.arrives())).append("</code></td><td>")
				.append(escaped(sentence)).append("</td></tr>\n");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
