/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Living things are services, and not static. */
@ExtendWith(ClassesOfThisBuild.class)
class ServicesTest {

	private static final Checkout CHECKOUT = Checkout.ofThisBuild();
	private static ClassRules classes;

	@BeforeAll
	static void readClasses(CompiledClasses read) {
		classes = new ClassRules(read.classes(), read::bundleOf);
	}

	@Test
	void theRulesKnowTheServices() {
		assertTrue(classes.services().contains("org.tidemark.connector.Connectors"), classes.services()::toString);
		assertTrue(classes.services().contains("org.tidemark.core.store.MetadataStore"), classes.services()::toString);
	}

	@Test
	void noServiceLivesInAStaticField() {
		classes.staticState().assertNone("Static fields are final and hold no service");
	}

	@Test
	void nobodyIsASingletonByHand() {
		classes.singletons().assertNone("There is no getInstance and no plug-in class");
	}

	@Test
	void noBundleHasAnActivator() {
		new ManifestRules(CHECKOUT).activators().assertNone("What has to start is a component");
	}
}
