/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.sync.ScheduleForm.Kind;

class ScheduleFormTest {

	@TempDir
	private Path folder;
	private JobDocument document;
	private ScheduleForm form;

	@BeforeEach
	void open() throws IOException, TidemarkException {
		FakeSession session = new FakeSession();
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "one"), session);
		document.load();
		form = new ScheduleForm(document, Clock.fixed(Instant.parse("2026-11-26T10:07:00Z"), ZoneOffset.UTC));
	}

	private Schedule schedule() {
		return document.job().orElseThrow().schedule();
	}

	@Test
	void aJobRunsWhenItIsStartedUntilAPersonChoosesOtherwise() {
		assertEquals(Kind.NEVER, form.kind());
		assertEquals("It runs when somebody starts it.", form.sentence());
		form.choose(Kind.CRON);
		assertEquals(new Schedule(new Schedule.Cron("0 * * * *"), null, MissedRuns.ONCE, Duration.ZERO), schedule());
		form.choose(Kind.NEVER);
		assertNull(schedule());
	}

	@Test
	void everyPartIsTakenOver() {
		form.choose(Kind.CRON);
		assertEquals(Optional.empty(), form.setTiming(" 0 3 * * 1-5 "));
		assertEquals(Optional.empty(), form.setZone("Asia/Shanghai"));
		form.setMakesUp(false);

		assertEquals(new Schedule(new Schedule.Cron("0 3 * * 1-5"), ZoneId.of("Asia/Shanghai"), MissedRuns.SKIP,
				Duration.ZERO), schedule());
		assertTrue(form.sentence().contains("11/27/26") && form.sentence().contains("(Asia/Shanghai)"),
				form.sentence());
		assertFalse(form.makesUp());
		form.choose(Kind.EVERY);
		assertEquals(new Schedule(new Schedule.Every(Duration.ofMinutes(15)), null, MissedRuns.SKIP, Duration.ZERO),
				schedule());
		assertEquals("15m", form.timing());
		assertEquals(Optional.of("Change Schedule"), document.undoLabel());
	}

	@Test
	void whatIsWrongIsSaidAndChangesNothing() {
		form.choose(Kind.CRON);
		Schedule before = schedule();
		for (String wrong : List.of("", "* * * *", "61 * * * *", "soon")) {
			assertEquals(Optional.of(
					"Five fields are needed: minute, hour, day of month, month, day of week, as in 0 3 * * 1-5"),
					form.setTiming(wrong), wrong);
		}
		assertEquals(Optional.of("Mars/Base is no time zone; write a name such as Europe/Berlin or UTC"),
				form.setZone("Mars/Base"));
		assertEquals(before, schedule());
		form.choose(Kind.EVERY);
		for (String wrong : List.of("", "1ms", "15", "15 minutes", "P")) {
			assertEquals(Optional.of("A time of at least a second is needed, such as 30s, 15m or 2h"),
					form.setTiming(wrong), wrong);
		}
	}
}
