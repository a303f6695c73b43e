/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.Preferences;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;

class JobsPresenterTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T10:30:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;
	private int changed;

	@Test
	void theListFollowsWhatIsKnownAndSaysWhatIsMissing() throws IOException {
		FakeSession session = new FakeSession();
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE).withSchedule(
						new Schedule(new Schedule.Cron("0 3 * * *"), null, MissedRuns.ONCE, Duration.ZERO));
		ManualBackground background = new ManualBackground();
		StoredJobs known = new StoredJobs(preferences());
		Path there = Files.writeString(folder.resolve("a.tidemark"), "{}");
		Path gone = folder.resolve("b.tidemark");
		JobsPresenter presenter = new JobsPresenter(session, background, known, CLOCK, () -> changed++);
		presenter.start();
		background.work();
		assertTrue(presenter.rows().isEmpty());

		known.add(there);
		known.add(gone);
		known.add(there);
		background.work();
		assertEquals(List.of(new JobRow(there, "nightly", "shop → warehouse", "due 2026-01-16 03:00", ""),
				new JobRow(gone, "b.tidemark", "", "", "The file is not there any more.")), presenter.rows());

		presenter.forget(presenter.rows().get(1));
		background.work();
		assertEquals(List.of(there), known.files());
		assertEquals(1, presenter.rows().size());
		presenter.dispose();
		int before = changed;
		known.remove(there);
		background.work();
		assertEquals(before, changed);
	}

	@Test
	void jobsThatRanAreListedUntilTheyAreForgotten() throws IOException {
		FakeSession session = new FakeSession();
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		Path ran = Files.writeString(folder.resolve("ran.tidemark"), "{}");
		session.tasks.add(task(ran));
		session.tasks.add(task(ran));
		session.tasks.add(task(folder.resolve("deleted.tidemark")));
		ManualBackground background = new ManualBackground();
		StoredJobs known = new StoredJobs(preferences());
		JobsPresenter presenter = new JobsPresenter(session, background, known, CLOCK, () -> changed++);
		presenter.start();
		background.work();
		assertEquals(List.of(ran), presenter.rows().stream().map(JobRow::file).toList());

		presenter.forget(presenter.rows().get(0));
		background.work();
		assertEquals(List.of(), presenter.rows());

		known.add(ran);
		background.work();
		assertEquals(List.of(ran), presenter.rows().stream().map(JobRow::file).toList());
	}

	private static TaskRecord task(Path jobFile) {
		return new TaskRecord(1, "nightly", jobFile.toString(), "local", "shop", "warehouse", TaskStatus.COMPLETED,
				Instant.EPOCH, null, null, "", "manual", 1, "");
	}

	/** Preferences in memory: those of the platform need a running one. */
	private static Preferences preferences() {
		Map<Object, Object> values = new HashMap<>();
		return (Preferences) Proxy.newProxyInstance(JobsPresenterTest.class.getClassLoader(),
				new Class<?>[] { Preferences.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "get" -> values.getOrDefault(arguments[0], arguments[1]);
					case "put" -> {
						values.put(arguments[0], arguments[1]);
						yield null;
					}
					case "flush" -> null;
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}
}
