/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.List;

import org.eclipse.osgi.util.NLS;

/** What a person has to agree to before statements are run. It belongs to the thread of the user interface. */
public final class Confirmation {

	private final String target;
	private final boolean production;
	private final int harmless;
	private final List<String> destructive;
	private final boolean optional;
	private boolean included;
	private String typed = ""; //$NON-NLS-1$

	/**
	 * @param target      the connection where they are run
	 * @param production  whether it is one of production
	 * @param harmless    how many statements destroy nothing
	 * @param destructive the statements that destroy data
	 * @param optional    whether those can be left out, as they are at first
	 */
	public Confirmation(String target, boolean production, int harmless, List<String> destructive, boolean optional) {
		this.target = target;
		this.production = production;
		this.harmless = harmless;
		this.destructive = List.copyOf(destructive);
		this.optional = optional;
		this.included = !optional;
	}

	/** The connection where they are run. */
	public String target() {
		return target;
	}

	/** What is asked. */
	public String question() {
		return NLS.bind(production ? Messages.confirm_questionProduction : Messages.confirm_question,
				new Object[] { Integer.valueOf(count()), target,
						Integer.valueOf(included ? destructive.size() : 0) });
	}

	/** The statements that destroy data. */
	public List<String> destructive() {
		return destructive;
	}

	/** Whether a person chooses if statements that destroy data are run. */
	public boolean offersDestructive() {
		return optional && !destructive.isEmpty();
	}

	/** Runs, or leaves out, the statements that destroy data. */
	public void include(boolean destroy) {
		included = destroy || !optional;
	}

	/** Whether statements that destroy data are run. */
	public boolean includesDestructive() {
		return included && !destructive.isEmpty();
	}

	/** How many statements are run. */
	public int count() {
		return harmless + (included ? destructive.size() : 0);
	}

	/** Whether the name of the connection has to be typed: it is one of production, and data is destroyed there. */
	public boolean asksForName() {
		return production && includesDestructive();
	}

	/** Takes what a person typed. */
	public void type(String text) {
		typed = text;
	}

	/** What keeps the statements from being run; empty when nothing does. */
	public String blocker() {
		if (count() == 0) {
			return Messages.confirm_nothing;
		}
		return asksForName() && !target.equals(typed.strip()) ? NLS.bind(Messages.confirm_type, target) : ""; //$NON-NLS-1$
	}
}
