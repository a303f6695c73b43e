/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class MessagesTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

	@Test
	void sayTheSameInBothLanguages() throws Exception {
		Properties english = load("messages.properties");
		Properties chinese = load("messages_zh_CN.properties");
		TreeSet<String> fields = Arrays.stream(Messages.class.getFields())
				.filter(f -> Modifier.isStatic(f.getModifiers()) && f.getDeclaringClass() == Messages.class)
				.map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(fields, new TreeSet<>(english.stringPropertyNames()));
		assertEquals(fields, new TreeSet<>(chinese.stringPropertyNames()));
		for (String key : fields) {
			assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
		}
	}

	private static TreeSet<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties load(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Messages.class.getResourceAsStream(name)) {
			properties.load(in);
		}
		return properties;
	}
}
