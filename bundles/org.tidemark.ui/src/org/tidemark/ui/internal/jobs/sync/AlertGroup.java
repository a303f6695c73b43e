/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.sync;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.tidemark.core.job.AlertRule;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.sync.AlertDraft;
import org.tidemark.ui.internal.presenter.sync.AlertForm;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Who is told of the job's runs. */
final class AlertGroup {

	private static final int LINES = 4;

	private final AlertForm form;
	private final TableViewer viewer;
	private final Button add;
	private final Button edit;
	private final Button remove;
	private final Button test;
	private boolean editable;

	AlertGroup(Composite parent, AlertForm form, int width) {
		this.form = form;
		Group group = new Group(parent, SWT.NONE);
		group.setText(Messages.group_alerts);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 6).applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).hint(width, SWT.DEFAULT).applyTo(group);
		Composite holder = new Composite(group, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "sync.alerts"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT,
				viewer.getTable().getHeaderHeight() + LINES * viewer.getTable().getItemHeight()).applyTo(holder);
		new TableColumns<>(viewer, layout, AlertRule.class)
				.text(Messages.alert_column_channel, 2, 100, AlertRule::channel)
				.text(Messages.alert_column_on, 4, 200, AlertForm::told)
				.text(Messages.alert_column_keys, 3, 140, AlertForm::keys);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addSelectionChangedListener(e -> enable());
		viewer.addDoubleClickListener(e -> open(selected()));
		Composite buttons = new Composite(group, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		add = button(buttons, Messages.alert_add, "sync.alerts.add", () -> open(-1)); //$NON-NLS-1$
		edit = button(buttons, Messages.alert_change, "sync.alerts.edit", () -> open(selected())); //$NON-NLS-1$
		remove = button(buttons, Messages.alert_remove, "sync.alerts.remove", () -> form.remove(selected())); //$NON-NLS-1$
		test = button(buttons, Messages.alert_test, "sync.alerts.test", this::test); //$NON-NLS-1$
	}

	private static Button button(Composite parent, String text, String id, Runnable action) {
		Button button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private int selected() {
		return viewer.getTable().getSelectionIndex();
	}

	/** Shows the rules as they are. */
	void show(boolean nowEditable) {
		editable = nowEditable;
		int place = selected();
		viewer.setInput(form.rules());
		viewer.getTable().select(place);
		enable();
	}

	private void enable() {
		add.setEnabled(editable);
		edit.setEnabled(editable && selected() >= 0);
		remove.setEnabled(editable && selected() >= 0);
		test.setEnabled(!form.rules().isEmpty());
	}

	/** Edits the rule of a place, or a new one where the place is negative. */
	private void open(int place) {
		if (!editable) {
			return;
		}
		@Nullable
		AlertRule rule = place < 0 ? null : form.rules().get(place);
		form.channels(result -> {
			if (viewer.getTable().isDisposed()) {
				return;
			}
			if (result instanceof Result.Done<List<AlertChannelDescriptor>> done) {
				edit(place, new AlertDraft(done.value(), rule));
			} else if (result instanceof Result.Failed<List<AlertChannelDescriptor>> failed) {
				MessageDialog.openError(viewer.getTable().getShell(), Messages.alert_title,
						failed.problem().summary());
			}
		});
	}

	private void edit(int place, AlertDraft draft) {
		if (new AlertDialog(viewer.getTable().getShell(), draft).open() != Window.OK) {
			return;
		}
		if (place < 0) {
			form.add(draft.rule());
		} else {
			form.replace(place, draft.rule());
		}
	}

	private void test() {
		test.setEnabled(false);
		form.test(told -> {
			if (!viewer.getTable().isDisposed()) {
				enable();
				if (!told.isEmpty()) {
					MessageDialog.openInformation(viewer.getTable().getShell(), Messages.alert_test_title, told);
				}
			}
		});
	}
}
