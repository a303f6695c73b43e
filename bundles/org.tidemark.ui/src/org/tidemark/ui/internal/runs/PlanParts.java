/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.plan.PlanPresenter;
import org.tidemark.ui.internal.presenter.plan.PlanReview;
import org.tidemark.ui.internal.presenter.plan.PlanRow;
import org.tidemark.ui.internal.presenter.plan.ReadingWay;
import org.tidemark.ui.internal.presenter.plan.RunRequest;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The widgets of a plan: how to read, the tables, what is said of them, and what has to be agreed to. */
final class PlanParts {

	private static final int[] SHARES = { 55, 45 };

	private final List<ReadingWay> ways = List.of(ReadingWay.values());
	private final PlanPresenter presenter;
	private final Composite area;
	private final Icons icons;
	private final Combo way;
	private final Button stop;
	private final ProgressBar progress;
	private final TableViewer tables;
	private final Text details;
	private final Button acknowledge;
	private final Button deletes;
	private final Button production;
	private final Label danger;
	private final Label typedLabel;
	private final Text typed;
	private final Button remember;
	private @Nullable PlanReview shown;

	/** Makes the widgets. */
	PlanParts(Composite parent, PlanPresenter presenter) {
		this.presenter = presenter;
		RunRequest request = presenter.request();
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(area);
		icons = new Icons(area);
		Job job = request.job().job();
		label(NLS.bind(request.production() ? Messages.plan_wayProduction : Messages.plan_way, job.source(),
				job.target()));
		Composite head = row(4);
		new Label(head, SWT.NONE).setText(Messages.plan_read);
		way = WidgetIds.mark(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "plan.way"); //$NON-NLS-1$
		ways.forEach(w -> way.add(w.label()));
		way.select(ways.indexOf(presenter.way()));
		way.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> presenter.choose(ways.get(way.getSelectionIndex()))));
		progress = new ProgressBar(head, SWT.HORIZONTAL | SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
		stop = WidgetIds.mark(new Button(head, SWT.PUSH), "plan.stop"); //$NON-NLS-1$
		stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> stopOrLoad()));
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tables = tables(sash);
		details = WidgetIds.mark(new Text(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
				"plan.details"); //$NON-NLS-1$
		sash.setWeights(SHARES);
		tables.addSelectionChangedListener(e -> showDetails());
		danger = WidgetIds.mark(label(""), "plan.danger"); //$NON-NLS-1$ //$NON-NLS-2$
		acknowledge = check("plan.acknowledge", "", presenter::acknowledge); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		deletes = check("plan.deletes", Messages.plan_confirmDeletes, //$NON-NLS-1$
				presenter::confirmDeletes); //$NON-NLS-1$
		production = check("plan.production", NLS.bind(Messages.plan_allowProduction, job.target()), //$NON-NLS-1$
				presenter::allowProduction); //$NON-NLS-1$
		Composite name = row(2);
		typedLabel = new Label(name, SWT.NONE);
		typedLabel.setText(NLS.bind(Messages.plan_typed, job.target()));
		typed = WidgetIds.mark(new Text(name, SWT.BORDER), "plan.typed"); //$NON-NLS-1$
		GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(typed);
		typed.addModifyListener(e -> presenter.type(typed.getText()));
		remember = check("plan.remember", NLS.bind(Messages.plan_remember, job.target()), on -> { //$NON-NLS-1$
			// is asked for at the end
		});
	}

	private Composite row(int columns) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private Button check(String id, String text, Consumer<Boolean> action) {
		Button button = WidgetIds.mark(new Button(area, SWT.CHECK), id);
		button.setText(text);
		button.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> action.accept(Boolean.valueOf(button.getSelection()))));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private TableViewer tables(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "plan.tables"); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		new TableColumns<>(viewer, layout, PlanRow.class).tips(PlanRow::details)
				.picture(Messages.plan_table, 150, row -> icons.image(Icon.TABLE), PlanRow::unit)
				.text(Messages.plan_target, 3, 110, PlanRow::target)
				.text(Messages.plan_mode, 1, 85, PlanRow::mode)
				.text(Messages.plan_bound, 3, 130, PlanRow::bound)
				.number(Messages.plan_rows, 70, PlanRow::rows)
				.text(Messages.plan_write, 1, 96, PlanRow::write)
				.text(Messages.plan_deletes, 2, 110, PlanRow::deletes)
				.number(Messages.plan_changes, 45, row -> row.changes() == 0 ? "" : String.valueOf(row.changes())) //$NON-NLS-1$
				.picture(Messages.plan_notes, 85, row -> image(row.gravest()), PlanParts::gravest);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		return viewer;
	}

	private void stopOrLoad() {
		if (presenter.state() == PlanPresenter.State.LOADING) {
			presenter.stop();
		} else {
			presenter.load();
		}
	}

	/** Whether nobody wants to be asked again. */
	boolean remembers() {
		return presenter.mayRemember() && remember.getSelection();
	}

	/** Shows the plan as it stands. */
	void show() {
		boolean loading = presenter.state() == PlanPresenter.State.LOADING;
		progress.setVisible(loading);
		stop.setText(loading ? Messages.plan_stop : Messages.plan_again);
		PlanReview review = presenter.review().orElse(null);
		if (shown != review) {
			shown = review;
			tables.setInput(review == null ? List.of() : review.rows());
			acknowledge.setSelection(false);
		}
		showDetails();
		int warnings = review == null ? 0 : review.warnings().size();
		acknowledge.setText(NLS.bind(Messages.plan_acknowledge, Integer.valueOf(warnings)));
		lay(acknowledge, presenter.asksForWarnings());
		lay(deletes, review != null && review.guarded());
		lay(production, presenter.request().production());
		List<String> dangers = review == null ? List.of() : review.dangers();
		danger.setText(Messages.plan_dangers + '\n' + String.join("\n", dangers).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		lay(danger, !dangers.isEmpty());
		lay(typedLabel.getParent(), presenter.asksForName());
		lay(remember, presenter.mayRemember());
		area.layout(true, true);
	}

	private void showDetails() {
		PlanRow row = (PlanRow) tables.getStructuredSelection().getFirstElement();
		String text = row != null ? row.details()
				: presenter.review().map(PlanReview::text)
						.orElseGet(() -> presenter.problem().map(TidemarkException::summary).orElse("")); //$NON-NLS-1$
		if (!details.getText().equals(text)) {
			details.setText(text);
		}
	}

	private static void lay(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	private @Nullable Image image(LogLevel level) {
		return switch (level) {
			case INFO -> null;
			case WARN -> icons.image(Icon.WARNING);
			case ERROR -> icons.image(Icon.ERROR);
		};
	}

	private static String gravest(PlanRow row) {
		return row.gravest() == LogLevel.INFO ? "" : Words.of(row.gravest()); //$NON-NLS-1$
	}
}
