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
import java.util.function.Function;

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
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.TableRow;
import org.tidemark.ui.internal.presenter.mapping.TablesPresenter;
import org.tidemark.ui.internal.widget.ColumnWidths;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The tables of a job, line by line; the target is edited in place. */
final class TablesTable {

	private static final int TARGET = 1;

	private final Composite holder;
	private final TableViewer viewer;
	private final TablesPresenter presenter;
	private final Icons icons;
	private final QuietInput<TableRow> input;

	TablesTable(Composite parent, TablesPresenter presenter) {
		this.presenter = presenter;
		holder = new Composite(parent, SWT.NONE);
		icons = new Icons(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		WidgetIds.mark(viewer.getTable(), "tables.list"); //$NON-NLS-1$
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		TableViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		}, ColumnViewerEditor.DEFAULT);
		input = new QuietInput<>(viewer, TableRow.class, presenter::rows, row -> row.mapping().source());
		columns(layout);
	}

	private void columns(TableColumnLayout layout) {
		share(layout, column(Messages.tables_source, SWT.LEFT, new Labels() {
			@Override
			String text(TableRow row) {
				return row.source();
			}

			@Override
			@Nullable
			Icon icon(TableRow row) {
				return Icon.TABLE;
			}
		}), 10, 180);
		TableViewerColumn target = column(Messages.tables_target, SWT.LEFT, Labels.of(TableRow::target));
		target.setEditingSupport(new TargetEditing());
		share(layout, target, 9, 160);
		fixed(layout, column(Messages.tables_columns, SWT.RIGHT, Labels.of(TableRow::columns)), 80);
		fixed(layout, column(Messages.tables_mode, SWT.LEFT, Labels.of(TableRow::mode)), 70);
		share(layout, column(Messages.tables_strategy, SWT.LEFT, Labels.of(TableRow::strategy)), 7, 170);
		fixed(layout, column(Messages.tables_write, SWT.LEFT, Labels.of(TableRow::write)), 90);
		fixed(layout, column(Messages.tables_state, SWT.LEFT, new Labels() {
			@Override
			String text(TableRow row) {
				return row.stateText();
			}

			@Override
			@Nullable
			Icon icon(TableRow row) {
				return row.stateIcon();
			}
		}), 95);
		fixed(layout, column(Messages.tables_problems, SWT.LEFT, new Labels() {
			@Override
			String text(TableRow row) {
				return row.problems();
			}

			@Override
			@Nullable
			Icon icon(TableRow row) {
				return row.errors() > 0 ? Icon.ERROR : row.warnings() > 0 ? Icon.WARNING : null;
			}
		}), 80);
	}

	private static void share(TableColumnLayout layout, TableViewerColumn column, int weight, int least) {
		layout.setColumnData(column.getColumn(), ColumnWidths.share(column.getColumn(), weight, least));
	}

	private static void fixed(TableColumnLayout layout, TableViewerColumn column, int width) {
		layout.setColumnData(column.getColumn(), ColumnWidths.fixed(column.getColumn(), width));
	}

	private TableViewerColumn column(String name, int style, Labels labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(name);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(labels.within(this));
		return column;
	}

	Composite control() {
		return holder;
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Edits the target of the selected line. */
	void editTarget() {
		selected().stream().findFirst().ifPresent(row -> viewer.editElement(row, TARGET));
	}

	/** Shows the lines as they are now. */
	void show() {
		input.show();
	}

	/** The selected lines. */
	List<TableRow> selected() {
		return input.selected();
	}

	/** What a cell shows. */
	private abstract static class Labels extends ColumnLabelProvider {

		private @Nullable TablesTable table;

		static Labels of(Function<TableRow, String> text) {
			return new Labels() {
				@Override
				String text(TableRow row) {
					return text.apply(row);
				}
			};
		}

		Labels within(TablesTable owner) {
			table = owner;
			return this;
		}

		abstract String text(TableRow row);

		@Nullable
		Icon icon(TableRow row) {
			return null;
		}

		@Override
		public String getText(Object element) {
			return text((TableRow) element);
		}

		@Override
		public @Nullable Image getImage(Object element) {
			Icon icon = icon((TableRow) element);
			TablesTable owner = table;
			return icon == null || owner == null ? null : owner.icons.image(icon);
		}

		@Override
		public @Nullable String getToolTipText(Object element) {
			String tip = ((TableRow) element).tip();
			return tip.isEmpty() ? null : tip;
		}

		@Override
		public @Nullable Color getForeground(Object element) {
			TablesTable owner = table;
			return ((TableRow) element).mapping().enabled() || owner == null ? null
					: owner.viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		}
	}

	/** Edits the target's name. */
	private final class TargetEditing extends EditingSupport {

		private final TextCellEditor editor = new TextCellEditor(viewer.getTable());

		TargetEditing() {
			super(viewer);
			WidgetIds.mark(editor.getControl(), "tables.targetEditor"); //$NON-NLS-1$
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return presenter.editable();
		}

		@Override
		protected Object getValue(Object element) {
			return ((TableRow) element).target();
		}

		@Override
		protected void setValue(Object element, @Nullable Object value) {
			presenter.target((TableRow) element, String.valueOf(value));
		}
	}
}
