/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.mapping.TableFacts;

/** How far the tables of a mapping are known. */
public sealed interface FactsState {

	/** They are being read, or wait for it. */
	record Reading() implements FactsState {
	}

	/**
	 * They were read.
	 *
	 * @param facts what was found
	 */
	record Ready(TableFacts facts) implements FactsState {
	}

	/**
	 * They could not be read.
	 *
	 * @param problem why
	 */
	record Failed(TidemarkException problem) implements FactsState {
	}

	/** A person stopped the reading, or nobody asked for it. */
	record Unread() implements FactsState {
	}
}
