/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The target platform is flat and pinned: each artifact once, nothing resolved behind our back. */
class TargetTest {

	private static final Pattern DEPENDENCY = Pattern
			.compile("<groupId>(.*?)</groupId><artifactId>(.*?)</artifactId><version>(.*?)</version>");

	@Test
	void everyArtifactIsNamedOnce() throws IOException {
		Set<String> seen = new HashSet<>();
		List<String> twice = new ArrayList<>();
		for (String target : targets()) {
			Matcher dependency = DEPENDENCY.matcher(target);
			while (dependency.find()) {
				String artifact = dependency.group(1) + ':' + dependency.group(2);
				if (!seen.add(artifact)) {
					twice.add(artifact);
				}
			}
		}
		assertFalse(seen.isEmpty());
		assertEquals(List.of(), twice);
	}

	@Test
	void nothingIsResolvedTransitively() throws IOException {
		for (String target : targets()) {
			assertEquals(count(target, "<location "), count(target, "includeDependencyDepth=\"none\""));
		}
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	private static boolean isTarget(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".target") && !name.startsWith(".") && Files.isRegularFile(file);
	}

	private static List<String> targets() throws IOException {
		Path releng = Path.of(System.getProperty("tidemark.root")).resolve("releng");
		List<String> contents = new ArrayList<>();
		try (Stream<Path> files = Files.walk(releng, 2)) {
			for (Path file : files.filter(TargetTest::isTarget).toList()) {
				contents.add(Files.readString(file));
			}
		}
		assertEquals(2, contents.size());
		return contents;
	}
}
