/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.presenter.plan.RunRequest;

/** Lets runs begin that a person agreed to. */
public final class PlanGate {

	private final Shell shell;
	private final Background background;
	private final RunConsents consents;

	/** @param consents what a person has agreed to for good */
	public PlanGate(Shell shell, Background background, RunConsents consents) {
		this.shell = shell;
		this.background = background;
		this.consents = consents;
	}

	/**
	 * Shows the plan and waits for the answer; not when a person did not want to be asked for this job.
	 *
	 * @param always whether the plan is shown nevertheless
	 * @return how to run; empty when the run is not to begin
	 */
	public Optional<RunOptions> pass(RunRequest request, boolean always) {
		if (!always && consents.isGiven(request)) {
			return Optional.of(request.options());
		}
		PlanDialog dialog = new PlanDialog(shell, request, background);
		if (dialog.open() != Window.OK) {
			return Optional.empty();
		}
		if (dialog.remembers()) {
			consents.give(request);
		}
		return Optional.of(dialog.agreed().options());
	}
}
