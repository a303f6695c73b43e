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

import org.junit.jupiter.api.Test;

/** The target platform is flat and pinned: each artifact once, nothing resolved behind our back. */
class TargetTest {

	private static final TargetRules RULES = new TargetRules(Checkout.ofThisBuild());

	@Test
	void bothTargetsAreLookedAt() {
		assertEquals(2, RULES.targets().size());
	}

	@Test
	void everyArtifactIsNamedOnce() {
		RULES.artifactsNamedTwice().assertNone("Every artifact is named once");
	}

	@Test
	void everyArtifactHasOneVersion() {
		RULES.unpinned().assertNone("Every artifact has one version, and no range");
	}

	@Test
	void nothingIsResolvedTransitively() {
		RULES.resolvedBehindOurBack().assertNone("Nothing is resolved transitively");
	}
}
