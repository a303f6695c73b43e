/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.connector.Cell;
import org.tidemark.core.schema.Column;
import org.tidemark.ui.internal.presenter.data.CellText;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The rows in a table that asks for what it shows alone. Its first column numbers the rows. */
final class RowGrid {

	private static final int LEAST_WIDTH = 60;
	private static final int MOST_WIDTH = 260;
	private static final int CHARACTER = 8;
	private static final int NUMBER_WIDTH = 70;
	private static final int ROWS_TO_MEASURE = 20;

	private final DataPresenter presenter;
	private final Table table;
	private Runnable focusChanged = () -> {
	};
	private int focusedColumn;
	private boolean measured;

	/** A value that a person looks at. */
	record Focus(long row, Column column, Cell cell) {
	}

	RowGrid(Composite parent, DataPresenter presenter) {
		this.presenter = presenter;
		table = WidgetIds.mark(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER),
				"data.rows"); //$NON-NLS-1$
		AccessibleName.set(table, Messages.grid_name);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.addListener(SWT.SetData, this::fill);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> focusChanged.run()));
		table.addMouseListener(MouseListener.mouseDownAdapter(e -> focusAt(new Point(e.x, e.y))));
		table.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.ARROW_RIGHT || e.keyCode == SWT.ARROW_LEFT) {
				focus(focusedColumn + (e.keyCode == SWT.ARROW_RIGHT ? 1 : -1));
				e.doit = false;
			}
		}));
	}

	Table table() {
		return table;
	}

	/** Calls back when another value is looked at. */
	void onFocus(Runnable listener) {
		focusChanged = listener;
	}

	private void focusAt(Point point) {
		TableItem item = table.getItem(point);
		for (int i = 1; item != null && i < table.getColumnCount(); i++) {
			if (item.getBounds(i).contains(point)) {
				focus(i - 1);
			}
		}
	}

	private void focus(int column) {
		focusedColumn = Math.max(0, Math.min(column, presenter.columns().size() - 1));
		if (focusedColumn + 1 < table.getColumnCount()) {
			table.showColumn(table.getColumn(focusedColumn + 1));
		}
		focusChanged.run();
	}

	/** The value that a person looks at. */
	Optional<Focus> focused() {
		int line = table.getSelectionIndex();
		List<Column> columns = presenter.columns();
		if (line < 0 || line >= presenter.lines() || focusedColumn >= columns.size()) {
			return Optional.empty();
		}
		return presenter.row(line)
				.map(row -> new Focus(presenter.number(line), columns.get(focusedColumn), row.get(focusedColumn)));
	}

	/** The lines that are selected. */
	List<Integer> selection() {
		return Arrays.stream(table.getSelectionIndices()).boxed().toList();
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int line = event.index;
		Optional<List<Cell>> row = line < presenter.lines() ? presenter.row(line) : Optional.empty();
		item.setText(0, String.valueOf(presenter.number(line)));
		if (row.isEmpty()) {
			return;
		}
		Color quiet = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
		item.setForeground(0, quiet);
		List<Cell> cells = row.get();
		for (int i = 0; i < cells.size() && i + 1 < table.getColumnCount(); i++) {
			item.setText(i + 1, CellText.line(cells.get(i)));
			item.setForeground(i + 1, CellText.isMark(cells.get(i)) ? quiet : null);
		}
	}

	/** Makes the columns that there are now. */
	void showColumns() {
		table.setRedraw(false);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		TableColumn number = new TableColumn(table, SWT.RIGHT);
		number.setText(Messages.grid_number);
		number.setWidth(NUMBER_WIDTH);
		for (Column column : presenter.columns()) {
			TableColumn made = new TableColumn(table, CellText.isNumber(column) ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.name());
			made.setToolTipText(column.name() + " – " + column.nativeType()); //$NON-NLS-1$
			made.setWidth(width(column.name().length() + 2));
			made.setMoveable(true);
			made.setData(column);
			made.addSelectionListener(SelectionListener.widgetSelectedAdapter(
					e -> presenter.show(presenter.query().sortedBy(column.name()))));
		}
		measured = false;
		table.setRedraw(true);
	}

	private static int width(int characters) {
		return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, characters * CHARACTER + 12));
	}

	/** Has as many lines as there are rows to show. */
	void showLines() {
		int lines = presenter.lines();
		if (table.getItemCount() != lines) {
			table.setItemCount(lines);
		}
		table.clearAll();
		focusChanged.run();
	}

	/** Shows lines that were not there before. */
	void show(int firstLine, int lastLine) {
		int last = Math.min(lastLine, table.getItemCount() - 1);
		if (firstLine > last) {
			return;
		}
		if (!measured) {
			measured = true;
			measure(firstLine, last);
		}
		table.clear(firstLine, last);
		if (table.getSelectionIndex() >= firstLine && table.getSelectionIndex() <= last) {
			focusChanged.run();
		}
	}

	/** Gives columns the width that their first values need. */
	private void measure(int first, int last) {
		for (int line = first; line <= Math.min(last, first + ROWS_TO_MEASURE); line++) {
			List<Cell> row = presenter.row(line).orElse(List.of());
			for (int i = 0; i < row.size() && i + 1 < table.getColumnCount(); i++) {
				TableColumn column = table.getColumn(i + 1);
				column.setWidth(Math.max(column.getWidth(), width(CellText.line(row.get(i)).length())));
			}
		}
	}

	/** Marks the column by which the rows are ordered. */
	void showSort() {
		TableColumn sorted = null;
		for (TableColumn column : table.getColumns()) {
			if (column.getData() instanceof Column known && known.name().equals(presenter.query().sort())) {
				sorted = column;
			}
		}
		if (table.getSortColumn() != sorted) {
			table.setSortColumn(sorted);
		}
		table.setSortDirection(sorted == null ? SWT.NONE : presenter.query().reverse() ? SWT.DOWN : SWT.UP);
	}
}
