/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.ImportOutcome;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.transfer.ConnectionTransfer;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Imports connections: where they come from, then what is imported and under which names. */
public final class ImportWizard extends Wizard implements IImportWizard {

	private final Optional<ConnectionSource> given;
	private Optional<Services> services = Optional.empty();
	private Optional<ImportFilePage> filePage = Optional.empty();
	private Optional<ImportPreviewPage> previewPage = Optional.empty();

	/** Asks for a file; called by the workbench. */
	public ImportWizard() {
		this(Optional.empty());
	}

	private ImportWizard(Optional<ConnectionSource> given) {
		this.given = given;
		setWindowTitle(Messages.import_title);
	}

	/** Opens the wizard. */
	public static void open(Shell shell, Services services) {
		open(shell, services, new ImportWizard());
	}

	/** Opens the wizard with what is imported. */
	public static void open(Shell shell, Services services, ConnectionSource source) {
		open(shell, services, new ImportWizard(Optional.of(source)));
	}

	private static void open(Shell shell, Services services, ImportWizard wizard) {
		wizard.services = Optional.of(services);
		new WizardDialog(shell, wizard).open();
	}

	@Override
	public void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection selection) {
		if (workbench != null) {
			services = Optional.of(Services.of(workbench, workbench.getDisplay()));
		}
	}

	private ConnectionTransfer transfer() {
		Services known = services.orElseThrow();
		return new ConnectionTransfer(known.session(), known.background());
	}

	@Override
	public void addPages() {
		ImportPreviewPage preview = new ImportPreviewPage(transfer(), this::source);
		if (given.isEmpty()) {
			ImportFilePage file = new ImportFilePage();
			filePage = Optional.of(file);
			addPage(file);
		}
		previewPage = Optional.of(preview);
		addPage(preview);
	}

	private Optional<ConnectionSource> source() {
		return given.isPresent() ? given : filePage.flatMap(ImportFilePage::source);
	}

	@Override
	public boolean canFinish() {
		return previewPage.map(page -> page.isPageComplete() && getContainer().getCurrentPage() == page).orElse(false);
	}

	@Override
	public boolean performFinish() {
		Optional<ImportPlan> plan = previewPage.flatMap(ImportPreviewPage::plan);
		Optional<ConnectionSource> source = source();
		if (plan.isEmpty() || source.isEmpty()) {
			return false;
		}
		Shell shell = getShell().getParent() instanceof Shell parent ? parent : getShell();
		transfer().save(source.get(), plan.get(), result -> {
			if (shell.isDisposed()) {
				return;
			}
			switch (result) {
				case Result.Done<ImportOutcome> done -> tell(shell, done.value());
				case Result.Failed<ImportOutcome> failed ->
					Problems.show(shell, Messages.import_title, failed.problem());
				case Result.Cancelled<ImportOutcome> ignored -> {
					// nothing was saved
				}
			}
		});
		return true;
	}

	private static void tell(Shell shell, ImportOutcome outcome) {
		if (!outcome.withoutSecrets().isEmpty()) {
			MessageDialog.openInformation(shell, Messages.import_title, NLS.bind(Messages.import_withoutSecrets,
					String.join(", ", outcome.withoutSecrets()))); //$NON-NLS-1$
		}
	}
}
