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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may know whom. */
@ExtendWith(ClassesOfThisBuild.class)
class DependencyTest {

	private static final Checkout CHECKOUT = Checkout.ofThisBuild();
	private static final ManifestRules MANIFESTS = new ManifestRules(CHECKOUT);
	private static CompiledClasses compiled;
	private static ClassRules classes;

	@BeforeAll
	static void readClasses(CompiledClasses read) {
		compiled = read;
		classes = new ClassRules(read.classes(), read::bundleOf);
	}

	@Test
	void everyClassIsLookedAt() {
		compiled.notCompiled().assertNone("Every source has a class file: build the bundles first");
	}

	@Test
	void manifestsKeepTheOneDirection() {
		MANIFESTS.needsOutsideOf(Order.MAY_NEED).assertNone("A bundle needs only bundles before it");
	}

	@Test
	void classesKeepTheOneDirection() {
		classes.usesAgainstTheOrder(Order.MAY_NEED).assertNone("A class uses only bundles before its own");
	}

	@Test
	void thereAreNoCycles() {
		MANIFESTS.cycles().assertNone("No bundle needs itself");
	}

	@Test
	void whatIsInternalIsShownToFriendsAlone() {
		MANIFESTS.exports().assertNone("Implementations export nothing except to friends, and internal is in the name"
				+ " of what is not API");
	}

	@Test
	void nobodyUsesWhatIsNotShown() {
		classes.usesOfHiddenPackages(CHECKOUT).assertNone("A class uses only what another bundle exports to its own");
	}

	@Test
	void theCoreNeedsEquinoxCommonAlone() {
		Offenders offenders = MANIFESTS.needsOfTheCore();
		offenders.addAll(classes.usesOutsideOf(Order.usedByTheCore()));
		offenders.assertNone("The core needs org.eclipse.equinox.common alone");
	}

	@Test
	void nothingBelowTheWindowsKnowsWindows() {
		Offenders offenders = MANIFESTS.mentions(Order.windowsElsewhere());
		offenders.addAll(classes.uses(Order.windowsElsewhere()));
		offenders.addAll(new SourceRules(CHECKOUT).mentions(Order.windowsElsewhere()));
		offenders.assertNone("Only ui and rcp mention SWT, JFace and the workbench");
	}

	@Test
	void windowsDoNotKnowDatabases() {
		Offenders offenders = MANIFESTS.mentions(Order.databasesInWindows());
		offenders.addAll(classes.uses(Order.databasesInWindows()));
		offenders.addAll(new SourceRules(CHECKOUT).mentions(Order.databasesInWindows()));
		offenders.assertNone("The workbench asks org.tidemark.operations, never a database");
	}

	@Test
	void whoAsksDoesNotImplement() {
		Offenders offenders = MANIFESTS.mentions(Order.spiOfOthers());
		offenders.addAll(classes.uses(Order.spiOfOthers()));
		offenders.assertNone("Workbench and command line do not use what is for implementers");
	}

	@Test
	void theWorkbenchTakesValuesAndNoServicesFromBelowOperations() {
		classes.usesOfServices("ui", Set.of("connector", "ddl", "sync"))
				.assertNone("The workbench never talks to a connector or to the engine");
	}

	@Test
	void presentersHaveNoWindows() {
		classes.usesInPackages("presenter", Order.WINDOWS).assertNone("A presenter is tested without a display");
	}
}
