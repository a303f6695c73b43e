/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import org.junit.jupiter.api.Test;

/** What people read is there in English and in Chinese. */
class TextsTest {

	private static final TextRules RULES = new TextRules(Checkout.ofThisBuild());

	@Test
	void everyTextIsTranslated() {
		RULES.translations().assertNone("English and Chinese have the same keys and placeholders");
	}

	@Test
	void textsAreAscii() {
		RULES.charactersOutsideAscii().assertNone("Properties files are ASCII");
	}

	@Test
	void apostrophesDoNotSwallowPlaceholders() {
		RULES.apostrophes().assertNone("No apostrophe quotes a placeholder");
	}

	@Test
	void messagesAndTheirFieldsAgree() {
		RULES.messages().assertNone("Every text has a field, every field has a text and a reader");
	}

	@Test
	void pluginXmlIsExternalised() {
		RULES.writtenInPluginXml().assertNone("What people read in a plugin.xml is a %key");
	}

	@Test
	void everyKeyOfABundleHasAText() {
		RULES.keysOfBundleProperties().assertNone("bundle.properties has the keys that manifest and plugin.xml name");
	}
}
