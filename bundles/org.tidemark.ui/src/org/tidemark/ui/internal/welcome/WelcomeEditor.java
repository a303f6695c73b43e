/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.welcome;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.ViewIds;

/** Greets on first start, with three ways to begin. */
public final class WelcomeEditor extends EditorPart {

	private static final int WIDTH = 560;

	/** Opens the page. */
	public static void open(IWorkbenchPage page) {
		try {
			page.openEditor(new WelcomeInput(), ViewIds.WELCOME);
		} catch (PartInitException e) {
			ILog.of(WelcomeEditor.class).error(Messages.welcome_tab, e);
		}
	}

	/** Opens the page where no other editor is open. */
	public static void openOverNothing(IWorkbenchPage page) {
		if (page.getEditorReferences().length == 0) {
			open(page);
		}
	}

	/** Closes the page if it is open. */
	public static void close(IWorkbenchPage page) {
		IEditorPart editor = page.findEditor(new WelcomeInput());
		if (editor != null) {
			page.closeEditor(editor, false);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite area = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(36, 28).spacing(0, 10).applyTo(area);
		Label title = new Label(area, SWT.NONE);
		title.setText(Messages.welcome_title);
		title.setFont(JFaceResources.getHeaderFont());
		paragraph(area, Messages.welcome_text);
		card(area, "welcome.sample", Icon.SAMPLE, Messages.welcome_sample, Messages.welcome_sampleText, //$NON-NLS-1$
				Messages.sample_create, Commands.CREATE_SAMPLE);
		card(area, "welcome.connection", Icon.CONNECTION, Messages.welcome_connection, Messages.welcome_connectionText, //$NON-NLS-1$
				Messages.connections_new, Commands.NEW_CONNECTION);
		card(area, "welcome.tutorial", Icon.OPEN, Messages.welcome_tutorial, Messages.welcome_tutorialText, //$NON-NLS-1$
				Messages.welcome_tutorialOpen, Commands.TUTORIAL);
		card(area, "welcome.job", Icon.JOB, Messages.welcome_job, Messages.welcome_jobText, Messages.jobs_open, //$NON-NLS-1$
				Commands.OPEN_JOB);
		scroll.setContent(area);
		scroll.addControlListener(ControlListener
				.controlResizedAdapter(e -> scroll.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT))));
	}

	private void card(Composite parent, String id, Icon icon, String headline, String text, String button,
			String command) {
		Composite card = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).extendedMargins(0, 0, 12, 0).applyTo(card);
		Label picture = new Label(card, SWT.NONE);
		picture.setImage(new Icons(picture).image(icon));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(picture);
		Label title = new Label(card, SWT.NONE);
		title.setText(headline);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		new Label(card, SWT.NONE);
		paragraph(card, text);
		new Label(card, SWT.NONE);
		Button action = WidgetIds.mark(new Button(card, SWT.PUSH), id);
		action.setText(button);
		action.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> Commands.execute(getSite(), command)));
	}

	private static void paragraph(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
	}

	@Override
	public void setFocus() {
		// the buttons take the focus by the tabulator key
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		// there is nothing to save
	}

	@Override
	public void doSaveAs() {
		// there is nothing to save
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
