/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Adds columns to a table.
 *
 * @param <T> what a line of the table stands for
 */
public final class TableColumns<T> {

	private final TableViewer viewer;
	private final TableColumnLayout layout;
	private final Class<T> type;
	private @Nullable TableViewerColumn last;
	private Function<T, String> tips = line -> ""; //$NON-NLS-1$

	/** @param layout the layout of the table's parent, which holds nothing else */
	public TableColumns(TableViewer viewer, TableColumnLayout layout, Class<T> type) {
		this.viewer = viewer;
		this.layout = layout;
		this.type = type;
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(false);
	}

	/** What a person sees who rests on a line; the viewer must support tool tips. */
	public TableColumns<T> tips(Function<T, String> text) {
		tips = text;
		return this;
	}

	/** A column of text that takes a share of the width. */
	public TableColumns<T> text(String name, int weight, int least, Function<T, String> text) {
		return add(name, SWT.LEFT, column -> ColumnWidths.share(column, weight, least), text, null);
	}

	/** The column that was added last is edited in place. */
	public TableColumns<T> edited(EditingSupport editing) {
		TableViewerColumn column = last;
		if (column != null) {
			column.setEditingSupport(editing);
		}
		return this;
	}

	/** A column of numbers, aligned to the right. */
	public TableColumns<T> number(String name, int width, Function<T, String> text) {
		return add(name, SWT.RIGHT, column -> ColumnWidths.fixed(column, width), text, null);
	}

	/** A column of a picture and a word. */
	public TableColumns<T> picture(String name, int width, Function<T, @Nullable Image> image,
			Function<T, String> text) {
		return add(name, SWT.LEFT, column -> ColumnWidths.fixed(column, width), text, image);
	}

	/** A column of percentages, 0 to 100, each with a bar; empty where there is none. */
	public TableColumns<T> bar(String name, int width, ToIntFunction<T> percent) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(name);
		column.getColumn().setMoveable(true);
		layout.setColumnData(column.getColumn(), ColumnWidths.fixed(column.getColumn(), width));
		column.setLabelProvider(new PercentBar(line -> percent.applyAsInt(type.cast(line))));
		return this;
	}

	private TableColumns<T> add(String name, int style, Function<TableColumn, ColumnLayoutData> width,
			Function<T, String> text, @Nullable Function<T, @Nullable Image> image) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(name);
		column.getColumn().setMoveable(true);
		layout.setColumnData(column.getColumn(), width.apply(column.getColumn()));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply(type.cast(element));
			}

			@Override
			public @Nullable String getToolTipText(Object element) {
				String tip = tips.apply(type.cast(element));
				return tip.isEmpty() ? null : tip;
			}

			@Override
			public @Nullable Image getImage(Object element) {
				return image == null ? null : image.apply(type.cast(element));
			}
		});
		last = column;
		return this;
	}
}
