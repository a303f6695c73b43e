/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus that every application has; Tidemark's own commands come from org.tidemark.ui. */
final class TidemarkActionBarAdvisor extends ActionBarAdvisor {

	private static final String FILE_TOOLBAR = "org.tidemark.rcp.file"; //$NON-NLS-1$

	TidemarkActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void fillMenuBar(IMenuManager menuBar) {
		IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
		menuBar.add(fileMenu(window));
		menuBar.add(editMenu(window));
		menuBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menuBar.add(windowMenu(window));
		menuBar.add(helpMenu(window));
	}

	@Override
	protected void fillCoolBar(ICoolBarManager coolBar) {
		IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
		ToolBarManager file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		file.add(ActionFactory.SAVE.create(window));
		coolBar.add(new ToolBarContributionItem(file, FILE_TOOLBAR));
		coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private MenuManager fileMenu(IWorkbenchWindow window) {
		MenuManager menu = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		menu.add(new Separator());
		add(menu, window, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		menu.add(new Separator());
		add(menu, window, ActionFactory.SAVE, ActionFactory.SAVE_ALL);
		menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, window, ActionFactory.QUIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		return menu;
	}

	private MenuManager editMenu(IWorkbenchWindow window) {
		MenuManager menu = new MenuManager(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
		add(menu, window, ActionFactory.UNDO, ActionFactory.REDO);
		menu.add(new Separator());
		add(menu, window, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		menu.add(new Separator());
		add(menu, window, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private MenuManager windowMenu(IWorkbenchWindow window) {
		MenuManager menu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
		MenuManager views = new MenuManager(Messages.menu_showView, "org.tidemark.rcp.showView"); //$NON-NLS-1$
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		menu.add(views);
		add(menu, window, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, window, ActionFactory.PREFERENCES);
		return menu;
	}

	private MenuManager helpMenu(IWorkbenchWindow window) {
		MenuManager menu = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		add(menu, window, ActionFactory.HELP_CONTENTS, ActionFactory.HELP_SEARCH);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		menu.add(new Separator());
		add(menu, window, ActionFactory.ABOUT);
		return menu;
	}

	private void add(MenuManager menu, IWorkbenchWindow window, ActionFactory... factories) {
		for (ActionFactory factory : factories) {
			ActionFactory.IWorkbenchAction action = factory.create(window);
			register(action);
			menu.add(action);
		}
	}
}
