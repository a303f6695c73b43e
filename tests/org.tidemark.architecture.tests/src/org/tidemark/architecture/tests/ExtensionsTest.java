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

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Extension points are explained, and extensions fit them. */
@ExtendWith(ClassesOfThisBuild.class)
class ExtensionsTest {

	private static final Checkout CHECKOUT = Checkout.ofThisBuild();
	private static final ExtensionRules RULES = new ExtensionRules(CHECKOUT);

	@Test
	void theExtensionPointsAreLookedAt() {
		Set<String> declared = RULES.declared();
		Set<String> known = Set.of("org.tidemark.connector.connectors", "org.tidemark.sync.incrementalStrategies",
				"org.tidemark.sync.sinks", "org.tidemark.cli.commands");
		assertTrue(declared.containsAll(known), () -> "Declared are only " + declared);
	}

	@Test
	void everyExtensionPointIsExplained() {
		RULES.schemas().assertNone("Every extension point has a schema that leaves no question");
	}

	@Test
	void everyExtensionFits() {
		RULES.contributions().assertNone("Every extension is what its extension point asks for");
	}

	@Test
	void whatIsNamedExists() {
		RULES.missingClassesAndFiles().assertNone("Classes and icons that a plugin.xml names are in its bundle");
	}

	@Test
	void contributedClassesAreOfTheTypeThatTheSchemaNames(CompiledClasses compiled) {
		new ClassRules(compiled.classes(), compiled::bundleOf).misfits(RULES.implementations())
				.assertNone("A contributed class is of the right type and can be made");
	}
}
