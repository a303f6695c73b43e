/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the driver of a tidy workbench: perspective reset, no editor, no dialog. After the test it takes a picture where
 * the test failed, closes what is open, and fails the test for errors in the log, for a thread of the user interface that did
 * not answer, and for resources of SWT that nobody disposed.
 */
public final class WorkbenchExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WorkbenchExtension.class);
	private static final String DRIVER = "driver";
	private static final String LOG = "log";
	private static final String WATCH = "watch";
	private static final String RESOURCES = "resources";

	/** Where pictures go. */
	public static Path screenshots() {
		return Path.of(System.getProperty("tidemark.screenshots", "target/screenshots")).toAbsolutePath();
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		Driver driver = driver(context);
		context.getStore(SPACE).put(LOG, new ErrorLog());
		tidy(driver);
		context.getStore(SPACE).put(RESOURCES, new ResourceWatch(driver.ui()));
		context.getStore(SPACE).put(WATCH, new EventThreadWatch(driver.ui().display()));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Driver driver = driver(context);
		ErrorLog log = context.getStore(SPACE).remove(LOG, ErrorLog.class);
		EventThreadWatch watch = context.getStore(SPACE).remove(WATCH, EventThreadWatch.class);
		ResourceWatch resources = context.getStore(SPACE).remove(RESOURCES, ResourceWatch.class);
		try (log; watch; resources) {
			if (context.getExecutionException().isPresent()) {
				String name = context.getRequiredTestClass().getSimpleName() + '.'
						+ context.getRequiredTestMethod().getName();
				new Screenshot(driver.ui()).ofDisplay(screenshots().resolve("failed-" + name + ".png"));
			}
			tidy(driver);
			driver.ui().rethrow();
			log.assertNone();
			watch.close();
			watch.assertAnswered();
			resources.assertDisposed();
		}
	}

	private static Driver driver(ExtensionContext context) {
		return context.getStore(SPACE).getOrComputeIfAbsent(DRIVER,
				key -> new Driver(new Ui(PlatformUI.getWorkbench().getDisplay())), Driver.class);
	}

	private static void tidy(Driver driver) {
		Ui ui = driver.ui();
		ui.run(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
			for (Shell shell : ui.display().getShells()) {
				if (shell.isVisible() && shell != window.getShell() && shell.getParent() == window.getShell()) {
					shell.close();
				}
			}
			IWorkbenchPage page = window.getActivePage();
			page.closeAllEditors(false);
			page.resetPerspective();
		});
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Driver.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return driver(context);
	}
}
