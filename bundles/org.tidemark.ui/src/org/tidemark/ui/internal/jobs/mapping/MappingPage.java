/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

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
import org.eclipse.swt.widgets.Table;
import org.tidemark.core.job.NameCase;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.ui.internal.jobs.JobEditorContext;
import org.tidemark.ui.internal.jobs.JobEditorPage;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.mapping.FactsState;
import org.tidemark.ui.internal.presenter.mapping.MappingPresenter;
import org.tidemark.ui.internal.presenter.mapping.MappingRow;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The mapping of one table: source and target columns side by side, and below them what is wrong. */
public final class MappingPage implements JobEditorPage {

	/** The page's id. */
	public static final String ID = "mapping"; //$NON-NLS-1$

	private static final int[] SHARES = { 66, 34 };

	private final MappingPresenter presenter;
	private final Composite area;
	private final StackLayout stack = new StackLayout();
	private final Composite body;
	private final EmptyState empty;
	private final MappingHead head;
	private final PageActions actions;
	private final FactsBar bar;
	private final SashForm sash;
	private final MappingTable table;
	private final ProblemTable problems;
	private final Label summary;

	/** @param parent what the page is made in */
	public MappingPage(Composite parent, JobEditorContext context) {
		presenter = new MappingPresenter(context.document(), context.tables().facts(), context.tables().current());
		area = new Composite(parent, SWT.NONE);
		area.setLayout(stack);
		empty = new EmptyState(area, Messages.mapping_none, Messages.mapping_noneText);
		empty.offer("mapping.goTables", Messages.mapping_goTables, Icon.TABLE, () -> context.show(TablesPage.ID)); //$NON-NLS-1$
		body = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(6, 6).applyTo(body);
		head = new MappingHead(body, presenter, this::show);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
		actions = new PageActions(body);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(actions.control());
		bar = new FactsBar(body, "mapping.stateText", presenter::cancel, presenter::retry); //$NON-NLS-1$
		sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new MappingTable(sash, presenter);
		problems = new ProblemTable(sash, presenter);
		sash.setWeights(SHARES);
		summary = WidgetIds.mark(new Label(body, SWT.NONE), "mapping.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		fill();
		listen();
	}

	private void fill() {
		actions.add("mapping.byName", Messages.mapping_byName, Messages.mapping_byNameTip, Icon.FIX, //$NON-NLS-1$
				presenter::editable, presenter::mapByName);
		actions.add("mapping.byPosition", Messages.mapping_byPosition, Messages.mapping_byPositionTip, Icon.INDEX, //$NON-NLS-1$
				presenter::canMapByPosition, presenter::mapByPosition);
		actions.separator();
		actions.add("mapping.cycle", Messages.mapping_cycle, Messages.mapping_cycleTip, Icon.STATUS_CANCELLED, //$NON-NLS-1$
				this::changeable, () -> presenter.cycle(table.selected()));
		actions.add("mapping.key", Messages.mapping_key, Messages.mapping_keyTip, Icon.KEY, this::changeable, //$NON-NLS-1$
				() -> presenter.key(table.selected()));
		actions.add("mapping.cursor", Messages.mapping_cursor, Messages.mapping_cursorTip, Icon.CURSOR, //$NON-NLS-1$
				() -> changeable() && table.selected().size() == 1, this::cursor);
		actions.add("mapping.expression", Messages.mapping_expression, Messages.mapping_expressionTip, Icon.ADD, //$NON-NLS-1$
				presenter::editable, this::addExpression);
		actions.separator();
		actions.add("mapping.lower", Messages.case_lower, Messages.mapping_caseTip, Icon.EDIT, this::changeable, //$NON-NLS-1$
				() -> presenter.spell(table.selected(), NameCase.LOWER));
		actions.add("mapping.upper", Messages.case_upper, Messages.mapping_caseTip, Icon.EDIT, this::changeable, //$NON-NLS-1$
				() -> presenter.spell(table.selected(), NameCase.UPPER));
		actions.separator();
		actions.add("mapping.reload", Messages.mapping_reload, Messages.mapping_reloadTip, Icon.REFRESH, //$NON-NLS-1$
				presenter::editable, presenter::retry);
	}

	private void listen() {
		Table list = table.viewer().getTable();
		list.setMenu(actions.menu().createContextMenu(list));
		table.viewer().addSelectionChangedListener(e -> actions.update());
		list.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (!changeable() || (e.stateMask & SWT.MODIFIER_MASK & ~SWT.MOD1) != 0) {
				return;
			}
			boolean control = (e.stateMask & SWT.MOD1) != 0;
			switch (e.keyCode) {
				case ' ' -> presenter.cycle(table.selected());
				case 'k' -> presenter.key(table.selected());
				case 'c' -> cursor();
				case SWT.F2 -> table.viewer().editElement(table.selected().get(0), MappingTable.TARGET);
				case SWT.F5 -> presenter.retry();
				case '1' -> fixSelected(control);
				default -> {
					return;
				}
			}
			e.doit = false;
		}));
		problems.viewer().addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof MappingProblem problem) {
				presenter.row(problem).ifPresent(table::select);
			}
		});
	}

	private boolean changeable() {
		return presenter.editable() && !table.selected().isEmpty();
	}

	private void cursor() {
		table.selected().stream().findFirst().ifPresent(presenter::cursor);
	}

	private void fixSelected(boolean control) {
		MappingRow row = table.selected().get(0);
		if (control) {
			presenter.problems(row).stream().flatMap(p -> p.fixes().stream()).findFirst().ifPresent(presenter::fix);
		}
	}

	private void addExpression() {
		ExpressionDialog dialog = new ExpressionDialog(area.getShell());
		if (dialog.open() == Window.OK) {
			presenter.addExpression(dialog.sql(), dialog.target());
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
		return Messages.mapping_tab;
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void refresh(JobDocument document) {
		presenter.refresh();
		show();
	}

	private void show() {
		stack.topControl = presenter.mapping().isPresent() ? body : empty.control();
		area.layout();
		head.show();
		table.show();
		problems.show();
		sash.setMaximizedControl(presenter.problems().isEmpty() ? table.control() : null);
		FactsState state = presenter.state();
		bar.show(state instanceof FactsState.Reading,
				state instanceof FactsState.Failed failed ? failed.problem().summary() : targetProblem(state));
		summary.setText(presenter.summary());
		actions.update();
	}

	private static String targetProblem(FactsState state) {
		return state instanceof FactsState.Ready ready ? ready.facts().targetProblem().map(p -> p.summary()).orElse("") //$NON-NLS-1$
				: ""; //$NON-NLS-1$
	}

	@Override
	public void flush() {
		table.viewer().applyEditorValue();
		head.flush();
	}

	@Override
	public void setFocus() {
		if (stack.topControl == body) {
			table.viewer().getTable().setFocus();
		} else {
			area.setFocus();
		}
	}
}
