/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.Screenshot;

/** The window. */
public final class WorkbenchPage {

	private static final String CONNECTIONS = "org.tidemark.ui.views.connections";
	private static final String HISTORY = "org.tidemark.ui.views.history";

	/** What the harness's IDE plug-ins put into the tool bar. */
	private static final List<String> FOREIGN = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.NavigateActionSet");

	private final Driver driver;

	/** @param driver what drives it */
	public WorkbenchPage(Driver driver) {
		this.driver = driver;
	}

	/** The Connections view. */
	public ConnectionsPage connections() {
		show(CONNECTIONS);
		return new ConnectionsPage(driver);
	}

	/** The Task History view. */
	public HistoryPage history() {
		show(HISTORY);
		return new HistoryPage(driver);
	}

	/** Closes the Task History view. */
	public void closeHistory() {
		driver.ui().run(() -> {
			IViewPart view = page().findView(HISTORY);
			if (view != null) {
				page().hideView(view);
			}
		});
	}

	/** The job editor that is in front. */
	public JobEditorPage job() {
		return new JobEditorPage(driver);
	}

	/** Shows the pipeline of the job in front. */
	public PipelinePage pipeline() {
		command("org.tidemark.ui.commands.showPipeline");
		return new PipelinePage(driver);
	}

	/** The plan of a run that was asked for. */
	public PlanPage plan() {
		return new PlanPage(driver).await();
	}

	/** Compares source and target of the job in front, and waits for the end. */
	public VerifyPage verify() {
		command("org.tidemark.ui.commands.verifyJob");
		return new VerifyPage(driver).await();
	}

	/** Waits for a message of a title, tells its text and closes it. */
	public String message(String title) {
		String text = driver.value("the message " + title, find -> find.shell(title).flatMap(shell -> Find
				.below(shell, Label.class, label -> !label.getText().isEmpty()).stream().map(Label::getText)
				.findFirst()));
		driver.press(title, "OK");
		driver.ui().await("the message to close", () -> driver.find().shell(title).isEmpty());
		return text;
	}

	/** Carries out a command of the menu. */
	public void command(String id) {
		driver.ui().post(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand(id, null);
			} catch (CommandException e) {
				throw new AssertionError(id, e);
			}
		});
	}

	/** Makes the window as large as asked and takes a picture of it, as the product without the IDE's parts shows it. */
	public Path screenshot(int width, int height, Path file) {
		Shell shell = driver.ui().get(() -> window().getShell());
		driver.ui().run(() -> {
			FOREIGN.forEach(page()::hideActionSet);
			shell.setBounds(0, 0, width, height);
		});
		driver.ui().await("the window to be " + width + " wide", () -> shell.getSize().x == width);
		return new Screenshot(driver.ui()).of(shell, file);
	}

	/** The title of a view that is open. */
	public Optional<String> viewTitle(String id) {
		IViewPart view = page().findView(id);
		return Optional.ofNullable(view).map(IViewPart::getTitle);
	}

	/** The window; in the thread of the user interface. */
	public static Shell shell() {
		return window().getShell();
	}

	private void show(String view) {
		driver.ui().run(() -> {
			try {
				page().showView(view);
			} catch (PartInitException e) {
				throw new AssertionError(view, e);
			}
		});
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	private static IWorkbenchPage page() {
		return window().getActivePage();
	}
}
