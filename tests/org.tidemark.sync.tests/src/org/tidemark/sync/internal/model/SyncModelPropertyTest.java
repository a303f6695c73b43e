/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever concurrent writers do and wherever runs are cut off, the engine keeps its promise. The system property
 * {@code tidemark.model.histories} makes each try play more than one history.
 */
class SyncModelPropertyTest {

	static final int TRIES = 150;

	@Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
	void thePromiseHolds(@ForAll("histories") List<History> histories) throws Exception {
		for (History history : histories) {
			Play.of(history);
		}
	}

	@Provide
	Arbitrary<List<History>> histories() {
		return Histories.all().list().ofSize(Integer.getInteger("tidemark.model.histories", 1));
	}
}
