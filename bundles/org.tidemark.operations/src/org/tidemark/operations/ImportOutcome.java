/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

/**
 * What an import did.
 *
 * @param saved          the names of the connections that were saved
 * @param withoutSecrets those of them whose secrets were not to be had: a person has to enter them
 */
public record ImportOutcome(List<String> saved, List<String> withoutSecrets) {

	/** Copies the lists. */
	public ImportOutcome {
		saved = List.copyOf(saved);
		withoutSecrets = List.copyOf(withoutSecrets);
	}
}
