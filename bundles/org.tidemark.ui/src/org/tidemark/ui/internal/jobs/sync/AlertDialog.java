/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.sync;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.ui.internal.presenter.sync.AlertDraft;
import org.tidemark.ui.internal.presenter.sync.AlertForm;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Who is told of what. */
final class AlertDialog extends TitleAreaDialog {

	private static final int WIDTH_IN_CHARACTERS = 60;

	private final AlertDraft draft;

	AlertDialog(Shell parent, AlertDraft draft) {
		super(parent);
		this.draft = draft;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.alert_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.alert_title);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 8).numColumns(2).spacing(12, 6).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.alert_channel);
		Combo channel = WidgetIds.mark(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "alert.channel"); //$NON-NLS-1$
		channel.setItems(draft.channels().stream().map(AlertChannelDescriptor::name).toArray(String[]::new));
		channel.select(draft.chosen());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(channel);
		events(area);
		Composite options = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(options);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(options);
		channel.addListener(SWT.Selection, e -> {
			draft.choose(channel.getSelectionIndex());
			fields(options);
			area.layout(true, true);
			Shell shell = getShell();
			shell.setSize(shell.getSize().x, shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
			check();
		});
		fields(options);
		return area;
	}

	private void events(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText(Messages.alert_on);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 4).applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(group);
		for (AlertEvent event : AlertEvent.values()) {
			Button check = WidgetIds.mark(new Button(group, SWT.CHECK), "alert.on." + event.id()); //$NON-NLS-1$
			check.setText(AlertForm.name(event));
			check.setSelection(draft.tells(event));
			check.addListener(SWT.Selection, e -> {
				draft.tell(event, check.getSelection());
				check();
			});
		}
	}

	private void fields(Composite options) {
		for (Control old : options.getChildren()) {
			old.dispose();
		}
		for (AlertChannelDescriptor.Option option : draft.channel().options()) {
			new Label(options, SWT.NONE).setText(option.required() ? option.key() + "*" : option.key()); //$NON-NLS-1$
			Text value = WidgetIds.mark(new Text(options, SWT.BORDER), "alert.option." + option.key()); //$NON-NLS-1$
			value.setText(draft.value(option.key()));
			value.setMessage(option.description());
			value.setToolTipText(option.description());
			GridDataFactory.fillDefaults().grab(true, false)
					.hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), SWT.DEFAULT).applyTo(value);
			value.addModifyListener(e -> {
				draft.set(option.key(), value.getText());
				check();
			});
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		setMessage(draft.channel().description());
		draft.problem().ifPresent(this::setMessage);
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(draft.problem().isEmpty());
		}
	}
}
