/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.Ui;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.presenter.history.HistorySettings;
import org.tidemark.ui.internal.presenter.catalog.Folders;
import org.tidemark.ui.internal.presenter.catalog.StoredFolders;
import org.tidemark.ui.internal.presenter.job.KnownJobs;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.welcome.WelcomeEditor;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** Gives each test a fresh home, no known jobs, and the window's page object. */
final class Workplace implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Override
	public void beforeAll(ExtensionContext context) {
		context.getRoot().getStore(ExtensionContext.Namespace.create(Workplace.class)).getOrComputeIfAbsent("warm",
				key -> warm());
	}

	/** Opens each kind of part once, so that tests measure the workbench and not the loading of its classes. */
	private static boolean warm() {
		Path home = outputs().resolve("homes").resolve("warm");
		moveTo(home);
		Ui ui = new Ui(PlatformUI.getWorkbench().getDisplay());
		ui.run(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
			WelcomeEditor.open(page);
			JobEditors.open(page, job(home));
			Find.below(WorkbenchPage.shell(), CTabFolder.class, tabs -> (tabs.getStyle() & SWT.BOTTOM) != 0)
					.forEach(Workplace::visit);
			page.closeAllEditors(false);
		});
		return true;
	}

	private static Path job(Path home) {
		try {
			return Files.writeString(Files.createDirectories(home).resolve("warm.tidemark"), """
					{ "tidemark": 1, "name": "warm", "source": "nowhere", "target": "elsewhere",
					  "tables": [ { "source": "main.orders", "target": "main.orders" } ] }
					""");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void visit(CTabFolder tabs) {
		for (CTabItem item : tabs.getItems()) {
			tabs.setSelection(item);
			Event event = new Event();
			event.item = item;
			tabs.notifyListeners(SWT.Selection, event);
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		Path home = outputs().resolve("homes").resolve(
				System.currentTimeMillis() + "-" + NUMBER.incrementAndGet() + "-"
						+ context.getRequiredTestMethod().getName());
		StoredFolders folders = new StoredFolders();
		folders.save(new Folders());
		folders.keepLook("");
		moveTo(home);
		KnownJobs jobs = service(KnownJobs.class);
		jobs.files().forEach(jobs::remove);
		new HistorySettings(InstanceScope.INSTANCE.getNode(HistorySettings.NODE)).clear();
		new RunConsents(InstanceScope.INSTANCE.getNode(RunConsents.NODE)).clear();
	}

	/** Where tests leave files. */
	static Path outputs() {
		return Path.of(System.getProperty("tidemark.test.output", "target/test-output")).toAbsolutePath();
	}

	/** Lets the workbench go on over another home, or over the same one in a new session. */
	static void moveTo(Path home) {
		service(WorkbenchSession.class).moveTo(home);
	}

	static <T> T service(Class<T> type) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		return new Ui(workbench.getDisplay()).get(() -> workbench.getService(type));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == WorkbenchPage.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return new WorkbenchPage(new Driver(new Ui(PlatformUI.getWorkbench().getDisplay())));
	}
}
