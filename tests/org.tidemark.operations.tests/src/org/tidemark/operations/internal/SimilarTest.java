/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {

	@ParameterizedTest
	@CsvSource({ "'', '', 0", "a, '', 1", "'', ab, 2", "kitten, sitting, 3", "ab, ba, 1", "source, soruce, 1",
			"batch_size, batchsize, 1", "abc, abc, 0" })
	void countsEdits(String a, String b, int distance) {
		assertEquals(distance, Similar.distance(a, b));
		assertEquals(distance, Similar.distance(b, a));
	}

	@ParameterizedTest
	@CsvSource({ "sync_mod, sync_mode", "SYNC_MODE, sync_mode", "batchsize, batch_size", "size, batch_size",
			"xyz, ''" })
	void findsTheNearest(String wanted, String nearest) {
		assertEquals(nearest, Similar.nearest(wanted, List.of("batch_size", "sync_mode", "verify")).orElse(""));
	}
}
