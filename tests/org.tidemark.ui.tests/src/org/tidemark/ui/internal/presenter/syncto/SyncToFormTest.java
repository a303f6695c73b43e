/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.syncto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.schema.TableName;

class SyncToFormTest {

	private static final List<ConnectionSettings> ALL = List.of(ConnectionSettings.file("shop", "sqlite", "/s"),
			ConnectionSettings.file("lake", "sqlite", "/l"), ConnectionSettings.file("warehouse", "sqlite", "/w"));

	private static SyncToForm form(String target) {
		return new SyncToForm("shop", List.of(new TableName("main", "orders")), ALL, target, Path.of("/home/jobs"));
	}

	@Test
	void tablesBecomeAJobNamedByWhatItDoes() {
		SyncToForm form = form("");
		assertEquals(List.of("lake", "warehouse"), form.targets());
		form.setTarget("warehouse");
		form.setSchema(" copy ");
		form.setMode(SyncMode.FULL);
		assertEquals(Optional.empty(), form.problem());
		assertEquals(Optional.of(Path.of("/home/jobs/orders to warehouse.tidemark")), form.file());
		Job job = form.job();
		assertEquals("shop", job.source());
		assertEquals("warehouse", job.target());
		assertEquals(SyncMode.FULL, job.sync().mode());
		assertEquals(new TableName("copy", "orders"), job.tables().get(0).target());
		assertEquals(new TableName("main", "orders"), job.tables().get(0).source());
	}

	@Test
	void aNameThatAPersonGaveStaysAndIsSafeAsAFile() {
		SyncToForm form = form("lake");
		form.setName("a/b: daily");
		form.setTarget("warehouse");
		assertEquals("a/b: daily", form.job().name());
		assertEquals(Optional.of(Path.of("/home/jobs/a-b- daily.tidemark")), form.file());
	}

	@Test
	void saysWhatIsMissing() {
		SyncToForm form = form("lake");
		form.setFolder("relative");
		assertTrue(form.problem().orElse("").contains("full path of a folder"));
		form.setName(" ");
		assertTrue(form.problem().orElse("").contains("name for the job"));
		assertTrue(new SyncToForm("shop", form.tables(), ALL.subList(0, 1), "", Path.of("/x")).problem().orElse("")
				.contains("no other connection"));
	}
}
