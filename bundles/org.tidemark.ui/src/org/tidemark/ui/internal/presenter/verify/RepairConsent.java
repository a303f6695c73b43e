/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import org.eclipse.osgi.util.NLS;

/** What a person has to agree to before the target is repaired. It belongs to the thread of the user interface. */
public final class RepairConsent {

	private final String target;
	private final boolean production;
	private boolean confirmsDeletes;
	private String typed = ""; //$NON-NLS-1$

	/**
	 * @param target     the name of the connection that is written to
	 * @param production whether it is one of production
	 */
	public RepairConsent(String target, boolean production) {
		this.target = target;
		this.production = production;
	}

	/** What is asked. */
	public String question() {
		return NLS.bind(production ? Messages.consent_questionProduction : Messages.consent_question, target);
	}

	/** The name of the connection that is written to. */
	public String target() {
		return target;
	}

	/** Whether the name of the connection has to be typed: it is one of production. */
	public boolean asksForName() {
		return production;
	}

	/** Takes what a person typed. */
	public void type(String text) {
		typed = text;
	}

	/** Deletes rows even where the delete guard would stop it, or not. */
	public void confirmDeletes(boolean confirm) {
		confirmsDeletes = confirm;
	}

	/** Whether rows are deleted even where the delete guard would stop it. */
	public boolean confirmsDeletes() {
		return confirmsDeletes;
	}

	/** What keeps the repair from its begin; empty when nothing does. */
	public String blocker() {
		return production && !target.equals(typed.strip()) ? NLS.bind(Messages.consent_type, target) : ""; //$NON-NLS-1$
	}
}
