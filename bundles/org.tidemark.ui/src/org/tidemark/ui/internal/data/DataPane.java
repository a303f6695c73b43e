/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.presenter.data.DataPresenter.Phase;
import org.tidemark.ui.internal.presenter.data.RowFormat;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What the rows of a table are shown in: actions, filter, trouble, rows, the chosen value and the status. */
final class DataPane {

	private static final int[] ROWS_AND_VALUE = { 78, 22 };

	private final DataPresenter presenter;
	private final Composite area;
	private final FilterBar filter;
	private final RowGrid grid;
	private final Composite trouble;
	private final Label troubleText;
	private final Label status;
	private final RowCopy copies;
	private final IAction refresh;
	private final IAction stop;
	private final IAction count;
	private final IAction previous;
	private final IAction next;
	private final IAction copy;

	DataPane(Composite parent, DataEditorInput input, DataPresenter presenter) {
		this.presenter = presenter;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).margins(4, 4).applyTo(area);
		refresh = new Act("data.refresh", Messages.refresh, Icon.REFRESH, presenter::reload); //$NON-NLS-1$
		stop = new Act("data.stop", Messages.stop, Icon.CANCEL, presenter::cancel); //$NON-NLS-1$
		count = new Act("data.count", Messages.count, Icon.COUNT, presenter::countRows); //$NON-NLS-1$
		previous = new Act("data.previous", Messages.previous, Icon.PREVIOUS, presenter::previous); //$NON-NLS-1$
		next = new Act("data.next", Messages.next, Icon.NEXT, presenter::next); //$NON-NLS-1$
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		filter = new FilterBar(top, presenter);
		ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		trouble = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(trouble);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(trouble);
		new Label(trouble, SWT.NONE).setImage(new Icons(trouble).image(Icon.ERROR));
		troubleText = WidgetIds.mark(new Label(trouble, SWT.WRAP), "data.problem"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(troubleText);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		grid = new RowGrid(sash, presenter);
		ValuePane value = new ValuePane(sash, presenter, grid);
		sash.setWeights(ROWS_AND_VALUE);
		status = WidgetIds.mark(new Label(area, SWT.NONE), "data.status"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
		copies = new RowCopy(area, input, presenter, grid);
		copy = new Act("data.copy", Messages.copy_rows, Icon.COPY, () -> copies.copy(RowFormat.TSV)); //$NON-NLS-1$
		for (IAction action : new IAction[] { refresh, stop, count, previous, next }) {
			bar.add(action);
		}
		bar.add(copyMenu());
		WidgetIds.mark(bar.createControl(top), "data.bar"); //$NON-NLS-1$
		grid.onFocus(value::show);
		contextMenu(value);
		showStatus();
	}

	private IAction copyMenu() {
		Action drop = new Action(Messages.copy_as, IAction.AS_DROP_DOWN_MENU) {
			@Override
			public void run() {
				copies.copy(RowFormat.TSV);
			}
		};
		drop.setId("data.copyAs"); //$NON-NLS-1$
		drop.setImageDescriptor(Icons.descriptor(Icon.COPY));
		drop.setToolTipText(Messages.copy_as);
		drop.setMenuCreator(new FormatMenu());
		return drop;
	}

	private void addFormats(MenuManager menu) {
		menu.add(new Act("data.copyTsv", Messages.copy_tsv, Icon.COPY, () -> copies.copy(RowFormat.TSV))); //$NON-NLS-1$
		menu.add(new Act("data.copyCsv", Messages.copy_csv, Icon.COPY, () -> copies.copy(RowFormat.CSV))); //$NON-NLS-1$
		menu.add(new Act("data.copyJson", Messages.copy_json, Icon.COPY, () -> copies.copy(RowFormat.JSON))); //$NON-NLS-1$
		menu.add(new Act("data.copySql", Messages.copy_sql, Icon.COPY, () -> copies.copy(RowFormat.SQL))); //$NON-NLS-1$
	}

	/** The formats below the button. */
	private final class FormatMenu implements IMenuCreator {
		private final MenuManager manager = new MenuManager();

		FormatMenu() {
			addFormats(manager);
		}

		@Override
		public Menu getMenu(Control parent) {
			return manager.createContextMenu(parent);
		}

		@Override
		public Menu getMenu(Menu parent) {
			return parent;
		}

		@Override
		public void dispose() {
			manager.dispose();
		}
	}

	private void contextMenu(ValuePane value) {
		MenuManager menu = new MenuManager();
		menu.add(new Act("data.copyValue", Messages.copy_value, Icon.COPY, value::copy)); //$NON-NLS-1$
		menu.add(copy);
		addFormats(menu);
		menu.add(new Separator());
		menu.add(new Act("data.filterValue", Messages.filter_value, Icon.FILTER, //$NON-NLS-1$
				() -> grid.focused().ifPresent(filter::take)));
		menu.add(refresh);
		menu.add(count);
		Menu control = menu.createContextMenu(grid.table());
		WidgetIds.mark(control, "data.menu"); //$NON-NLS-1$
		grid.table().setMenu(control);
	}

	IAction refresh() {
		return refresh;
	}

	IAction copy() {
		return copy;
	}

	boolean isDisposed() {
		return area.isDisposed();
	}

	void showColumns() {
		filter.showColumns();
		grid.showColumns();
	}

	void showLines() {
		grid.showLines();
	}

	void show(int firstLine, int lastLine) {
		grid.show(firstLine, lastLine);
	}

	void showStatus() {
		status.setText(presenter.status());
		stop.setEnabled(presenter.busy());
		count.setEnabled(presenter.count().isEmpty() && presenter.phase() == Phase.READY);
		previous.setEnabled(presenter.hasPrevious());
		next.setEnabled(presenter.hasNext());
		grid.showSort();
		String text = presenter.problem().map(DataPane::text).orElse(""); //$NON-NLS-1$
		boolean visible = !text.isEmpty();
		if (trouble.getLayoutData() instanceof GridData data && (data.exclude == visible || visible)) {
			troubleText.setText(text);
			data.exclude = !visible;
			trouble.setVisible(visible);
			area.layout(true, true);
		}
	}

	private static String text(TidemarkException problem) {
		return (problem.getMessage() + ' ' + problem.remedy()).strip();
	}

	void setFocus() {
		grid.table().setFocus();
	}
}
