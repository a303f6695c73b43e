/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.ui.internal.presenter.Figures;

class PlanReviewTest {

	private static final Figures FIGURES = new Figures(Locale.ENGLISH, ZoneOffset.UTC);

	private static PlanReview review(DeleteSettings deletes, UnitPlan... units) {
		return PlanReview.of(Plans.job(deletes), new TaskPlan("nightly", List.of(units)), FIGURES);
	}

	@Test
	void aTableIsToldInOneRowAndAllOfItInTheDetails() {
		PlanRow row = review(null, Plans.unit(WriteMode.UPSERT, List.of("ALTER TABLE orders ADD note TEXT"),
				new PlanNote(LogLevel.WARN, "Look out."))).rows().get(0);

		assertEquals(List.of("main.orders", "public.orders", "incremental", "from 2026-01-15 10:30:00 on", "1,200",
				"upsert", "kept", "1", "WARN"),
				List.of(row.unit(), row.target(), row.mode(), row.bound(), row.rows(), row.write(), row.deletes(),
						String.valueOf(row.changes()), row.gravest().name()));
		assertEquals(String.join("\n", "main.orders \u2192 public.orders", "incremental: Using incremental sync",
				"Changes are found by timestamp, read from 2026-01-15 10:30:00 on.", "Rows expected: 1,200",
				"Written by upsert, rows are found by id.", "Rows deleted at the source: kept",
				"Changes of the target's tables:", "\tALTER TABLE orders ADD note TEXT", "Warning: Look out."),
				row.details());
		assertTrue(row.dangers().isEmpty(), "an added column takes nothing away");
	}

	@Test
	void whatIsTakenAwayIsADanger() {
		assertEquals(List.of("public.orders is replaced: the rows that it holds now are dropped."),
				review(null, Plans.unit(WriteMode.REPLACE, List.of())).dangers());
		assertEquals(List.of("Rows of public.orders that the source has no more are deleted."),
				review(Plans.KEYS, Plans.unit(WriteMode.UPSERT, List.of())).dangers());
		assertEquals(List.of("Rows of public.orders that the source has no more are deleted."),
				review(null, Plans.unit(WriteMode.MIRROR, List.of())).dangers());
		assertEquals(
				List.of("public.orders: a statement drops something for good: alter table orders drop column note"),
				review(null, Plans.unit(WriteMode.UPSERT, List.of(" alter table orders drop column note"))).dangers());
	}

	@Test
	void aTableThatIsOnlyNowCreatedLosesNothing() {
		assertTrue(review(Plans.KEYS, Plans.unit(WriteMode.REPLACE, List.of("CREATE TABLE orders (id INT)"))).dangers()
				.isEmpty());
	}

	@Test
	void aMarkThatStaysInTheTargetDeletesNothing() {
		assertTrue(review(new DeleteSettings(DeletePolicy.SOFT, "gone", false, null, List.of()),
				Plans.unit(WriteMode.UPSERT, List.of())).dangers().isEmpty());
		assertEquals(1, review(new DeleteSettings(DeletePolicy.SOFT, "gone", true, null, List.of()),
				Plans.unit(WriteMode.UPSERT, List.of())).dangers().size());
	}

	@Test
	void aTableThatIsSkippedReadsNothingAndIsInNoDanger() {
		UnitPlan skipped = new UnitPlan("main.orders", new TableName("main", "orders"),
				new TableName("public", "orders"), UnitMode.SKIP, "complete", "", null, WriteMode.REPLACE, List.of(),
				-1, List.of(), List.of());
		PlanReview review = review(Plans.KEYS, skipped);
		assertEquals("nothing", review.rows().get(0).bound());
		assertEquals("not known", review.rows().get(0).rows());
		assertTrue(review.dangers().isEmpty());
		assertFalse(review.guarded());
	}

	@Test
	void errorsAndWarningsAreCounted() {
		PlanReview review = review(null, Plans.unit(WriteMode.UPSERT, List.of(), new PlanNote(LogLevel.ERROR, "No."),
				new PlanNote(LogLevel.WARN, "Hm."), new PlanNote(LogLevel.INFO, "So.")));
		assertEquals(List.of("No."), review.errors());
		assertEquals(List.of("Hm."), review.warnings());
		assertEquals("1 table(s), 1 warning(s), 1 error(s). Nothing has been done yet.", review.headline());
	}
}
