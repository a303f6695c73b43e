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

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.MappingPresenter;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What is wrong or doubtful in a mapping, and what can be done about it. */
final class ProblemTable {

	private final Composite holder;
	private final TableViewer viewer;
	private final MappingPresenter presenter;

	ProblemTable(Composite parent, MappingPresenter presenter) {
		this.presenter = presenter;
		holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "mapping.problems"); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		Icons icons = new Icons(holder);
		new TableColumns<>(viewer, layout, MappingProblem.class).tips(MappingProblem::text)
				.picture(Messages.problems_where, 150,
						p -> icons.image(p.severity() == Severity.ERROR ? Icon.ERROR : Icon.WARNING),
						presenter::subject)
				.text(Messages.problems_text, 6, 320, MappingProblem::text)
				.text(Messages.problems_fix, 2, 190,
						p -> p.fixes().stream().map(MappingFix::label).findFirst().orElse("")); //$NON-NLS-1$
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addDoubleClickListener(e -> fixFirst());
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> selected().forEach(problem -> offer(menu, problem)));
		viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
		viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == '1' && (e.stateMask & SWT.MOD1) != 0 || e.keyCode == SWT.CR) {
				fixFirst();
				e.doit = false;
			}
		}));
	}

	private void offer(MenuManager menu, MappingProblem problem) {
		for (MappingFix fix : problem.fixes()) {
			menu.add(new Act("mapping.fix." + fix.kind(), fix.label().replace("&", "&&"), Icon.FIX, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					() -> presenter.fix(fix)));
		}
	}

	private List<MappingProblem> selected() {
		return viewer.getStructuredSelection().stream().map(MappingProblem.class::cast).toList();
	}

	private void fixFirst() {
		if (presenter.editable()) {
			selected().stream().flatMap(p -> p.fixes().stream()).findFirst().ifPresent(presenter::fix);
		}
	}

	TableViewer viewer() {
		return viewer;
	}

	void show() {
		viewer.setInput(presenter.problems());
	}
}
