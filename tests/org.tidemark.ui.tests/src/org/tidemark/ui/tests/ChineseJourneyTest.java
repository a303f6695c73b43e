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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.VisibleTexts;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** The workbench in Chinese; runs in a workbench of its own that was started in that language. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class ChineseJourneyTest {

	private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");
	/** Names, and what the sample and the platform call things. */
	private static final Pattern KNOWN = Pattern.compile(
			"[Tt]idemark|SQLite|MySQL|MariaDB|PostgreSQL|OpenSearch|Elasticsearch|RisingWave|StarRocks|JSON|TLS|SSL|URL|SQL"
					+ "|DDL|CDC|JDBC|sample-(shop|warehouse)|shop( to warehouse)?(\\.tidemark)?|warehouse|main"
					+ "|customers|products|orders|order_items|updated_at|localhost|sqlite|http|utf8mb4"
					// keys as they are printed on a keyboard, and words of the job file
					+ "|Ctrl|Alt|Shift|Enter|auto");

	@Test
	void theViewsAndTheSampleSpeakChinese(WorkbenchPage workbench, Driver driver) {
		workbench.connections().awaitEmpty();
		assertEquals(Optional.of("\u8fde\u63a5"), workbench.viewTitle("org.tidemark.ui.views.connections"));
		assertEquals(List.of(), english(driver, driver.ui().get(WorkbenchPage::shell)));

		workbench.connections().createSample().awaitTitle("shop to warehouse").run();
		workbench.history();
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("chinese-perspective.png"));
		assertEquals(List.of(), english(driver, driver.ui().get(WorkbenchPage::shell)));
	}

	@Test
	void theWizardSpeaksChinese(WorkbenchPage workbench, Driver driver) {
		workbench.connections().awaitEmpty();
		workbench.command("org.tidemark.ui.commands.newConnection");
		Shell wizard = driver.value("the wizard", find -> find.shell("\u65b0\u5efa\u8fde\u63a5"));

		assertEquals(List.of(), english(driver, wizard));
		driver.ui().run(wizard::close);
	}

	private static List<String> english(Driver driver, Shell shell) {
		List<String> left = new ArrayList<>();
		for (String text : driver.ui().get(() -> VisibleTexts.of(shell))) {
			if (ENGLISH.matcher(KNOWN.matcher(text).replaceAll("")).find()) {
				left.add(text);
			}
		}
		return left;
	}
}
