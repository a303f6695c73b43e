/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Both languages say all of it. */
class MessagesTest {

	private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{\\d\\}");

	@Test
	void bothLanguagesHaveEveryKeyWithTheSamePlaces() throws Exception {
		Properties english = read("messages.properties");
		Properties chinese = read("messages_zh_CN.properties");
		Set<String> keys = Arrays.stream(Messages.class.getFields()).filter(f -> Modifier.isStatic(f.getModifiers()))
				.map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
		keys.remove("class");

		assertEquals(keys, new TreeSet<>(english.stringPropertyNames()));
		assertEquals(keys, new TreeSet<>(chinese.stringPropertyNames()));
		for (String key : keys) {
			assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
		}
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties read(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Messages.class.getResourceAsStream(name)) {
			properties.load(in);
		}
		return properties;
	}
}
