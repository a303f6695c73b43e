/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The rule by which targets are named after their sources. */
final class NamingFields {

	private static final int SCHEMA = 95;
	private static final int AFFIX = 60;
	private static final NameCase[] CASES = { NameCase.KEEP, NameCase.LOWER, NameCase.UPPER };

	private final Composite area;
	private final Text schema;
	private final Text prefix;
	private final Text suffix;
	private final Combo nameCase;
	private boolean showing;

	/**
	 * @param id      the beginning of the fields' ids
	 * @param changed is told when a person changed a field
	 */
	NamingFields(Composite parent, String id, Consumer<TargetNaming> changed) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(8).spacing(6, 4).applyTo(area);
		schema = field(Messages.naming_schema, id + ".schema", SCHEMA, changed); //$NON-NLS-1$
		schema.setMessage(Messages.naming_default);
		prefix = field(Messages.naming_prefix, id + ".prefix", AFFIX, changed); //$NON-NLS-1$
		suffix = field(Messages.naming_suffix, id + ".suffix", AFFIX, changed); //$NON-NLS-1$
		label(Messages.naming_case);
		nameCase = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), id + ".case"); //$NON-NLS-1$
		nameCase.setItems(Messages.case_keep, Messages.case_lower, Messages.case_upper);
		nameCase.select(0);
		nameCase.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.accept(naming())));
	}

	private Text field(String name, String id, int width, Consumer<TargetNaming> changed) {
		label(name);
		Text text = WidgetIds.mark(new Text(area, SWT.BORDER), id);
		GridDataFactory.fillDefaults().grab(true, false).hint(FontPixels.of(area, width), SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> {
			if (!showing) {
				changed.accept(naming());
			}
		});
		return text;
	}

	private void label(String name) {
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
	}

	Composite control() {
		return area;
	}

	/** The rule as it is entered. */
	TargetNaming naming() {
		String wanted = schema.getText().strip();
		return new TargetNaming(wanted.isEmpty() ? null : wanted, prefix.getText().strip(), suffix.getText().strip(),
				CASES[Math.max(0, nameCase.getSelectionIndex())]);
	}

	/** Shows a rule. */
	void show(TargetNaming naming) {
		if (naming.equals(naming())) {
			return;
		}
		showing = true;
		String wanted = naming.schema();
		schema.setText(wanted == null ? "" : wanted); //$NON-NLS-1$
		prefix.setText(naming.prefix());
		suffix.setText(naming.suffix());
		nameCase.select(naming.nameCase() == NameCase.KEEP ? 0 : naming.nameCase() == NameCase.LOWER ? 1 : 2);
		showing = false;
	}
}
