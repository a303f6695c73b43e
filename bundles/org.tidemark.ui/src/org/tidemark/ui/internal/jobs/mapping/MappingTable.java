/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.MappingPresenter;
import org.tidemark.ui.internal.presenter.mapping.MappingRow;
import org.tidemark.ui.internal.widget.ColumnWidths;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The columns of a mapping side by side; expression, target column and target type are edited in place. */
final class MappingTable {

	/** The place of the target column. */
	static final int TARGET = 4;

	private static final int LEAST = 60;
	private static final int MOST = 220;

	private final Composite holder;
	private final TableViewer viewer;
	private final MappingPresenter presenter;
	private final Icons icons;
	private final QuietInput<MappingRow> input;
	private final TableColumnLayout layout = new TableColumnLayout();
	/** The table to which the widths of the columns fit; afterwards they are as a person leaves them. */
	private Optional<TableName> fitted = Optional.empty();

	MappingTable(Composite parent, MappingPresenter presenter) {
		this.presenter = presenter;
		holder = new Composite(parent, SWT.NONE);
		icons = new Icons(holder);
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		WidgetIds.mark(viewer.getTable(), "mapping.columns"); //$NON-NLS-1$
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		TableViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
						|| event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
						|| event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION;
			}
		}, ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR
				| ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
		input = new QuietInput<>(viewer, MappingRow.class, presenter::rows, MappingTable::identity);
		columns();
	}

	private void columns() {
		column(Messages.mapping_source, MappingRow::source,
				row -> row.expression().isEmpty() ? Icon.COLUMN : Icon.EDIT);
		column(Messages.mapping_type, MappingRow::sourceType, null);
		column(Messages.mapping_role, MappingTable::role,
				row -> row.key() ? Icon.KEY : row.cursor() ? Icon.CURSOR : null);
		TableViewerColumn expression = column(Messages.mapping_transform, MappingRow::expression, null);
		expression.setEditingSupport(new Editing("mapping.expressionEditor", presenter::sourceColumns, false, //$NON-NLS-1$
				MappingRow::expression, presenter::expression, row -> !row.key()));
		TableViewerColumn target = column(Messages.mapping_column, MappingRow::target, null);
		target.setEditingSupport(new Editing("mapping.targetEditor", presenter::targetProposals, true, //$NON-NLS-1$
				MappingRow::target, presenter::rename, row -> true));
		TableViewerColumn type = column(Messages.mapping_targetType, MappingRow::targetType, null);
		type.setEditingSupport(new Editing("mapping.typeEditor", List::of, true, MappingRow::targetType, //$NON-NLS-1$
				presenter::type, row -> row.state() == ColumnReport.State.NEW));
		column(Messages.mapping_fit, MappingRow::fidelityText,
				MappingRow::fidelityIcon);
		column(Messages.mapping_state, MappingRow::stateText, null);
	}

	private static String role(MappingRow row) {
		List<String> roles = new ArrayList<>();
		if (row.key()) {
			roles.add(Messages.mapping_roleKey);
		}
		if (row.cursor()) {
			roles.add(Messages.mapping_roleCursor);
		}
		return String.join(", ", roles); //$NON-NLS-1$
	}

	private TableViewerColumn column(String name, Function<MappingRow, String> text,
			@Nullable Function<MappingRow, @Nullable Icon> icon) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(name);
		column.getColumn().setMoveable(true);
		layout.setColumnData(column.getColumn(), ColumnWidths.share(column.getColumn(), 1, LEAST));
		column.setLabelProvider(new Labels(text, icon));
		return column;
	}

	Composite control() {
		return holder;
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Shows the lines as they are now. */
	void show() {
		input.show();
		Optional<TableName> table = presenter.mapping().map(TableMapping::source);
		if (viewer.getTable().getItemCount() > 0 && !table.equals(fitted)) {
			fitted = table;
			ColumnWidths.fit(viewer.getTable(), layout, MOST);
		}
	}

	private static String identity(MappingRow row) {
		return row.expression().isEmpty() ? row.source() : row.target();
	}

	/** Selects a line. */
	void select(MappingRow row) {
		viewer.setSelection(new StructuredSelection(row), true);
	}

	/** The selected lines. */
	List<MappingRow> selected() {
		return input.selected();
	}

	/** What a cell shows. */
	private final class Labels extends ColumnLabelProvider {

		private final Function<MappingRow, String> text;
		private final @Nullable Function<MappingRow, @Nullable Icon> icon;

		Labels(Function<MappingRow, String> text, @Nullable Function<MappingRow, @Nullable Icon> icon) {
			this.text = text;
			this.icon = icon;
		}

		@Override
		public String getText(Object element) {
			return text.apply((MappingRow) element);
		}

		@Override
		public @Nullable Image getImage(Object element) {
			Function<MappingRow, @Nullable Icon> known = icon;
			Icon found = known == null ? null : known.apply((MappingRow) element);
			return found == null ? null : icons.image(found);
		}

		@Override
		public @Nullable String getToolTipText(Object element) {
			String tip = ((MappingRow) element).tip();
			return tip.isEmpty() ? null : tip;
		}

		@Override
		public @Nullable Color getForeground(Object element) {
			return ((MappingRow) element).skipped()
					? viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND)
					: null;
		}
	}

	/** Edits a text in place. */
	private final class Editing extends EditingSupport {

		private final AssistedCellEditor editor;
		private final Function<MappingRow, String> value;
		private final BiConsumer<MappingRow, String> change;
		private final Predicate<MappingRow> possible;

		Editing(String id, Supplier<List<String>> words, boolean whole,
				Function<MappingRow, String> value, BiConsumer<MappingRow, String> change,
				Predicate<MappingRow> possible) {
			super(viewer);
			this.editor = new AssistedCellEditor(viewer.getTable(), id, words, whole);
			this.value = value;
			this.change = change;
			this.possible = possible;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			MappingRow row = (MappingRow) element;
			return presenter.editable() && !row.skipped() && possible.test(row);
		}

		@Override
		protected Object getValue(Object element) {
			return value.apply((MappingRow) element);
		}

		@Override
		protected void setValue(Object element, @Nullable Object entered) {
			change.accept((MappingRow) element, String.valueOf(entered));
		}
	}
}
