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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.jobs.mapping.TablesPage;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.job.JobRunStarter;
import org.tidemark.ui.internal.presenter.job.RunPresenter;
import org.tidemark.ui.internal.presenter.mapping.CatalogTables;
import org.tidemark.ui.internal.presenter.mapping.CurrentTable;
import org.tidemark.ui.internal.presenter.mapping.EditedTables;
import org.tidemark.ui.internal.presenter.mapping.FactsStore;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.presenter.plan.RunRequest;
import org.tidemark.ui.internal.runs.PlanGate;
import org.tidemark.ui.internal.runs.RunNotifier;
import org.tidemark.ui.internal.verify.VerifyDialog;
import org.tidemark.ui.internal.workbench.HelpContexts;
import org.tidemark.ui.internal.workbench.KeyContext;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** A job: its pages, of which {@link JobEditorPages} is the list, work on one document. */
public final class JobEditor extends MultiPageEditorPart implements RunPresenter.View {

	private static final long NANOS_IN_MILLI = 1_000_000;

	private final HistoryAction undo = HistoryAction.undo(IWorkbenchCommandConstants.EDIT_UNDO,
			() -> history(JobDocument::undo));
	private final HistoryAction redo = HistoryAction.redo(IWorkbenchCommandConstants.EDIT_REDO,
			() -> history(JobDocument::redo));
	private final List<PageFrame> frames = new ArrayList<>();
	private @Nullable JobEditorContext context;
	private @Nullable PageFrame front;

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
		RunNotifier notifier = new RunNotifier(site.getPage(), site.getShell().getDisplay());
		RunPresenter runner = new RunPresenter(services.session(), services.background(),
				new JobRunStarter(notifier::ended),
				() -> System.nanoTime() / NANOS_IN_MILLI, this);
		EditedTables tables = new EditedTables(new FactsStore(services.session(), services.background(), document),
				new CurrentTable(document), new CatalogTables(services.session(), services.background()));
		context = new JobEditorContext(this, services, document, runner, tables);
		document.addListener(this::documentChanged);
		tables.facts().addListener(this::showAnew);
		tables.catalog().addListener(this::showAnew);
		setPartName(input.getName());
	}

	@Override
	protected void createPages() {
		JobEditorContext shared = context;
		if (shared == null) {
			return;
		}
		HelpContexts.set(getContainer(), HelpContexts.JOB);
		KeyContext.activate(getSite());
		for (JobEditorPage.Factory factory : JobEditorPages.ALL) {
			PageFrame frame = new PageFrame(getContainer(), factory, shared);
			frames.add(frame);
			setPageText(addPage(frame.control()), frame.page().title());
		}
		undo.update(shared.document());
		redo.update(shared.document());
		showPage(first(shared.document()));
	}

	/** A job that can be read shows what it does; one that chooses no tables yet, where they are chosen. */
	private static String first(JobDocument document) {
		if (!document.editable()) {
			return SourcePage.ID;
		}
		boolean chosen = document.job()
				.map(job -> !job.tables().isEmpty() || !job.selection().include().isEmpty()).orElse(false);
		return chosen ? OverviewPage.ID : TablesPage.ID;
	}

	private void raise(int index) {
		setActivePage(index);
		if (front != frames.get(index)) {
			pageChange(index);
		}
	}

	private int indexOf(String pageId) {
		for (int i = 0; i < frames.size(); i++) {
			if (frames.get(i).page().id().equals(pageId)) {
				return i;
			}
		}
		throw new IllegalArgumentException(pageId);
	}

	/** Brings the page of an id to the front. */
	public void showPage(String pageId) {
		raise(indexOf(pageId));
	}

	@Override
	protected void pageChange(int newPageIndex) {
		flush();
		super.pageChange(newPageIndex);
		PageFrame frame = frames.get(newPageIndex);
		front = frame;
		JobEditorContext shared = context;
		if (shared != null) {
			frame.refresh(shared.document());
		}
		frame.page().setFocus();
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
		JobEditorContext shared = context;
		if (shared == null || shared.runner().busy()) {
			return;
		}
		flush();
		if (!shared.document().problems().isEmpty()) {
			showPage(SourcePage.ID);
			return;
		}
		showPage(OverviewPage.ID);
		if (isDirty() && !save(shared.document())) {
			return;
		}
		shared.runner().start(shared.document().file(), options, showPlan);
	}

	/** Compares source and target of the job as it is on the disk; a person is asked to save unsaved changes first. */
	public void verify() {
		JobEditorContext shared = context;
		if (shared == null) {
			return;
		}
		flush();
		if (!shared.document().problems().isEmpty()) {
			showPage(SourcePage.ID);
		} else if (!isDirty() || wantsToSave() && save(shared.document())) {
			new VerifyDialog(getSite().getShell(), shared.services(), shared.document().file()).open();
		}
	}

	private boolean wantsToSave() {
		return MessageDialog.open(MessageDialog.CONFIRM, getSite().getShell(), Messages.editor_verify,
				NLS.bind(Messages.editor_verifySaved, getPartName()), SWT.NONE, Messages.editor_save,
				IDialogConstants.CANCEL_LABEL) == 0;
	}

	/** Stops the run. */
	public void cancelRun() {
		JobEditorContext shared = context;
		if (shared != null) {
			shared.runner().cancel();
		}
	}

	@Override
	public void runChanged() {
		JobEditorContext shared = context;
		if (shared != null && shared.runner().phase() == RunPresenter.Phase.ENDED) {
			// a run makes tables
			shared.tables().facts().forget();
		}
		frames.stream().filter(frame -> !frame.control().isDisposed()).forEach(frame -> frame.page().runChanged());
	}

	@Override
	public Optional<RunOptions> agree(RunRequest request, boolean showPlan) {
		Shell shell = getSite().getShell();
		return new PlanGate(shell, Services.of(getSite(), shell.getDisplay()).background(),
				new RunConsents(InstanceScope.INSTANCE.getNode(RunConsents.NODE))).pass(request, showPlan);
	}

	private void documentChanged() {
		JobEditorContext shared = context;
		if (shared != null && front != null) {
			undo.update(shared.document());
			redo.update(shared.document());
			showAnew();
			firePropertyChange(PROP_DIRTY);
		}
	}

	private void showAnew() {
		JobEditorContext shared = context;
		PageFrame frame = front;
		if (shared != null && frame != null && !frame.control().isDisposed()) {
			frames.forEach(PageFrame::expire);
			frame.refresh(shared.document());
		}
	}

	IAction undoAction() {
		return undo;
	}

	IAction redoAction() {
		return redo;
	}

	private void history(Consumer<JobDocument> step) {
		JobEditorContext shared = context;
		if (shared != null) {
			flush();
			step.accept(shared.document());
		}
	}

	@Override
	public boolean isDirty() {
		JobEditorContext shared = context;
		return shared != null && shared.document().dirty();
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		JobEditorContext shared = context;
		flush();
		if (shared != null && !save(shared.document()) && monitor != null) {
			monitor.setCanceled(true);
		}
	}

	private void flush() {
		PageFrame frame = front;
		if (frame != null) {
			frame.page().flush();
		}
	}

	private boolean save(JobDocument document) {
		if (document.changedOutside() && !MessageDialog.openConfirm(getSite().getShell(), Messages.editor_changed,
				NLS.bind(Messages.editor_overwrite, document.file()))) {
			return false;
		}
		try {
			document.save();
			return true;
		} catch (TidemarkException e) {
			Problems.show(getSite().getShell(), Messages.editor_notSaved, e);
			return false;
		}
	}

	@Override
	public void setFocus() {
		PageFrame frame = front;
		if (frame != null) {
			frame.page().setFocus();
		}
		JobEditorContext shared = context;
		if (shared != null && !shared.document().dirty() && shared.document().changedOutside()) {
			try {
				shared.document().load();
			} catch (TidemarkException e) {
				Problems.show(getSite().getShell(), Messages.editor_changed, e);
			}
		}
	}

	@Override
	public void dispose() {
		frames.forEach(frame -> frame.page().dispose());
		JobEditorContext shared = context;
		if (shared != null) {
			shared.tables().facts().cancel();
			shared.tables().catalog().cancel();
		}
		super.dispose();
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
