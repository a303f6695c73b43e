/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchStartsTest {

	@Test
	void theProductRunsItsWorkbench() {
		assertTrue(PlatformUI.isWorkbenchRunning());
		assertEquals("org.tidemark.rcp.product", Platform.getProduct().getId());
		assertEquals(1, PlatformUI.getWorkbench().getWorkbenchWindowCount());
	}
}
