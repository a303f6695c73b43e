/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** A page of the editor, and above it what is wrong with the text. */
final class PageFrame {

	private final Composite area;
	private final Icons icons;
	private final Composite banner;
	private final Label picture;
	private final Link text;
	private final JobEditorPage page;
	private boolean stale = true;

	PageFrame(Composite parent, JobEditorPage.Factory factory, JobEditorContext context) {
		area = new Composite(parent, SWT.NONE);
		icons = new Icons(area);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		banner = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 6).applyTo(banner);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(banner);
		picture = new Label(banner, SWT.NONE);
		text = WidgetIds.mark(new Link(banner, SWT.NONE), "job.banner"); //$NON-NLS-1$
		text.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> context.show(SourcePage.ID)));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Composite body = new Composite(area, SWT.NONE);
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		page = factory.create(body, context);
	}

	Composite control() {
		return area;
	}

	JobEditorPage page() {
		return page;
	}

	/** The page no longer shows the document as it is. */
	void expire() {
		stale = true;
	}

	/** Shows the document, if that changed since it was last shown. */
	void refresh(JobDocument document) {
		if (stale && !area.isDisposed()) {
			stale = false;
			showProblems(document);
			page.refresh(document);
		}
	}

	private void showProblems(JobDocument document) {
		int problems = page.isForm() ? document.problems().size() : 0;
		GridData data = (GridData) banner.getLayoutData();
		if (problems > 0) {
			picture.setImage(icons.image(document.editable() ? Icon.WARNING : Icon.ERROR));
			text.setText(NLS.bind(document.editable() ? Messages.editor_broken : Messages.editor_readOnly,
					Integer.valueOf(problems)));
		}
		banner.setVisible(problems > 0);
		data.exclude = problems == 0;
		area.layout(true, true);
	}
}
