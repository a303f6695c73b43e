/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The controls of a {@link StackView}, and the presenter behind them. */
public abstract class ViewStack {

	private final Composite area;
	private final StackLayout layout = new StackLayout();

	protected ViewStack(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
	}

	/** The place, parent of each of the controls. */
	protected final Composite area() {
		return area;
	}

	/** Shows one of the controls in front of the others. */
	protected final void raise(Control control) {
		layout.topControl = control;
		area.layout(true, true);
	}

	/** Starts the presenter. */
	protected abstract void start();

	/** Lets go of the presenter; the controls may be disposed already. */
	protected abstract void stop();
}
