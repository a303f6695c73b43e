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

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.PipelineStatus.Rows;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.SystemProblem;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.pipeline.GraphLayout.Box;
import org.tidemark.ui.internal.presenter.pipeline.GraphNode.Tone;
import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph.Place;

class PipelineGraphTest {

	private static final TableName SOURCE = new TableName("shop", "orders");
	private static final TableName TARGET = new TableName("ods", "orders");
	private static final Snapshot LOADED = new Snapshot(9, 9, true);

	private static TableStatus table(@Nullable TableProgress applied, Snapshot snapshot, SinkState sink,
			List<Drift> drift) {
		return new TableStatus(SOURCE, TARGET, applied, snapshot, sink, new Rows(2000, 500, 480, "2000", "480"), drift,
				null);
	}

	private static List<GraphNode> nodes(boolean source, TableStatus table, SystemProblem... problems) {
		PipelineStatus status = new PipelineStatus(source, null, List.of(table), List.of(), List.of(problems));
		return new PipelineChains(status, new Figures(Locale.US, ZoneOffset.UTC)).graph().chains().get(0).nodes();
	}

	@Test
	void aTableThatIsLoadedGoesFromMySqlToStarRocks() {
		TableProgress applied = new TableProgress(SOURCE, TARGET, "tm_orders", "tm_orders_sink",
				TableProgress.State.DONE, "", Instant.EPOCH);
		assertEquals(List.of(
				new GraphNode("MySQL", "shop.orders", Tone.GOOD, "there", -1, false, "2,000 rows"),
				new GraphNode("RisingWave", "tm_orders", Tone.LOADING, "loading, 25 %", 25, false, "500 rows"),
				new GraphNode("Sink", "tm_orders_sink", Tone.LOADING, "loading what is there", -1, false, ""),
				new GraphNode("StarRocks", "ods.orders", Tone.GOOD, "480 rows", -1, false, "Greatest key: 480")),
				nodes(true, table(applied, new Snapshot(500, 2000, false), SinkState.BACKFILLING, List.of())));
	}

	@Test
	void whereNobodyKnowsHowFarTheSnapshotIsTheRowsAreTold() {
		GraphNode wave = nodes(true, table(null, new Snapshot(-1, -1, false), SinkState.RUNNING, List.of())).get(1);
		assertEquals(new GraphNode("RisingWave", "orders", Tone.GOOD, "500 rows", -1, false, ""), wave);
	}

	@Test
	void whatDiffersIsMarkedAtItsSource() {
		GraphNode source = nodes(true, table(null, LOADED, SinkState.RUNNING,
				List.of(new Drift(DriftKind.ADDED, "author", "Apply adds it.", List.of())))).get(0);
		assertTrue(source.drifted());
		assertEquals(Tone.WARNING, source.tone());
		assertEquals("differs: author", source.state());
		assertEquals("MySQL, shop.orders: differs: author\n2,000 rows\nApply adds it.", source.hint());
		assertEquals("MySQL, shop.orders: differs: author. 2,000 rows Apply adds it.", source.spoken());
	}

	@Test
	void eachStateOfASinkHasItsColour() {
		assertEquals(List.of(Tone.BAD, Tone.LOADING, Tone.GOOD, Tone.PAUSED, Tone.BAD),
				List.of(SinkState.values()).stream().map(
						sink -> nodes(true, table(null, LOADED, sink, List.of())).get(2).tone())
						.toList());
	}

	@Test
	void whatIsMissingOrSilentIsNotCalledGood() {
		assertEquals(List.of("there", "shared source missing", "missing", "480 rows"),
				nodes(false, table(null, LOADED, SinkState.MISSING, List.of())).stream().map(GraphNode::state)
						.toList());
		SystemProblem wave = new SystemProblem(PipelineSystem.RISINGWAVE, FakeSession.problem("Nobody answers."));
		assertEquals(List.of(Tone.GOOD, Tone.UNKNOWN, Tone.UNKNOWN, Tone.GOOD),
				nodes(false, table(null, LOADED, SinkState.MISSING, List.of()), wave).stream().map(GraphNode::tone)
						.toList());
		SystemProblem rocks = new SystemProblem(PipelineSystem.STARROCKS, FakeSession.problem("Nobody answers."));
		assertEquals("does not answer",
				nodes(true, table(null, LOADED, SinkState.RUNNING, List.of()), rocks).get(3).state());
	}

	@Test
	void keysDoNotLeaveTheGraph() {
		List<GraphNode> nodes = nodes(true, table(null, LOADED, SinkState.RUNNING, List.of()));
		PipelineGraph.Chain chain = new PipelineGraph.Chain("shop.orders", nodes);
		PipelineGraph graph = new PipelineGraph(List.of(chain, chain));
		assertEquals(new Place(0, 0), graph.near(-1, -1));
		assertEquals(new Place(1, 3), graph.near(2, 4));
		assertEquals(nodes.get(2), graph.at(graph.near(1, 2)));
		assertEquals(new Place(0, 0), PipelineGraph.EMPTY.near(5, 0));
	}

	@Test
	void objectsFillTheWidthAndNeverOverlap() {
		GraphLayout layout = new GraphLayout(2, 800, 18);
		assertTrue(layout.totalWidth() <= 800 && layout.totalWidth() > 796, () -> "" + layout.totalWidth());
		Box first = layout.box(new Place(0, 0));
		Box right = layout.box(new Place(0, 1));
		Box below = layout.box(new Place(1, 0));
		assertEquals(first.x() + first.width() + GraphLayout.GAP, right.x());
		assertTrue(below.y() > first.y() + first.height());
		assertEquals(Optional.of(new Place(0, 1)), layout.at(right.x(), right.y()));
		assertEquals(Optional.empty(), layout.at(right.x() - 1, right.y()));
		assertEquals(Optional.of(new Place(1, 3)), layout.at(layout.totalWidth() - 9, layout.totalHeight() - 9));
		assertFalse(new GraphLayout(1, 100, 18).totalWidth() <= 100, "it is scrolled, and not squeezed");
	}
}
