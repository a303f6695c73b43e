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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.DdlStatement;

/**
 * Where scripts stand, in one line.
 *
 * @param state   how far they are
 * @param results how each statement got on
 */
record DdlHeadline(DdlPresenter.State state, List<DdlResult> results) {

	String text(List<DdlScript> scripts, @Nullable TidemarkException problem) {
		return switch (state) {
			case EMPTY -> Messages.state_empty;
			case LOADING -> Messages.state_loading;
			case CANCELLED -> Messages.state_cancelled;
			case FAILED -> problem == null ? "" : problem.summary(); //$NON-NLS-1$
			case READY -> ready(scripts);
			case APPLYING -> NLS.bind(Messages.state_applying, Long.valueOf(count(DdlResult.State.DONE)),
					Integer.valueOf(results.size()));
			case APPLIED -> applied();
		};
	}

	private static String ready(List<DdlScript> scripts) {
		List<DdlScript.Table> tables = scripts.stream().flatMap(s -> s.tables().stream()).toList();
		if (tables.isEmpty()) {
			return Messages.state_pipeline;
		}
		List<DdlStatement> all = scripts.stream().flatMap(s -> s.statements(true).stream()).toList();
		long impossible = tables.stream().flatMap(t -> t.alterations().stream()).filter(a -> !a.isPossible()).count();
		if (all.isEmpty() && impossible == 0) {
			return Messages.state_same;
		}
		return NLS.bind(Messages.state_ready, new Object[] { Integer.valueOf(all.size()),
				Long.valueOf(all.stream().filter(DdlStatement::destroys).count()), Long.valueOf(impossible) });
	}

	private String applied() {
		return results.stream().filter(r -> r.state() == DdlResult.State.FAILED).findFirst()
				.map(r -> NLS.bind(Messages.state_stopped,
						new Object[] { Long.valueOf(count(DdlResult.State.DONE)), Integer.valueOf(results.size()),
								explain(r) }))
				.orElseGet(() -> NLS.bind(Messages.state_applied, Integer.valueOf(results.size())));
	}

	private long count(DdlResult.State wanted) {
		return results.stream().filter(r -> r.state() == wanted).count();
	}

	private static String explain(DdlResult result) {
		TidemarkException failure = result.problem();
		return failure == null ? "" : failure.summary(); //$NON-NLS-1$
	}
}
