/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.transfer.ConnectionTransfer;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Exports connections without secrets: which, and to which file. */
public final class ExportWizard extends Wizard implements IExportWizard {

	private final List<String> chosen;
	private Optional<Services> services = Optional.empty();
	private Optional<ExportPage> page = Optional.empty();

	/** Offers all connections; called by the workbench. */
	public ExportWizard() {
		this(List.of());
	}

	private ExportWizard(List<String> chosen) {
		this.chosen = chosen;
		setWindowTitle(Messages.export_title);
	}

	/**
	 * Opens the wizard.
	 *
	 * @param chosen names of the connections that are exported unless a person decides otherwise; empty for all
	 */
	public static void open(Shell shell, Services services, List<String> chosen) {
		ExportWizard wizard = new ExportWizard(chosen);
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
		ExportPage made = new ExportPage(transfer(), chosen);
		page = Optional.of(made);
		addPage(made);
	}

	@Override
	public boolean performFinish() {
		Optional<Path> file = page.flatMap(ExportPage::file);
		if (page.isEmpty() || file.isEmpty()) {
			return false;
		}
		Shell shell = getShell().getParent() instanceof Shell parent ? parent : getShell();
		transfer().export(file.get(), page.get().names(), result -> {
			if (result instanceof Result.Failed<Path> failed && !shell.isDisposed()) {
				Problems.show(shell, Messages.export_title, failed.problem());
			}
		});
		return true;
	}
}
