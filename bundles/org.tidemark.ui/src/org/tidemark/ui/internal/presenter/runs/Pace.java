/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.job.RunSnapshot;

/** Says how fast a run goes and how long it will still take. */
public final class Pace {

	private final Figures figures;

	/** @param figures writes numbers */
	public Pace(Figures figures) {
		this.figures = figures;
	}

	/** A line about the run with what is known of its pace behind it. */
	public String added(String line, RunSnapshot now) {
		String text = line;
		String rate = figures.rate(now.counters().read(), now.elapsedMillis());
		if (!rate.isEmpty()) {
			text = NLS.bind(Messages.headline_rate, text, rate);
		}
		OptionalLong left = Remaining.of(now.units(), now.elapsedMillis());
		return left.isEmpty() ? text : NLS.bind(Messages.headline_left, text, figures.duration(left.getAsLong()));
	}
}
