/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.connector.Cell;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.operations.RowQuery;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.data.DataPresenter.Phase;

class DataPresenterTest {

	private static final TableName TABLE = new TableName("main", "orders");

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final List<String> told = new ArrayList<>();
	private DataPresenter presenter;

	@BeforeEach
	void make() {
		session.tables.put(TABLE, new TableInfo(TABLE, TableKind.TABLE,
				List.of(new Column("id", "integer", new LogicalType.Int(64, true), false, null, null, true, false)),
				List.of("id"), List.of(), List.of(), null, -1));
		presenter = new DataPresenter(session, background, "shop", TABLE, new Figures(Locale.US, ZoneOffset.UTC),
				new DataPresenter.View() {
					@Override
					public void columnsChanged() {
						told.add("columns");
					}

					@Override
					public void linesChanged() {
						told.add("lines " + presenter.lines());
					}

					@Override
					public void arrived(int first, int last) {
						told.add(first + "-" + last);
					}

					@Override
					public void statusChanged() {
						// asked for where it matters
					}
				});
	}

	private void rows(int count) {
		session.rows.clear();
		for (int i = 0; i < count; i++) {
			session.rows.add(List.of(Cell.text(String.valueOf(i), 100)));
		}
	}

	private void start(int count) {
		rows(count);
		presenter.start();
		background.work();
	}

	private String shown(int line) {
		return presenter.row(line).map(row -> row.get(0).text()).orElse("-");
	}

	@Test
	void aSmallTableIsReadAtOnceAndItsSizeIsKnown() {
		start(7);
		assertEquals(7, presenter.lines());
		assertEquals(List.of("id"), presenter.columns().stream().map(Column::name).toList());
		assertEquals("6", shown(6));
		assertEquals("Rows: 7", presenter.status());
		assertEquals(OptionalLong.of(7), presenter.count());
		assertTrue(told.contains("columns") && told.contains("0-6"), told.toString());
		assertEquals(1, session.queries.size());
	}

	@Test
	void anEmptyTableHasNoLine() {
		start(0);
		assertEquals(0, presenter.lines());
		assertEquals("Rows: 0", presenter.status());
	}

	@Test
	void pagesAreReadAsTheyAreLookedAtAndOnlyTheLastThatWasWanted() {
		start(1000);
		assertEquals(400, presenter.lines());
		assertEquals("Rows: more than 200", presenter.status());
		assertEquals("-", shown(250));
		assertEquals(Phase.READING, presenter.phase());
		background.work();
		assertEquals("250", shown(250));
		shown(450);
		shown(500);
		shown(599);
		background.work();
		assertEquals(List.of(0L, 200L, 400L), session.queries.stream().map(RowQuery::offset).toList());
		assertEquals(800, presenter.lines());
	}

	@Test
	void aMillionRowsAreAWindowOfTenThousandLinesAndFewRowsInMemory() {
		start(1_000_000);
		presenter.countRows();
		background.work();
		assertEquals(DataPresenter.WINDOW, presenter.lines());
		assertEquals("Rows 1 to 10,000 of 1,000,000", presenter.status());
		for (int line = 0; line < DataPresenter.WINDOW; line += 100) {
			shown(line);
			background.work();
		}
		assertEquals("9999", shown(9_999));
		assertEquals("-", shown(0), "what was left behind is forgotten");
		background.work();
		assertFalse(presenter.hasPrevious());
		assertTrue(presenter.hasNext());
		int line = presenter.go(999_999);
		background.work();
		assertEquals("999999", shown(line));
		assertEquals(1_000_000, presenter.number(line));
		assertFalse(presenter.hasNext());
		assertEquals("Rows 990,001 to 1,000,000 of 1,000,000", presenter.status());
		presenter.previous();
		background.work();
		assertEquals("980000", shown(0));
	}

	@Test
	void sortingAndFilteringBeginAgainAtTheFirstRow() {
		start(50);
		presenter.show(presenter.query().sortedBy("id"));
		background.work();
		presenter.show(presenter.query().sortedBy("id"));
		background.work();
		presenter.show(presenter.query().filtered(" id > 3 ", Map.of("id", "1", "x", "")));
		background.work();
		assertEquals(new RowQuery(TABLE, "id > 3", List.of(new RowQuery.Contains("id", "1")),
				List.of(new RowQuery.Order("id", true)), 0, RowCache.PAGE),
				session.queries.get(session.queries.size() - 1));
		assertEquals("Rows: 50 (filtered)", presenter.status());
		int before = session.queries.size();
		presenter.show(presenter.query());
		background.work();
		assertEquals(before, session.queries.size(), "the same again is not read again");
		assertEquals("", presenter.query().sortedBy("id").sort(), "the third click takes the order back");
	}

	@Test
	void aProblemIsShownInPlaceAndTheNextTryReads() {
		session.failure = FakeSession.problem("no such column: x");
		start(3);
		assertEquals(Phase.FAILED, presenter.phase());
		assertEquals("no such column: x", presenter.problem().orElseThrow().getMessage());
		assertEquals(Optional.empty(), presenter.row(0));
		assertEquals(0, background.waiting(), "what failed is not tried again by looking at it");
		session.failure = null;
		presenter.reload();
		background.work();
		assertEquals("0", shown(0));
		assertEquals(Optional.empty(), presenter.problem());
	}

	@Test
	void whatIsStoppedStaysSoAndALateAnswerIsDropped() {
		rows(3);
		presenter.start();
		assertTrue(presenter.busy());
		presenter.cancel();
		assertEquals(Phase.CANCELLED, presenter.phase());
		background.work();
		assertEquals(Phase.CANCELLED, presenter.phase());
		assertEquals("Stopped. Refresh to read again.", presenter.status());
		assertEquals(0, presenter.columns().size());
	}

	@Test
	void rowsToCopyAreFetchedWhereTheyWereForgotten() {
		start(6_000);
		List<String> copied = new ArrayList<>();
		for (int line = 0; line < 6_000; line += 150) {
			shown(line);
			background.work();
		}
		presenter.fetch(List.of(5_999, 0, 5_998), result -> {
			if (result instanceof Result.Done<List<List<Cell>>> done) {
				done.value().forEach(row -> copied.add(row.get(0).text()));
			}
		});
		background.work();
		assertEquals(List.of("0", "5998", "5999"), copied);
	}

	@Test
	void disposingClosesTheConnectionAndFallsSilent() {
		start(3);
		told.clear();
		presenter.dispose();
		background.work();
		assertEquals(1, session.closed);
		assertEquals(List.of(), told);
	}
}
