/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Theme;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.presenter.Words;

/** The main screens in the dark theme: nothing of them stays bright. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class DarkThemeTest {

	/** Text is bright in a dark theme too; a table or a page that was forgotten is far more than this. */
	private static final double MOST_BRIGHT = 0.06;
	private static final double READABLE = 4.5;

	@Test
	void theMainScreensAreDark(WorkbenchPage workbench, Driver driver) {
		try (Theme dark = Theme.dark(driver.ui())) {
			workbench.connections().awaitEmpty();
			assertDark(workbench, "dark-welcome.png");
			workbench.connections().createSample().awaitTitle("shop to warehouse").run();
			workbench.history().await(1, Words.of(TaskStatus.COMPLETED)).select(0, 4);
			workbench.connections().expand("sample-shop", "main", "orders");
			assertDark(workbench, "dark-perspective.png");
		}
	}

	@Test
	void theStatusLineCanBeRead(Driver driver) {
		try (Theme dark = Theme.dark(driver.ui())) {
			Label runs = driver.widget("runs.count", Label.class);
			double contrast = driver.ui().get(
					() -> Theme.contrast(runs.getForeground().getRGB(), runs.getBackground().getRGB()));
			assertTrue(contrast >= READABLE, "The contrast is " + contrast);
		}
	}

	private static void assertDark(WorkbenchPage workbench, String name) {
		Path picture = workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve(name));
		double bright = Theme.bright(picture.toString());
		assertTrue(bright < MOST_BRIGHT, name + " is bright to " + bright);
	}
}
