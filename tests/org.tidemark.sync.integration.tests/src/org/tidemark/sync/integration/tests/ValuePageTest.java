/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The help pages show the table that the tests run; -Dtidemark.help.write=true writes them anew. */
class ValuePageTest {

	@ParameterizedTest
	@EnumSource
	void thePageShowsTheTable(ValuePage.Language language) throws Exception {
		ValuePage page = new ValuePage(language);
		List<ValueRule> rules = ValueRule.readAll();
		if (Boolean.getBoolean("tidemark.help.write")) {
			Files.createDirectories(page.file().getParent());
			Files.writeString(page.file(), page.text(rules));
		}
		assertEquals(page.text(rules), Files.readString(page.file()),
				"the page is older than the table: run this test with -Dtidemark.help.write=true");
	}

	@ParameterizedTest
	@EnumSource
	void everySentenceIsUsed(ValuePage.Language language) throws Exception {
		Set<String> used = ValueRule.readAll().stream().map(ValueRule::note).collect(Collectors.toSet());
		for (String sentence : new ValuePage(language).sentences()) {
			assertTrue(used.contains(sentence), sentence);
		}
	}
}
