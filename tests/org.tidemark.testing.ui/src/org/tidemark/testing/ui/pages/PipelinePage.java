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
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;

/** The Pipeline view. */
public final class PipelinePage {

	private static final String LINES = "pipeline.lines";
	private static final Duration LONG = Duration.ofMinutes(1);

	private final Driver driver;

	PipelinePage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until the headline begins with a text. */
	public PipelinePage await(String headline) {
		driver.ui().await("a pipeline of which is said: " + headline, LONG,
				() -> driver.find().byId("pipeline.headline", Text.class).map(t -> t.getText().startsWith(headline))
						.orElse(false));
		return this;
	}

	/** Presses a button of the view's bar, and waits for the headline that it leads to. */
	public PipelinePage press(String action, String headline) {
		run(bars -> bars.getToolBarManager().find("pipeline." + action));
		return await(headline);
	}

	/** Presses a button of the view's bar that asks something. */
	public PipelinePage ask(String action) {
		run(bars -> bars.getToolBarManager().find("pipeline." + action));
		return this;
	}

	/** Chooses from the view's menu. */
	public PipelinePage choose(String action) {
		run(bars -> bars.getMenuManager().find("pipeline." + action));
		return this;
	}

	private void run(Function<IActionBars, IContributionItem> item) {
		IAction action = driver.ui().get(() -> {
			IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
					.findView("org.tidemark.ui.views.pipeline");
			return ((ActionContributionItem) item.apply(view.getViewSite().getActionBars())).getAction();
		});
		driver.ui().await(action.getText() + " to be enabled", action::isEnabled);
		driver.ui().post(action::run);
	}

	/** Agrees to what was asked. */
	public PipelinePage agree(String headline) {
		driver.ui().await("the question", () -> driver.shows("confirm.run"));
		driver.press("confirm.run");
		return await(headline);
	}

	/** A column of the status, by its heading. */
	public List<String> column(String heading) {
		return driver.column(LINES, heading);
	}

	/** Selects a line of the status. */
	public PipelinePage select(int line) {
		driver.select(LINES, line);
		return this;
	}

	/** Presses a key in the graph, and tells what a screen reader is told then. */
	public String inGraph(int key) {
		Canvas graph = driver.widget("pipeline.graph", Canvas.class);
		return driver.ui().get(() -> {
			graph.setFocus();
			Event event = new Event();
			event.keyCode = key;
			graph.notifyListeners(SWT.KeyDown, event);
			return String.valueOf(graph.getData(Find.NAME));
		});
	}

	/** What stands beside the pointer over a point of the graph. */
	public String hint(int x, int y) {
		Canvas graph = driver.widget("pipeline.graph", Canvas.class);
		return driver.ui().get(() -> {
			Event event = new Event();
			event.x = x;
			event.y = y;
			graph.notifyListeners(SWT.MouseMove, event);
			return String.valueOf(graph.getToolTipText());
		});
	}

	/** The object in the selected line. */
	public String selected() {
		Table lines = driver.widget("pipeline.lines", Table.class);
		return driver.ui().get(() -> lines.getSelection()[0].getText(0));
	}
}
