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
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.TablePicker;
import org.tidemark.ui.internal.presenter.mapping.TablePicker.Line;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Chooses tables of the source, and how their targets are named. */
final class TablePickerDialog extends TitleAreaDialog {

	private final TablePicker picker;
	private final String connection;
	private final Runnable show = this::show;
	private TargetNaming naming;
	private List<TableName> result = List.of();

	/** The widgets, once they are made. */
	private record Parts(Text filter, CheckboxTableViewer viewer, FactsBar bar, Label summary) {
	}

	private Optional<Parts> parts = Optional.empty();

	/**
	 * @param connection whose tables are chosen
	 * @param naming     the rule that is there at first
	 */
	TablePickerDialog(Shell parent, TablePicker picker, String connection, TargetNaming naming) {
		super(parent);
		this.picker = picker;
		this.connection = connection;
		this.naming = naming;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.picker_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(NLS.bind(Messages.picker_heading, connection));
		setMessage(Messages.picker_text);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 8).spacing(6, 6).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(FontPixels.of(parent, 680), FontPixels.of(parent, 420))
				.applyTo(area);
		Text filter = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "picker.filter"); //$NON-NLS-1$
		filter.setMessage(Messages.tables_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		FactsBar bar = new FactsBar(area, "picker.state", picker.catalog()::cancel, picker.catalog()::reload); //$NON-NLS-1$
		CheckboxTableViewer viewer = table(area);
		Label summary = buttons(area);
		NamingFields fields = new NamingFields(area, "picker", entered -> naming = entered); //$NON-NLS-1$
		fields.show(naming);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
		filter.addModifyListener(e -> {
			picker.filter(filter.getText());
			show();
		});
		filter.addListener(SWT.DefaultSelection, e -> viewer.getTable().setFocus());
		parts = Optional.of(new Parts(filter, viewer, bar, summary));
		picker.catalog().addListener(show);
		area.addDisposeListener(e -> picker.catalog().removeListener(show));
		picker.catalog().load(connection);
		filter.setFocus();
		return area;
	}

	private CheckboxTableViewer table(Composite area) {
		Composite holder = new Composite(area, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		CheckboxTableViewer viewer = CheckboxTableViewer.newCheckList(holder,
				SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "picker.tables"); //$NON-NLS-1$
		Icons icons = new Icons(holder);
		new TableColumns<>(viewer, layout, Line.class)
				.picture(Messages.picker_table, 320,
						line -> icons.image(line.table().kind() == TableKind.VIEW ? Icon.VIEW : Icon.TABLE),
						line -> line.table().name().toString())
				.text(Messages.picker_kind, 2, 120, TablePickerDialog::kind)
				.number(Messages.picker_rows, 120,
						line -> line.table().rowEstimate() < 0 ? "" : String.format("%,d", line.table().rowEstimate())); //$NON-NLS-1$ //$NON-NLS-2$
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setCheckStateProvider(new ICheckStateProvider() {
			@Override
			public boolean isChecked(Object element) {
				Line line = (Line) element;
				return line.mapped() || picker.isChosen(line.table().name());
			}

			@Override
			public boolean isGrayed(Object element) {
				return ((Line) element).mapped();
			}
		});
		viewer.addCheckStateListener(e -> {
			picker.choose(((Line) e.getElement()).table().name(), e.getChecked());
			show();
		});
		viewer.addDoubleClickListener(e -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof Line line) {
				TableName name = line.table().name();
				picker.choose(name, !picker.isChosen(name));
				show();
			}
		});
		return viewer;
	}

	private static String kind(Line line) {
		if (line.mapped()) {
			return Messages.picker_mapped;
		}
		return line.table().kind() == TableKind.VIEW ? Messages.picker_view : Messages.picker_plain;
	}

	private Label buttons(Composite area) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label summary = WidgetIds.mark(new Label(row, SWT.NONE), "picker.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		button(row, "picker.all", Messages.picker_all, true); //$NON-NLS-1$
		button(row, "picker.none", Messages.picker_none, false); //$NON-NLS-1$
		return summary;
	}

	private void button(Composite row, String id, String name, boolean choose) {
		Button button = WidgetIds.mark(new Button(row, SWT.PUSH), id);
		button.setText(name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			picker.chooseShown(choose);
			show();
		}));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		show();
	}

	private void show() {
		parts.filter(p -> !p.summary().isDisposed()).ifPresent(p -> {
			p.viewer().setInput(picker.lines());
			p.summary().setText(picker.summary());
			p.bar().show(picker.catalog().isBusy(),
					picker.catalog().problem().map(TidemarkException::summary).orElse("")); //$NON-NLS-1$
			Button ok = getButton(IDialogConstants.OK_ID);
			if (ok != null) {
				ok.setEnabled(!picker.chosen().isEmpty());
			}
		});
	}

	@Override
	protected void okPressed() {
		result = picker.chosen();
		super.okPressed();
	}

	/** The tables that were chosen. */
	List<TableName> result() {
		return result;
	}

	/** How their targets are named. */
	TargetNaming naming() {
		return naming;
	}
}
