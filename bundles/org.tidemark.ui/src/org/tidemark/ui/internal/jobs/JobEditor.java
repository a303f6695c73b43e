/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.job.JobRunStarter;
import org.tidemark.ui.internal.presenter.job.RunPresenter;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.presenter.plan.RunRequest;
import org.tidemark.ui.internal.runs.PlanGate;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** A job: what it does and how its run goes on the first page, its file on the second. */
public final class JobEditor extends MultiPageEditorPart implements RunPresenter.View {

	private static final long NANOS_IN_MILLI = 1_000_000;
	private static final int OVERVIEW = 0;
	private static final int SOURCE = 1;

	private @Nullable Parts parts;

	/** What the editor works on, and its pages once they are made. */
	private static final class Parts {
		private final JobDocument document;
		private final RunPresenter runner;
		private @Nullable OverviewPage overview;
		private @Nullable SourcePage source;

		Parts(JobDocument document, RunPresenter runner) {
			this.document = document;
			this.runner = runner;
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		if (!(input instanceof IPathEditorInput pathInput)) {
			throw new PartInitException(NLS.bind(Messages.editor_noFile, input.getName()));
		}
		Path file = pathInput.getPath().toPath();
		Services services = Services.of(site, site.getShell().getDisplay());
		JobDocument document = new JobDocument(file, services.session().jobFiles());
		try {
			document.load();
		} catch (TidemarkException e) {
			throw new PartInitException(e.summary(), e);
		}
		services.jobs().add(file);
		RunPresenter runner = new RunPresenter(services.session(), services.background(), new JobRunStarter(),
				() -> System.nanoTime() / NANOS_IN_MILLI, this);
		parts = new Parts(document, runner);
		setPartName(input.getName());
	}

	@Override
	protected void createPages() {
		Parts made = parts;
		if (made == null) {
			return;
		}
		OverviewPage overview = new OverviewPage(getContainer(), this, made.document, made.runner);
		addPage(overview.control());
		setPageText(OVERVIEW, Messages.editor_overview);
		SourcePage source = new SourcePage(getContainer(), getSite(), made.document, this::documentChanged);
		addPage(source.control());
		setPageText(SOURCE, Messages.editor_source);
		made.overview = overview;
		made.source = source;
		documentChanged();
		if (!made.document.problems().isEmpty()) {
			setActivePage(SOURCE);
		}
	}

	/** Runs the job as it is on the disk, once a person has agreed; unsaved changes are saved first. */
	public void run(RunOptions options) {
		run(options, false);
	}

	/** Shows what a run would do, and runs the job if a person then wants it. */
	public void showPlan() {
		run(RunOptions.DEFAULT, true);
	}

	private void run(RunOptions options, boolean showPlan) {
		Parts made = parts;
		if (made == null || made.runner.busy()) {
			return;
		}
		flush(made);
		if (!made.document.problems().isEmpty()) {
			setActivePage(SOURCE);
			return;
		}
		setActivePage(OVERVIEW);
		if (isDirty() && !save(made)) {
			return;
		}
		made.runner.start(made.document.file(), options, showPlan);
	}

	/** Stops the run. */
	public void cancelRun() {
		Parts made = parts;
		if (made != null) {
			made.runner.cancel();
		}
	}

	/** Shows the file's text. */
	void showSource() {
		setActivePage(SOURCE);
	}

	@Override
	public void runChanged() {
		Parts made = parts;
		OverviewPage page = made == null ? null : made.overview;
		if (page != null && !page.control().isDisposed()) {
			page.showRun();
		}
	}

	@Override
	public Optional<RunOptions> agree(RunRequest request, boolean showPlan) {
		Shell shell = getSite().getShell();
		return new PlanGate(shell, Services.of(getSite(), shell.getDisplay()).background(),
				new RunConsents(InstanceScope.INSTANCE.getNode(RunConsents.NODE))).pass(request, showPlan);
	}

	private void documentChanged() {
		Parts made = parts;
		OverviewPage page = made == null ? null : made.overview;
		if (page != null) {
			page.showJob();
		}
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public boolean isDirty() {
		Parts made = parts;
		return made != null && made.document.dirty();
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		Parts made = parts;
		if (made != null && !save(made) && monitor != null) {
			monitor.setCanceled(true);
		}
	}

	private static void flush(Parts made) {
		SourcePage page = made.source;
		if (page != null) {
			page.flush();
		}
	}

	private boolean save(Parts made) {
		flush(made);
		if (made.document.changedOutside() && !MessageDialog.openConfirm(getSite().getShell(), Messages.editor_changed,
				NLS.bind(Messages.editor_overwrite, made.document.file()))) {
			return false;
		}
		try {
			made.document.save();
			firePropertyChange(PROP_DIRTY);
			return true;
		} catch (TidemarkException e) {
			Problems.show(getSite().getShell(), Messages.editor_notSaved, e);
			return false;
		}
	}

	@Override
	public void setFocus() {
		super.setFocus();
		Parts made = parts;
		SourcePage page = made == null ? null : made.source;
		if (made != null && page != null && !made.document.dirty() && made.document.changedOutside()) {
			try {
				made.document.load();
				page.showDocument();
				documentChanged();
			} catch (TidemarkException e) {
				Problems.show(getSite().getShell(), Messages.editor_changed, e);
			}
		}
	}

	@Override
	public void doSaveAs() {
		// a job stays in its file
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
