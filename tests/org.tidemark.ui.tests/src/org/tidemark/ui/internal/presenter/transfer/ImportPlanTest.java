/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan.Choice;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan.Line;

class ImportPlanTest {

	private static ImportPlan plan(String... taken) {
		return new ImportPlan(List.of(ConnectionSettings.file("shop", "sqlite", "/s"),
				ConnectionSettings.file("shop (2)", "sqlite", "/s2"), ConnectionSettings.file("new", "sqlite", "/n")),
				Set.of(taken));
	}

	@Test
	void whatIsNewIsImportedAndWhatIsTakenGetsAFreeName() {
		ImportPlan plan = plan("SHOP");
		assertEquals(List.of(Choice.RENAME, Choice.ADD, Choice.ADD), plan.lines().stream().map(Line::choice).toList());
		assertEquals(Map.of("shop", "shop (3)", "shop (2)", "shop (2)", "new", "new"), plan.names());
		assertEquals("Import as shop (3)", ImportPlan.words(plan.lines().get(0)));
		assertEquals(Optional.empty(), plan.problem());
	}

	@Test
	void conflictsAreDecidedTogetherAndAlone() {
		ImportPlan plan = plan("shop", "shop (2)");
		plan.chooseForConflicts(Choice.REPLACE);
		plan.lines().get(1).choose(Choice.SKIP);
		assertEquals(Map.of("shop", "shop", "new", "new"), plan.names());
		plan.lines().get(2).choose(Choice.REPLACE);
		assertEquals(Choice.ADD, plan.lines().get(2).choice(), "there is nothing to replace");
	}

	@Test
	void namesThatCannotBeAreRefused() {
		ImportPlan plan = plan("shop");
		plan.lines().get(0).rename(" ");
		assertTrue(plan.problem().orElse("").startsWith("Enter a new name for the connection shop"));
		plan.lines().get(0).rename("Shop");
		assertTrue(plan.problem().orElse("").startsWith("A connection named Shop exists"));
		plan.lines().get(0).rename("NEW");
		assertEquals(Optional.of("Two of the connections would be named new."), plan.problem());
		plan.lines().forEach(line -> line.choose(Choice.SKIP));
		assertTrue(plan.problem().orElse("").startsWith("All connections are skipped"));
		assertFalse(plan.names().containsKey("shop"));
	}
}
