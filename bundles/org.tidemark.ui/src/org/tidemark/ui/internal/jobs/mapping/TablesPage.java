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
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.jobs.JobEditorContext;
import org.tidemark.ui.internal.jobs.JobEditorPage;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.DraggedTables;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.mapping.PatternPresenter;
import org.tidemark.ui.internal.presenter.mapping.TablePicker;
import org.tidemark.ui.internal.presenter.mapping.TableRow;
import org.tidemark.ui.internal.presenter.mapping.TablesPresenter;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The tables of a job: one by one, and by pattern. */
public final class TablesPage implements JobEditorPage {

	/** The page's id. */
	public static final String ID = "tables"; //$NON-NLS-1$

	private static final int[] SHARES = { 52, 48 };

	private final JobEditorContext context;
	private final TablesPresenter presenter;
	private final Composite area;
	private final PageActions actions;
	private final FactsBar bar;
	private final TablesTable table;
	private final EmptyState empty;
	private final StackLayout stack = new StackLayout();
	private final PatternSection patterns;
	private final Label summary;

	/** @param parent what the page is made in */
	public TablesPage(Composite parent, JobEditorContext context) {
		this.context = context;
		presenter = new TablesPresenter(context.document(), context.tables().facts());
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(6, 6).applyTo(area);
		actions = new PageActions(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(actions.control());
		Text filter = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "tables.filter"); //$NON-NLS-1$
		filter.setMessage(Messages.tables_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		bar = new FactsBar(area, "tables.stateText", presenter::cancel, presenter::reload); //$NON-NLS-1$
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite upper = new Composite(sash, SWT.NONE);
		upper.setLayout(stack);
		table = new TablesTable(upper, presenter);
		empty = new EmptyState(upper, Messages.tables_empty, Messages.tables_emptyText);
		empty.offer("tables.addFirst", Messages.tables_add, Icon.ADD, this::add); //$NON-NLS-1$
		new TableDrop(table.viewer().getTable(), this::drop);
		new TableDrop(WidgetIds.mark(empty.control(), "tables.empty"), this::drop); //$NON-NLS-1$
		patterns = new PatternSection(sash, new PatternPresenter(context.document(), context.tables().catalog()),
				context.tables().catalog());
		sash.setWeights(SHARES);
		summary = WidgetIds.mark(new Label(area, SWT.NONE), "tables.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		filter.addModifyListener(e -> {
			presenter.filter(filter.getText());
			table.show();
		});
		fill();
	}

	private void fill() {
		actions.add("tables.add", Messages.tables_add, Messages.tables_addTip, Icon.ADD, presenter::editable, //$NON-NLS-1$
				this::add);
		actions.add("tables.open", Messages.tables_open, Messages.tables_openTip, Icon.COLUMN, //$NON-NLS-1$
				() -> table.selected().size() == 1, this::open);
		actions.separator();
		actions.add("tables.toggle", Messages.tables_toggle, Messages.tables_toggleTip, Icon.STATUS_CANCELLED, //$NON-NLS-1$
				this::changeable, () -> presenter.toggle(table.selected()));
		actions.addToMenu("tables.editTarget", Messages.tables_editTarget, Icon.EDIT, //$NON-NLS-1$
				() -> presenter.editable() && table.selected().size() == 1, table::editTarget);
		actions.add("tables.rename", Messages.tables_rename, Messages.tables_renameTip, Icon.EDIT, this::changeable, //$NON-NLS-1$
				this::rename);
		actions.add("tables.duplicate", Messages.tables_duplicate, Messages.tables_duplicateTip, Icon.COPY, //$NON-NLS-1$
				() -> presenter.editable() && table.selected().size() == 1, this::duplicate);
		actions.add("tables.remove", Messages.tables_remove, Messages.tables_removeTip, Icon.DELETE, this::changeable, //$NON-NLS-1$
				() -> presenter.remove(table.selected()));
		actions.separator();
		actions.add("tables.reload", Messages.tables_reload, Messages.tables_reloadTip, Icon.REFRESH, //$NON-NLS-1$
				presenter::editable, presenter::reload);
		table.viewer().addSelectionChangedListener(e -> actions.update());
		table.viewer().addDoubleClickListener(e -> open());
		Control list = table.viewer().getTable();
		list.setMenu(actions.menu().createContextMenu(list));
		list.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			switch (e.keyCode) {
				case SWT.INSERT -> add();
				case SWT.DEL -> remove();
				case SWT.F5 -> presenter.reload();
				case SWT.F2 -> table.editTarget();
				case ' ' -> toggle();
				default -> {
					return;
				}
			}
			e.doit = false;
		}));
	}

	private boolean changeable() {
		return presenter.editable() && !table.selected().isEmpty();
	}

	private void remove() {
		if (changeable()) {
			presenter.remove(table.selected());
		}
	}

	private void toggle() {
		if (changeable()) {
			presenter.toggle(table.selected());
		}
	}

	private void open() {
		table.selected().stream().findFirst().ifPresent(row -> {
			context.tables().current().choose(row.mapping().source());
			context.show(MappingPage.ID);
		});
	}

	private void add() {
		pick((sources, naming) -> presenter.add(sources, naming));
	}

	private void duplicate() {
		TableRow pattern = table.selected().get(0);
		pick((sources, naming) -> presenter.duplicate(pattern, sources));
	}

	private void pick(BiConsumer<List<TableName>, TargetNaming> receiver) {
		context.document().job().filter(job -> presenter.editable()).ifPresent(job -> {
			TablePicker picker = new TablePicker(context.tables().catalog(),
					job.tables().stream().map(t -> t.source()).toList());
			TablePickerDialog dialog = new TablePickerDialog(area.getShell(), picker, job.source(), presenter.naming());
			if (dialog.open() == Window.OK) {
				receiver.accept(dialog.result(), dialog.naming());
			}
		});
	}

	private void drop(DraggedTables dragged) {
		presenter.drop(dragged.connection(), dragged.tables()).ifPresent(
				refusal -> MessageDialog.openInformation(area.getShell(), Messages.drop_title, refusal));
	}

	private void rename() {
		List<TableRow> rows = table.selected();
		RenameDialog dialog = new RenameDialog(area.getShell(), rows.stream().map(r -> r.mapping().source()).toList(),
				TablesPresenter.naming(rows.stream().map(TableRow::mapping).toList()));
		if (dialog.open() == Window.OK) {
			presenter.rename(rows, dialog.naming());
		}
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return tab();
	}

	/** What stands on the page's tab. */
	public static String tab() {
		return Messages.tables_tab;
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void refresh(JobDocument document) {
		document.job().filter(job -> document.editable())
				.ifPresent(job -> context.tables().catalog().load(job.source()));
		presenter.refresh();
		table.show();
		stack.topControl = presenter.isEmpty() ? empty.control() : table.control();
		table.control().getParent().layout();
		bar.show(presenter.reading(), presenter.problem());
		patterns.show(presenter.editable());
		summary.setText(presenter.summary());
		actions.update();
	}

	@Override
	public void flush() {
		table.viewer().applyEditorValue();
		patterns.commit();
	}

	@Override
	public void setFocus() {
		if (stack.topControl != null) {
			stack.topControl.setFocus();
		}
	}
}
