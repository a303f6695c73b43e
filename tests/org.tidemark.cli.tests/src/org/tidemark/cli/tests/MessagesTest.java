/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.cli.internal.TidemarkCommandLine;

class MessagesTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

	@ParameterizedTest
	@ValueSource(strings = { "messages", "usage" })
	void englishAndChineseSayTheSame(String bundle) throws Exception {
		Properties english = read(bundle + ".properties");
		Properties chinese = read(bundle + "_zh_CN.properties");
		assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
		assertTrue(english.size() > 50, bundle);
		for (String key : english.stringPropertyNames()) {
			assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
		}
	}

	private static TreeSet<String> arguments(String text) {
		TreeSet<String> arguments = new TreeSet<>();
		Matcher matcher = ARGUMENT.matcher(text);
		while (matcher.find()) {
			arguments.add(matcher.group());
		}
		return arguments;
	}

	private static Properties read(String name) throws Exception {
		Properties properties = new Properties();
		try (InputStream stream = TidemarkCommandLine.class.getResourceAsStream(name)) {
			properties.load(stream);
		}
		return properties;
	}
}
