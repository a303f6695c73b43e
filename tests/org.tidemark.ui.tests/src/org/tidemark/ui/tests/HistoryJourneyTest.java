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

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.store.MetadataStoreProvider;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.HistoryPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** The history that another process left in the store. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class HistoryJourneyTest {

	private static final Instant STARTED = Instant.parse("2026-01-15T10:30:00Z");

	@Test
	void aRunOfAnotherProcessIsShownWithItsTablesAndItsError(WorkbenchPage workbench) throws TidemarkException {
		Path home = Workplace.service(WorkbenchSession.class).home();
		write(home);
		Workplace.moveTo(home);

		HistoryPage history = workbench.history().await(1, "Failed").select(0, 1);

		assertEquals(List.of("nightly"), history.column("Job"));
		assertEquals(List.of("1,234"), history.column("Read"));
		assertEquals(List.of("1,200"), history.column("Written"));
		assertEquals(List.of("34"), history.column("Failed"));
		assertEquals(List.of("schedule"), history.column("Trigger"));
		assertEquals(List.of("1:05 min"), history.column("Duration"));
		assertEquals(List.of("shop.orders"), history.units("Table"));
		assertEquals(List.of("The disk is full."), history.units("Note"));
	}

	private static void write(Path home) throws TidemarkException {
		BundleContext context = FrameworkUtil.getBundle(WorkbenchSession.class).getBundleContext();
		ServiceReference<MetadataStoreProvider> reference = context.getServiceReference(MetadataStoreProvider.class);
		try (MetadataStore store = context.getService(reference).open(home)) {
			TaskRecord task = store.tasks()
					.add(new TaskRecord(0, "nightly", "", "local", "shop", "warehouse", TaskStatus.RUNNING, STARTED,
							null, null,
							"someone", "schedule", ProcessHandle.current().pid(), "elsewhere"));
			store.tasks()
					.saveUnit(new UnitRecord(task.id(), "shop.orders", "incremental", "because", TaskStatus.FAILED, -1,
							new Counters(1234, 1200, 0, 0, 34, 0), null, 60_000, "The disk is full.", STARTED));
			store.tasks().update(task.id(), TaskStatus.FAILED, STARTED.plusSeconds(65), "1 of 1 tables failed.");
		} finally {
			context.ungetService(reference);
		}
	}
}
