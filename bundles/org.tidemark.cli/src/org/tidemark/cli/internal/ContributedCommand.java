/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import org.tidemark.cli.spi.CommandContribution;
import org.tidemark.core.problem.TidemarkException;

/**
 * A verb of a plug-in; its code is loaded when it is called.
 *
 * @param name        the verb
 * @param description one sentence for the list of verbs, localized
 * @param contributor symbolic name of the contributing bundle
 * @param loader      makes the contribution
 */
public record ContributedCommand(String name, String description, String contributor, Loader loader) {

	/** Loads the code of a verb. */
	@FunctionalInterface
	public interface Loader {
		/**
		 * Makes the contribution.
		 *
		 * @throws TidemarkException when its class is missing or cannot be made
		 */
		CommandContribution load() throws TidemarkException;
	}
}
