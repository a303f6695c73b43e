/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import java.util.List;
import java.util.Optional;

/** The arguments with which the workbench was started. */
record WorkbenchArguments(List<String> arguments) {

	private static final String HOME = "--home"; //$NON-NLS-1$

	/** The folder of the store: what follows {@code --home}. */
	Optional<String> home() {
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			if (argument.startsWith(HOME + '=')) {
				return Optional.of(argument.substring(HOME.length() + 1));
			}
			if (argument.equals(HOME) && i + 1 < arguments.size()) {
				return Optional.of(arguments.get(i + 1));
			}
		}
		return Optional.empty();
	}
}
