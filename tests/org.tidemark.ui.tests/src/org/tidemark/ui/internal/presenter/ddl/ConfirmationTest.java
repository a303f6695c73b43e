/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ConfirmationTest {

	@Test
	void harmlessStatementsNeedNoTypingEvenInProduction() {
		Confirmation confirmation = new Confirmation("warehouse", true, 3, List.of(), true);
		assertEquals("Run 3 statements on \"warehouse\", a connection of production? Of these, 0 destroy data.",
				confirmation.question());
		assertFalse(confirmation.offersDestructive());
		assertEquals("", confirmation.blocker());
	}

	@Test
	void whatDestroysDataIsLeftOutUntilAPersonWantsIt() {
		Confirmation confirmation = new Confirmation("warehouse", false, 2, List.of("DROP a"), true);
		assertEquals("Run 2 statements on \"warehouse\"? Of these, 0 destroy data.", confirmation.question());
		assertFalse(confirmation.includesDestructive());
		confirmation.include(true);
		assertEquals("Run 3 statements on \"warehouse\"? Of these, 1 destroy data.", confirmation.question());
		assertTrue(confirmation.includesDestructive());
		assertEquals("", confirmation.blocker());
	}

	@Test
	void destructionInProductionIsConfirmedByTheExactName() {
		Confirmation confirmation = new Confirmation("warehouse", true, 0, List.of("DROP a"), true);
		assertEquals("All statements destroy data; tick that they are run.", confirmation.blocker());
		confirmation.include(true);
		assertEquals("Type warehouse to confirm that data is destroyed.", confirmation.blocker());
		confirmation.type("Warehouse");
		assertEquals("Type warehouse to confirm that data is destroyed.", confirmation.blocker());
		confirmation.type(" warehouse ");
		assertEquals("", confirmation.blocker());
	}

	@Test
	void whatCannotBeLeftOutCountsFromTheBeginning() {
		Confirmation confirmation = new Confirmation("warehouse", true, 1, List.of("DROP a"), false);
		assertFalse(confirmation.offersDestructive());
		assertTrue(confirmation.asksForName());
		confirmation.include(false);
		assertEquals(2, confirmation.count());
	}
}
