/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.workbench.Services;

/** The rows of a table: filtered, sorted, page by page; a person looks at them and copies them, and changes nothing. */
public final class DataEditor extends EditorPart implements DataPresenter.View {

	private @Nullable DataPresenter presenter;
	private @Nullable DataPane pane;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof DataEditorInput table)) {
			throw new PartInitException(input.getName());
		}
		setSite(site);
		setInput(input);
		setPartName(table.getName());
		Services services = Services.of(site, site.getShell().getDisplay());
		presenter = new DataPresenter(services.session(), services.background(), table.connection(), table.table(),
				new Figures(), this);
	}

	@Override
	public void createPartControl(Composite parent) {
		DataPresenter made = presenter;
		if (made == null || !(getEditorInput() instanceof DataEditorInput table)) {
			return;
		}
		DataPane shown = new DataPane(parent, table, made);
		pane = shown;
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handle(handlers, IWorkbenchCommandConstants.FILE_REFRESH, shown.refresh());
		handle(handlers, IWorkbenchCommandConstants.EDIT_COPY, shown.copy());
		made.start();
	}

	private static void handle(IHandlerService handlers, String command, IAction action) {
		handlers.activateHandler(command, new ActionHandler(action));
	}

	private @Nullable DataPane shown() {
		DataPane made = pane;
		return made == null || made.isDisposed() ? null : made;
	}

	@Override
	public void columnsChanged() {
		DataPane made = shown();
		if (made != null) {
			made.showColumns();
		}
	}

	@Override
	public void linesChanged() {
		DataPane made = shown();
		if (made != null) {
			made.showLines();
		}
	}

	@Override
	public void arrived(int firstLine, int lastLine) {
		DataPane made = shown();
		if (made != null) {
			made.show(firstLine, lastLine);
		}
	}

	@Override
	public void statusChanged() {
		DataPane made = shown();
		if (made != null) {
			made.showStatus();
		}
	}

	@Override
	public void setFocus() {
		DataPane made = shown();
		if (made != null) {
			made.setFocus();
		}
	}

	@Override
	public void dispose() {
		DataPresenter made = presenter;
		if (made != null) {
			made.dispose();
		}
		super.dispose();
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		// nothing is changed here
	}

	@Override
	public void doSaveAs() {
		// nothing is changed here
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
