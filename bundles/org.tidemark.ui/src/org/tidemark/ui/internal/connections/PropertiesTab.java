/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm;
import org.tidemark.ui.internal.presenter.connection.DriverProperties;
import org.tidemark.ui.internal.presenter.connection.DriverProperties.Line;
import org.tidemark.ui.internal.presenter.connection.KnownProperties;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;

/** The driver properties of a connection, edited in a table. */
final class PropertiesTab {

	private final DriverProperties properties;
	private final KnownProperties known;
	private final Runnable changed;
	private final TableViewer viewer;

	/** @param changed told when something was entered */
	PropertiesTab(Composite area, Services services, ConnectionForm form, Runnable changed) {
		this.properties = form.properties();
		this.changed = changed;
		Composite holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 150).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "wizard.properties"); //$NON-NLS-1$
		AccessibleName.set(viewer.getTable(), Messages.property_table);
		known = new KnownProperties(services.session(), services.background(), form.connector(), this::show);
		TextCellEditor values = new TextCellEditor(viewer.getTable());
		WidgetIds.mark(values.getControl(), "wizard.propertyValue"); //$NON-NLS-1$
		new TableColumns<>(viewer, layout, Line.class).text(Messages.property_key, 3, 130, Line::key)
				.edited(new Editing(new PropertyNameEditor(viewer.getTable(), known), Line::key, this::rename))
				.text(Messages.property_value, 2, 90, Line::value)
				.edited(new Editing(values, Line::value, properties::change))
				.text(Messages.property_description, 5, 180, line -> known.description(line.key()));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		buttons(area);
		show();
	}

	/** A property that is named for the first time begins with the value that it has when it is not set. */
	private void rename(Line line, String key) {
		Line renamed = properties.rename(line, key);
		if (line.value().isEmpty()) {
			properties.change(renamed, known.defaultValue(renamed.key()));
		}
	}

	private void buttons(Composite area) {
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, "wizard.addProperty", Messages.property_add, () -> { //$NON-NLS-1$
			Line line = properties.put("", ""); //$NON-NLS-1$ //$NON-NLS-2$
			changed();
			viewer.editElement(line, 0);
		});
		Button remove = button(buttons, "wizard.removeProperty", Messages.property_remove, this::remove); //$NON-NLS-1$
		remove.setEnabled(false);
		viewer.addSelectionChangedListener(e -> remove.setEnabled(!e.getStructuredSelection().isEmpty()));
		viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.DEL) {
				remove();
			}
		}));
		Label note = new Label(area, SWT.WRAP);
		note.setText(Messages.property_note);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(420, SWT.DEFAULT).applyTo(note);
	}

	private static Button button(Composite parent, String id, String name, Runnable action) {
		Button button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
		button.setText(name);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	private void remove() {
		List<Line> selected = viewer.getStructuredSelection().stream().map(Line.class::cast).toList();
		properties.remove(selected);
		changed();
	}

	private void changed() {
		show();
		changed.run();
	}

	/** Shows the properties as they are now. */
	void show() {
		if (!viewer.getControl().isDisposed() && !viewer.isCellEditorActive()) {
			viewer.setInput(properties.lines());
		}
	}

	/** Edits a text in place. */
	private final class Editing extends EditingSupport {

		private final CellEditor editor;
		private final Function<Line, String> value;
		private final BiConsumer<Line, String> change;

		Editing(CellEditor editor, Function<Line, String> value, BiConsumer<Line, String> change) {
			super(viewer);
			this.editor = editor;
			this.value = value;
			this.change = change;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return value.apply((Line) element);
		}

		@Override
		protected void setValue(Object element, @Nullable Object entered) {
			change.accept((Line) element, String.valueOf(entered));
			changed.run();
			// the cell is still being edited
			viewer.getControl().getDisplay().asyncExec(PropertiesTab.this::show);
		}
	}
}
