/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

class SlicesOptionTest {

	@ParameterizedTest
	@ValueSource(strings = { "many", "0", "-1", "1000", "2.5" })
	void whatIsNoNumberOfSlicesIsRefusedByName(String option) {
		ConnectionSettings settings = new ConnectionSettings("logs", "opensearch", "127.0.0.1", 9200, null, null, null,
				TlsSettings.of(TlsMode.DISABLED), Environment.DEV, Map.of("slices", option));
		TidemarkException refused = assertThrows(TidemarkException.class,
				() -> new SearchConnector().open(settings, 1));
		assertEquals(ProblemKind.USAGE, refused.kind());
		assertTrue(refused.getMessage().contains("logs") && refused.getMessage().contains(option),
				refused.getMessage());
	}
}
