/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tidemark.ui.internal.presenter.Icon;

/** What a view shows when it has nothing to show: why, and what can be done about it. */
public final class EmptyState {

	private static final int WIDTH = 220;

	private final Composite area;
	private final Icons icons;
	private final Composite body;
	private final Label text;

	/** @param headline what is missing */
	public EmptyState(Composite parent, String headline, String explanation) {
		area = new Composite(parent, SWT.NONE);
		icons = new Icons(area);
		GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
		body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.BEGINNING).applyTo(body);
		Label title = new Label(body, SWT.WRAP);
		title.setText(headline);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
		text = new Label(body, SWT.WRAP);
		text.setText(explanation);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
	}

	/** The widget that holds it all. */
	public Composite control() {
		return area;
	}

	/** Offers something to do. */
	public Button offer(String id, String name, Icon icon, Runnable action) {
		Button button = WidgetIds.mark(new Button(body, SWT.PUSH), id);
		button.setText(name);
		button.setImage(icons.image(icon));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** Explains otherwise. */
	public void explain(String explanation) {
		text.setText(explanation);
		area.layout(true, true);
	}
}
