/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.state.UnitState.Pass;

class UnitStateTest {

	private final UnitStateJson json = new UnitStateJson();

	@Test
	void readsBackWhatItWrites() throws TidemarkException {
		UnitState state = new UnitState("run", Pass.CHANGES, List.of("2026-01-15 10:30:00.123456", "7"),
				List.of("2026-01-01", "41"),
				"2026-01-16", true, true, "timestamp", "2026-01-15T10:30:00Z", Map.of("key", "abc"));
		assertEquals(state, json.read(json.write(state), "u"));
	}

	@Test
	void keepsNullsApartFromEmptyTexts() throws TidemarkException {
		UnitState state = new UnitState("run", Pass.FULL, List.of(), List.of(), null, false, false, "", null, Map.of());
		assertEquals(state, json.read(json.write(state), "u"));
	}

	@Test
	void saysWhoseCheckpointIsDamaged() {
		TidemarkException e = assertThrows(TidemarkException.class, () -> json.read("{ \"runId\": ", "main.orders"));
		assertTrue(e.getMessage().contains("main.orders"), e.getMessage());
	}

	@Test
	void namesThePartsOfADefinitionThatDiffer() {
		Fingerprint now = Fingerprint.of(Map.of("key", "[id]", "filter", "x > 1", "cursor", ""));
		Fingerprint before = Fingerprint.of(Map.of("key", "[id]", "filter", "x > 2", "cursor", "timestamp"));
		assertEquals(List.of("cursor", "filter"), now.differences(before.parts()));
		assertEquals(List.of(), now.differences(now.parts()));
	}
}
