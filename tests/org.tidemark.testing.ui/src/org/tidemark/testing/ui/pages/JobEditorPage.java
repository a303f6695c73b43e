/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;

/** The job editor. */
public final class JobEditorPage {

	private static final Duration RUN = Duration.ofMinutes(4);

	private final Driver driver;

	JobEditorPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until a job of this name is open. */
	public JobEditorPage awaitTitle(String name) {
		driver.ui().await("the job " + name, Duration.ofMinutes(2),
				() -> driver.find().byId("job.title", Label.class).map(l -> l.getText().equals(name)).orElse(false));
		return this;
	}

	/** Brings a page to the front by what stands on its tab. */
	public JobEditorPage showTab(String title) {
		driver.ui().post(() -> {
			CTabFolder tabs = Find.below(WorkbenchPage.shell(), CTabFolder.class,
					folder -> (folder.getStyle() & SWT.BOTTOM) != 0).get(0);
			CTabItem item = Stream.of(tabs.getItems()).filter(each -> each.getText().equals(title)).findFirst()
					.orElseThrow(() -> new AssertionError("no page " + title));
			tabs.setSelection(item);
			Event event = new Event();
			event.item = item;
			tabs.notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	/** Runs the job to its end, as its plan says, and tells how it ended. */
	public String run() {
		plan("job.run").agree();
		return awaitEnd();
	}

	/** Asks for a run and waits for its plan. */
	public PlanPage askToRun() {
		return plan("job.run");
	}

	/** Asks for the plan alone and waits for it. */
	public PlanPage plan() {
		return plan("job.plan");
	}

	private PlanPage plan(String tool) {
		driver.tool(tool);
		return new PlanPage(driver).await();
	}

	/** Runs the job to its end, of which nobody wants to see the plan any more, and tells how it ended. */
	public String runWithoutPlan() {
		driver.tool("job.run");
		driver.ui().await("the run to begin", () -> !enabled("job.run"));
		return awaitEnd();
	}

	/** Waits for the end of a run and tells how it ended. */
	public String awaitEnd() {
		driver.ui().await("the run to end", RUN, () -> enabled("job.run"));
		return driver.text("job.headline");
	}

	/** Waits until rows of a table were written. */
	public JobEditorPage awaitRows(String table) {
		driver.ui().await("rows of " + table, RUN, () -> {
			Table tables = driver.find().byId("job.tables", Table.class).orElseThrow();
			return written(tables, table);
		});
		return this;
	}

	private static boolean written(Table tables, String table) {
		int source = index(tables, "Table");
		int written = index(tables, "Written");
		return Stream.of(tables.getItems()).anyMatch(item -> item.getText(source).equals(table)
				&& !item.getText(written).isEmpty() && !item.getText(written).equals("0"));
	}

	private static int index(Table table, String heading) {
		return IntStream.range(0, table.getColumnCount()).filter(i -> table.getColumn(i).getText().equals(heading))
				.findFirst().orElseThrow();
	}

	/** Stops the run, waits for its end and tells how it ended. */
	public String stop() {
		driver.tool("job.cancel");
		return awaitEnd();
	}

	private boolean enabled(String tool) {
		return driver.find().byId(tool, ToolItem.class).map(ToolItem::isEnabled).orElse(false);
	}

	/** What went wrong; empty when nothing did. */
	public String trouble() {
		return driver.textIfShown("job.trouble");
	}

	/** A column of the tables, by its heading. */
	public List<String> column(String heading) {
		return driver.column("job.tables", heading);
	}

	/** Brings the list of tables to the front. */
	public TablesPage tables() {
		show("Tables");
		return new TablesPage(driver);
	}

	/** Brings the mapping to the front. */
	public MappingPage mapping() {
		show("Mapping");
		return new MappingPage(driver);
	}

	/** Brings the overview to the front. */
	public JobEditorPage overview() {
		show("Overview");
		return this;
	}

	/** Brings the text to the front and tells it. */
	public String showSource() {
		show("Source");
		return source();
	}

	/** What stands above a form about problems of the text; empty when there are none. */
	public String banner() {
		return driver.textIfShown("job.banner");
	}

	private void show(String title) {
		CTabFolder folder = driver.value("the tab " + title, find -> folder(title));
		driver.ui().run(() -> {
			for (CTabItem item : folder.getItems()) {
				if (item.getText().equals(title)) {
					folder.setSelection(item);
					Event event = new Event();
					event.item = item;
					folder.notifyListeners(SWT.Selection, event);
				}
			}
		});
	}

	private Optional<CTabFolder> folder(String title) {
		for (Shell shell : driver.ui().display().getShells()) {
			List<CTabFolder> found = Find.below(shell, CTabFolder.class,
					f -> Arrays.stream(f.getItems()).anyMatch(item -> item.getText().equals(title)));
			if (!found.isEmpty()) {
				return Optional.of(found.get(0));
			}
		}
		return Optional.empty();
	}

	/** The text of the source page, which must be in front. */
	public String source() {
		return driver.text("job.source");
	}

	/** Replaces the text of the source page, which must be in front. */
	public void enterSource(String text) {
		driver.enter("job.source", text);
	}

	/** Waits until the source page lists problems, and tells their cells (line, problem, where). */
	public List<List<String>> problems() {
		driver.ui().await("problems of the job file", () -> driver.find()
				.byId("job.problems", Table.class).map(t -> t.getItemCount() > 0).orElse(false));
		return driver.rows("job.problems");
	}
}
