/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.job.JobTableRow;
import org.tidemark.ui.internal.presenter.job.RunPresenter;
import org.tidemark.ui.internal.presenter.job.RunSnapshot;
import org.tidemark.ui.internal.runs.ThroughputChart;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What a job does, its tables, and how its run goes. */
final class OverviewPage implements JobEditorPage {

	static final String ID = "overview"; //$NON-NLS-1$
	private static final int ALL = 100;
	private static final int[] SHARES = { 60, 40 };
	private static final int[] BELOW = { 60, 40 };

	/** How soon time and rates are shown again while a run brings nothing new. */
	private static final int TICK = 1000;

	private final JobDocument document;
	private final Composite area;
	private final RunPresenter runner;
	private final Icons icons;
	private final Label title;
	private final Label way;
	private final ToolItem plan;
	private final ToolItem run;
	private final ToolItem runFull;
	private final ToolItem cancel;
	private final Label picture;
	private final Label headline;
	private final ProgressBar progress;
	private final Composite trouble;
	private final Link troubleText;
	private final SashForm sash;
	private final RunTable table;
	private final Text log;
	private final ThroughputChart chart;
	private boolean ticking;
	private List<RunSnapshot.LogLine> shownLines = List.of();

	OverviewPage(Composite parent, JobEditorContext context) {
		area = new Composite(parent, SWT.NONE);
		this.document = context.document();
		this.runner = context.runner();
		this.icons = new Icons(area);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(6, 6).applyTo(area);
		Composite head = row(2);
		title = new Label(head, SWT.NONE);
		title.setFont(JFaceResources.getHeaderFont());
		WidgetIds.mark(title, "job.title"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		ToolBar bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		plan = item(bar, "job.plan", Messages.run_plan, Messages.run_planTip, Icon.PLAN, context.editor()::showPlan); //$NON-NLS-1$
		run = item(bar, "job.run", Messages.run_run, Messages.run_runTip, Icon.RUN, //$NON-NLS-1$
				() -> context.run(RunOptions.DEFAULT));
		runFull = item(bar, "job.runFull", Messages.run_full, Messages.run_fullTip, Icon.RUN_FULL, //$NON-NLS-1$
				() -> context
						.run(new RunOptions(true, false, RunOptions.DEFAULT.tables(), RunOptions.DEFAULT.trigger())));
		cancel = item(bar, "job.cancel", Messages.run_cancel, Messages.run_cancelTip, Icon.CANCEL, //$NON-NLS-1$
				context.editor()::cancelRun);
		way = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(way);
		trouble = row(2);
		Label error = new Label(trouble, SWT.NONE);
		error.setImage(icons.image(Icon.ERROR));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(error);
		troubleText = WidgetIds.mark(new Link(trouble, SWT.WRAP), "job.trouble"); //$NON-NLS-1$
		troubleText.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> context.show(SourcePage.ID)));
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(troubleText);
		Composite state = row(3);
		picture = new Label(state, SWT.NONE);
		headline = WidgetIds.mark(new Label(state, SWT.NONE), "job.headline"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		progress = new ProgressBar(state, SWT.HORIZONTAL | SWT.SMOOTH);
		progress.setMaximum(ALL);
		GridDataFactory.swtDefaults().hint(FontPixels.of(area, 180), SWT.DEFAULT).applyTo(progress);
		sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new RunTable(sash);
		SashForm below = new SashForm(sash, SWT.HORIZONTAL);
		log = WidgetIds.mark(new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
				"job.log"); //$NON-NLS-1$
		chart = new ThroughputChart(below, runner::rates);
		below.setWeights(BELOW);
		sash.setWeights(SHARES);
		sash.setMaximizedControl(table.control());
		showRun();
	}

	private Composite row(int columns) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private ToolItem item(ToolBar bar, String id, String name, String tip, Icon icon, Runnable action) {
		ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), id);
		item.setText(name);
		item.setToolTipText(tip);
		item.setImage(icons.image(icon));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return item;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return Messages.editor_overview;
	}

	/** The page tells of problems beside the run that they prevent. */
	@Override
	public boolean isForm() {
		return false;
	}

	@Override
	public void runChanged() {
		showRun();
	}

	@Override
	public void refresh(JobDocument changed) {
		changed.overview().ifPresent(job -> {
			title.setText(job.name());
			way.setText(NLS.bind(Messages.editor_way, new Object[] { job.source(), job.target(), job.mode() }));
		});
		showRun();
	}

	/** Shows the run as it stands now. */
	private void showRun() {
		RunSnapshot now = runner.snapshot();
		boolean valid = document.problems().isEmpty();
		plan.setEnabled(valid && !runner.busy());
		run.setEnabled(valid && !runner.busy());
		runFull.setEnabled(valid && !runner.busy());
		cancel.setEnabled(runner.phase() == RunPresenter.Phase.RUNNING);
		picture.setImage(icons.image(Icon.of(runner.status())));
		headline.setText(runner.headline());
		progress.setVisible(runner.busy());
		progress.setSelection(percent(now));
		showTrouble(valid ? escape(runner.trouble())
				: NLS.bind(Messages.editor_problems, Integer.valueOf(document.problems().size())));
		document.overview().ifPresent(job -> table.show(JobTableRow.of(job, now)));
		showLog(now.log());
		chart.show();
		area.layout(true, true);
		if (runner.busy() && !ticking) {
			ticking = true;
			area.getDisplay().timerExec(TICK, this::tick);
		}
	}

	private void tick() {
		ticking = false;
		if (!area.isDisposed()) {
			showRun();
		}
	}

	private static int percent(RunSnapshot now) {
		return now.units().isEmpty() ? 0
				: now.units().stream().mapToInt(unit -> Math.max(0, unit.percent())).sum() / now.units().size();
	}

	/** A link understands markup, a message has none. */
	private static String escape(String text) {
		return text.replace("&", "&&").replace('<', '\u2039').replace('>', '\u203a'); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void showTrouble(String text) {
		if (!troubleText.getText().equals(text)) {
			troubleText.setText(text);
		}
		trouble.setVisible(!text.isEmpty());
		((GridData) trouble.getLayoutData()).exclude = text.isEmpty();
	}

	private void showLog(List<RunSnapshot.LogLine> lines) {
		if (lines.equals(shownLines)) {
			return;
		}
		shownLines = lines;
		sash.setMaximizedControl(lines.isEmpty() ? table.control() : null);
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> text.append(Words.of(line.level())).append('\t').append(line.message()).append('\n'));
		log.setText(text.toString());
		log.setTopIndex(log.getLineCount());
	}

	@Override
	public Composite control() {
		return area;
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}
}
