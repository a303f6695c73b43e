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

/** Every bundle introduces itself in the same way. */
class BundleSettingsTest {

	private static final ManifestRules RULES = new ManifestRules(Checkout.ofThisBuild());

	@Test
	void manifestsAreComplete() {
		RULES.headers().assertNone("A manifest names module, vendor, localization and Java level");
	}

	@Test
	void whatABundleHasIsPacked() {
		RULES.leftOutOfTheBuild().assertNone("build.properties packs what is there, and only that");
	}
}
