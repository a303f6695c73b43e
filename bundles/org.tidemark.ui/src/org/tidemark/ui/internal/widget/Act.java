/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.jface.action.Action;
import org.tidemark.ui.internal.presenter.Icon;

/** An action that does one thing. */
public final class Act extends Action {

	private final Runnable what;

	/**
	 * @param id   stable id, also of the item that shows it
	 * @param text its name
	 * @param what what it does
	 */
	public Act(String id, String text, Icon icon, Runnable what) {
		super(text);
		this.what = what;
		setId(id);
		setToolTipText(text.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
		setImageDescriptor(Icons.descriptor(icon));
	}

	@Override
	public void run() {
		what.run();
	}
}
