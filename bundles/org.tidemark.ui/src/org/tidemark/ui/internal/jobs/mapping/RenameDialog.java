/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks for the rule by which targets are named, and shows what comes of it. */
final class RenameDialog extends Dialog {

	private static final int LINES = 8;

	private final List<TableName> sources;
	private TargetNaming naming;

	/** @param naming the rule that is there at first */
	RenameDialog(Shell parent, List<TableName> sources, TargetNaming naming) {
		super(parent);
		this.sources = List.copyOf(sources);
		this.naming = naming;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.rename_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label text = new Label(area, SWT.WRAP);
		text.setText(NLS.bind(Messages.rename_text, Integer.valueOf(sources.size())));
		Text preview = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
		NamingFields fields = new NamingFields(area, "rename", entered -> { //$NON-NLS-1$
			naming = entered;
			preview.setText(preview());
		});
		fields.control().moveAbove(preview);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
		fields.show(naming);
		WidgetIds.mark(preview, "rename.preview"); //$NON-NLS-1$
		preview.setText(preview());
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(FontPixels.of(preview, 560), preview.getLineHeight() * LINES).applyTo(preview);
		return area;
	}

	private String preview() {
		StringBuilder text = new StringBuilder();
		sources.forEach(source -> text.append(source).append(" → ").append(naming.targetOf(source)).append('\n')); //$NON-NLS-1$
		return text.toString();
	}

	/** The rule as it was entered. */
	TargetNaming naming() {
		return naming;
	}
}
