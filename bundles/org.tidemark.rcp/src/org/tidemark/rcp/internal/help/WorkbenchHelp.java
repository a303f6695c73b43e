/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/** Shows help in the product's own view. */
public final class WorkbenchHelp extends AbstractHelpUI {

	@Override
	public void displayHelp() {
		show(HelpPane::showContents);
	}

	@Override
	public void displaySearch() {
		show(HelpPane::searchFocus);
	}

	@Override
	public void search(String expression) {
		show(pane -> pane.search(expression));
	}

	@Override
	public void displayDynamicHelp() {
		show(HelpPane::showContents);
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		String title = context instanceof IContext2 titled ? titled.getTitle() : null;
		String text = context.getText();
		show(pane -> pane.show(HelpContents.page(title == null ? "" : title, text == null ? "" : text, //$NON-NLS-1$ //$NON-NLS-2$
				context.getRelatedTopics())));
	}

	@Override
	public void displayHelpResource(String href) {
		show(pane -> pane.open(href));
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	private static void show(Consumer<HelpPane> what) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		Optional.ofNullable(workbench.getActiveWorkbenchWindow())
				.or(() -> Stream.of(workbench.getWorkbenchWindows()).findFirst()).map(IWorkbenchWindow::getActivePage)
				.ifPresent(page -> {
					try {
						if (page.showView(HelpView.ID) instanceof HelpView view) {
							view.pane().ifPresent(what);
						}
					} catch (PartInitException e) {
						ILog.of(WorkbenchHelp.class).error(Messages.help_title, e);
					}
				});
	}
}
