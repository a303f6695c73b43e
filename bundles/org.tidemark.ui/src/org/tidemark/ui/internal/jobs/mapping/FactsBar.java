/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Tells that tables are being read, with a way to stop it, or why they could not be, with a way to try again. */
final class FactsBar {

	private final Composite area;
	private final Icons icons;
	private final Label picture;
	private final Link text;
	private boolean reading;

	/** @param id marks the text */
	FactsBar(Composite parent, String id, Runnable cancel, Runnable retry) {
		area = new Composite(parent, SWT.NONE);
		icons = new Icons(area);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		picture = new Label(area, SWT.NONE);
		text = WidgetIds.mark(new Link(area, SWT.WRAP), id);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(text);
		text.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> (reading ? cancel : retry).run()));
		area.setVisible(false);
	}

	/** @param problem why tables could not be read; empty when they could */
	void show(boolean isReading, String problem) {
		reading = isReading;
		boolean visible = isReading || !problem.isEmpty();
		picture.setImage(icons.image(isReading ? Icon.LOADING : Icon.ERROR));
		text.setText(isReading ? Messages.facts_reading : NLS.bind(Messages.facts_failed, escape(problem)));
		GridData data = (GridData) area.getLayoutData();
		boolean changed = data.exclude == visible;
		data.exclude = !visible;
		area.setVisible(visible);
		if (changed || visible) {
			area.getParent().layout(true, true);
		}
	}

	/** A link understands markup, a message has none. */
	private static String escape(String message) {
		return message.replace("&", "&&").replace('<', '\u2039').replace('>', '\u203a'); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
