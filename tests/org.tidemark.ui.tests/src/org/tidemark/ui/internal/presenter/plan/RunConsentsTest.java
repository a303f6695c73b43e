/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.internal.preferences.EclipsePreferences;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.Environment;
import org.tidemark.ui.internal.presenter.FakeSession;

class RunConsentsTest {

	private final RunConsents consents = new RunConsents(new EclipsePreferences());
	private final FakeSession session = new FakeSession();

	@Test
	void aConsentHoldsForDevelopmentAlone() {
		consents.give(Plans.request(session, Environment.DEV));
		assertTrue(consents.isGiven(Plans.request(session, Environment.DEV)));
		assertFalse(consents.isGiven(Plans.request(session, Environment.TEST)));
		assertFalse(consents.isGiven(Plans.request(session, Environment.PROD)),
				"the target became one of production since");
	}

	@Test
	void nobodyConsentsForProduction() {
		consents.give(Plans.request(session, Environment.PROD));
		assertEquals(0, consents.count());
	}

	@Test
	void consentsAreTakenBack() {
		consents.give(Plans.request(session, Environment.DEV));
		consents.give(Plans.request(session, Environment.DEV));
		assertEquals(1, consents.count());
		consents.clear();
		assertFalse(consents.isGiven(Plans.request(session, Environment.DEV)));
	}
}
