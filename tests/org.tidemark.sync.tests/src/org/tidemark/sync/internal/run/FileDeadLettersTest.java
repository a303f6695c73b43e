/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.DeadLetter;

class FileDeadLettersTest {

	@TempDir
	Path home;

	private static DeadLetter letter(long task, String key, String reason) {
		return new DeadLetter(task, "{\"id\":\"" + key + "\"}", null, reason, "{\"id\":\"" + key + "\",\"v\":null}", 1);
	}

	private FileDeadLetters open() {
		return new FileDeadLetters(home, "Shop / to..warehouse", "../orders");
	}

	@Test
	void rowsAreKeptInOneLineEachAndCountTheirAttempts() throws Exception {
		assertEquals(List.of(), open().load("", 10));
		open().keep(List.of(letter(1, "a", "first"), letter(1, "b", "other\nline")));
		open().keep(List.of(letter(2, "a", "again")));
		List<DeadLetter> kept = open().load("", 10);
		assertEquals(2, kept.size());
		DeadLetter a = kept.stream().filter(l -> l.key().contains("\"a\"")).findFirst().orElseThrow();
		assertEquals(new DeadLetter(2, "{\"id\":\"a\"}", null, "again", "{\"id\":\"a\",\"v\":null}", 2), a);
		assertEquals(List.of(kept.get(1)), open().load(kept.get(0).id(), 10));
		assertEquals(List.of(kept.get(0)), open().load("", 1));
		Path file = Path.of(open().place());
		assertEquals(home.resolve("dead-letter"), file.getParent().getParent());
		assertEquals(2, Files.readAllLines(file).size());
		open().remove(List.of(a));
		assertEquals(1, open().load("", 10).size());
		open().remove(kept);
		assertFalse(Files.exists(file));
	}

	@Test
	void aDamagedFileIsNamed() throws Exception {
		open().keep(List.of(letter(1, "a", "first")));
		Files.writeString(Path.of(open().place()), "not json");
		TidemarkException damaged = assertThrows(TidemarkException.class, () -> open().load("", 1));
		assertTrue(damaged.getMessage().contains(open().place()), damaged.getMessage());
	}

	@Test
	void namesThatDifferHaveFilesThatDiffer() {
		assertEquals(2, List.of("A", "a").stream().map(n -> new FileDeadLetters(home, n, "u").place().toLowerCase())
				.distinct().count());
	}
}
