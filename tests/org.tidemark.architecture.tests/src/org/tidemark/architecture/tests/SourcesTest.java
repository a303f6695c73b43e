/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** What every source has, and what none has. */
class SourcesTest {

	/** Paths of files that may be longer. Splitting a class is better than a line here. */
	private static final Set<String> LONG_CLASSES = Set.of();
	/** Methods that may be longer, as path#name. Splitting a method is better than a line here. */
	private static final Set<String> LONG_METHODS = Set.of();

	private static final SourceRules RULES = new SourceRules(Checkout.ofThisBuild());

	@Test
	void everySourceBeginsWithTheLicence() {
		RULES.licenceHeaders().assertNone("Every source begins with the licence header");
	}

	@Test
	void everyPackageSaysWhatItIsFor() {
		RULES.packageInfos().assertNone("Every package has a package-info with Javadoc and @NonNullByDefault");
	}

	@Test
	void everyTypeOfTheApiIsDocumented() {
		RULES.undocumentedApi().assertNone("Every exported public type has Javadoc");
	}

	@Test
	void classesAreShort() {
		RULES.longClasses(LONG_CLASSES).assertNone("A class has fewer than 450 lines");
	}

	@Test
	void methodsAreShort() {
		RULES.longMethods(LONG_METHODS).assertNone("A method has fewer than 60 lines");
	}

	@Test
	void errorsAreNotSwallowed() {
		RULES.swallowedErrors().assertNone("An error is handled, and not printed or dropped");
	}

	@Test
	void nothingIsLeftForLater() {
		RULES.openEnds().assertNone("What is open is an issue and not a comment");
	}

	@Test
	void datesAreOfJavaTime() {
		RULES.oldDates().assertNone("No java.sql dates: they shift with the time zone");
	}

	@Test
	void testsDoNotSleep() {
		RULES.sleepingTests().assertNone("A test waits for a condition");
	}

	@Test
	void everyTestRuns() {
		RULES.testsThatAreSwitchedOff().assertNone("No test is switched off");
	}
}
