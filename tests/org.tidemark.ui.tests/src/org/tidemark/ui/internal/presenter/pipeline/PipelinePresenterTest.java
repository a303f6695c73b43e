/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.PipelineStatus.Event;
import org.tidemark.pipeline.PipelineStatus.Rows;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.SystemProblem;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.ManualBackground;

class PipelinePresenterTest {

	private static final Path FILE = Path.of("shop.tidemark");

	private final FakeSession session = new FakeSession();
	private final FakePipelines pipelines = new FakePipelines();
	private final ManualBackground background = new ManualBackground();
	private final PipelinePresenter presenter = new PipelinePresenter(session, background,
			new Figures(Locale.ROOT, ZoneOffset.UTC), () -> {
			});

	@BeforeEach
	void prepare() {
		session.job = new Job("shop", Engine.RISINGWAVE, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		session.connections.put("warehouse", new ConnectionSettings("warehouse", "starrocks", "h", 1, "d", null, null,
				TlsSettings.PREFERRED, Environment.PROD, Map.of()));
		session.pipelines = pipelines;
	}

	private static TableStatus table(String name, Snapshot snapshot, SinkState sink, Rows rows, Drift... drift) {
		return new TableStatus(new TableName("shop", name), new TableName("ods", name), null, snapshot, sink, rows,
				List.of(drift), null);
	}

	private static PipelineStatement statement(PipelineSystem system, String object, boolean destroys) {
		return new PipelineStatement(system, PipelineStatement.Purpose.values()[0],
				PipelineStatement.Action.values()[0], object, null, "DROP " + object, destroys, List.of());
	}

	@Test
	void theStatusIsALineForEachObject() {
		pipelines.status = new PipelineStatus(true, "binlog.000003:154",
				List.of(table("orders", new Snapshot(500, 2000, false), SinkState.BACKFILLING,
						new Rows(2000, 500, 480, null, null)),
						table("notes", new Snapshot(9, 9, true), SinkState.RUNNING, new Rows(9, 9, -1, null, null),
								new Drift(DriftKind.ADDED, "author", "Apply adds it.", List.of()))),
				List.of(new Event(Instant.parse("2026-11-26T10:00:00Z"), "SINK_FAIL", "no such host")),
				List.of(new SystemProblem(PipelineSystem.STARROCKS, FakeSession.problem("Nobody answers."))));
		presenter.open(FILE);
		assertTrue(presenter.busy());
		assertEquals("Asking how the pipeline of shop.tidemark is", presenter.headline());
		background.work();
		assertFalse(presenter.busy());
		assertEquals("2 tables, 1 follow the changes, 1 differ from what was provisioned", presenter.headline());
		List<String> none = List.of("", "", "");
		assertEquals(List.of(
				new PipelineLine(Icon.ERROR, "StarRocks", "does not answer", -1, none, "Nobody answers. Do something.",
						null),
				new PipelineLine(Icon.CONNECTION, "Shared source in RisingWave", "there", -1, none,
						"binary log read up to binlog.000003:154", null),
				new PipelineLine(Icon.STATUS_RUNNING, "shop.orders \u2192 ods.orders", "loading what is there", 25,
						List.of("2,000", "500", "480"), "", "shop.orders"),
				new PipelineLine(Icon.WARNING, "shop.notes \u2192 ods.notes", "follows the changes", 100,
						List.of("9", "9", ""), "", "shop.notes"),
				new PipelineLine(Icon.COLUMN, "    author", "new column", -1, none, "Apply adds it.", null),
				new PipelineLine(Icon.LOG, "2026-11-26 10:00:00", "SINK_FAIL", -1, none, "no such host", null)),
				presenter.lines());
	}

	@Test
	void eachActionEndsWithAFreshStatus() {
		presenter.open(FILE);
		background.work();
		presenter.pause(Set.of("shop.orders"));
		presenter.resume(Set.of());
		background.work();
		presenter.resume(Set.of());
		background.work();
		presenter.limit(Set.of("shop.orders"), 5000);
		background.work();
		assertEquals(List.of("status", "pause [shop.orders]", "status", "resume []", "status",
				"limit [shop.orders] 5000", "status"), pipelines.did, "what comes while it is busy is left out");
		assertEquals("There is no table in this pipeline.", presenter.headline());
	}

	@Test
	void nothingIsDroppedThatAPersonDidNotAgreeTo() {
		pipelines.dropping = List.of(statement(PipelineSystem.RISINGWAVE, "SINK s", false),
				statement(PipelineSystem.STARROCKS, "TABLE ods.orders", true));
		presenter.open(FILE);
		background.work();
		List<PipelinePresenter.Change> asked = new ArrayList<>();
		presenter.planDrop(true, asked::add);
		background.work();
		PipelinePresenter.Change drop = asked.getFirst();
		assertEquals(List.of("DROP TABLE ods.orders"), drop.confirmation().destructive());
		presenter.drop(drop);
		assertEquals(List.of("status", "plan drop true"), pipelines.did, "the name of production was not typed");
		drop.confirmation().type("warehouse");
		presenter.drop(drop);
		background.work();
		assertEquals(List.of("status", "plan drop true", "apply 2"), pipelines.did);
		assertEquals("The pipeline is gone.", presenter.headline());

		pipelines.failure = FakeSession.problem("Permission denied.");
		presenter.drop(drop);
		background.work();
		assertEquals("Permission denied. Do something.", presenter.headline());
		assertTrue(presenter.problem().isPresent());
	}

	@Test
	void whatAFailedApplyMadeCanBeUndone() {
		pipelines.applying = List.of(
				new PipelineStatement(PipelineSystem.STARROCKS, PipelineStatement.Purpose.values()[0],
						PipelineStatement.Action.values()[0], "ods.orders", null, "CREATE TABLE orders (\n id BIGINT)",
						false, List.of("DROP TABLE orders")),
				statement(PipelineSystem.RISINGWAVE, "shop_source", false));
		pipelines.failure = FakeSession.problem("Permission denied.");
		presenter.open(FILE);
		background.work();
		presenter.planApply(presenter::apply);
		background.work();
		assertEquals("Stopped at the first error; apply again to go on there. Permission denied. Do something.",
				presenter.headline());
		assertEquals(List.of("ods.orders done CREATE TABLE orders (",
				"shop_source failed Permission denied. Do something."),
				presenter.lines().stream()
						.map(l -> l.name() + ' ' + l.state() + ' ' + l.detail()).toList());
		assertTrue(presenter.mayUndo());
		presenter.undo();
		assertFalse(presenter.mayUndo());
		background.work();
		assertEquals("What the apply made was undone: 1 statements.", presenter.headline());
		assertEquals(List.of("status", "plan", "apply 2", "undo 1"), pipelines.did);

		pipelines.failure = null;
		presenter.planApply(presenter::apply);
		background.work();
		assertEquals(List.of("plan", "apply 2", "status"), pipelines.did.subList(4, 7));
		assertFalse(presenter.mayUndo());
		pipelines.applying = List.of();
		presenter.planApply(change -> {
			throw new AssertionError("asked");
		});
		background.work();
		assertEquals("All is there as planned; nothing is left to do.", presenter.headline());
	}

	@Test
	void whereNothingIsThereNobodyIsAsked() {
		presenter.open(FILE);
		background.work();
		presenter.planDrop(false, drop -> {
			throw new AssertionError("asked");
		});
		background.work();
		assertEquals("Nothing of this pipeline is there to be dropped.", presenter.headline());
	}

	@Test
	void theAnswerForAnotherJobIsNotShown() {
		presenter.open(FILE);
		presenter.open(Path.of("other.tidemark"));
		background.work();
		assertEquals(Path.of("other.tidemark"), presenter.file().orElseThrow());
		assertFalse(presenter.busy());
	}
}
