/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.List;

/**
 * How a difference is done away with.
 *
 * @param difference   the difference
 * @param statements   the statements, in order and without semicolons; empty where the database cannot do it
 * @param destroysData whether values may be lost that are in the table now
 * @param note         what a person should know, localized: why it cannot be done, what is lost, when it fails; may be empty
 */
public record Alteration(TableDifference difference, List<String> statements, boolean destroysData, String note) {

	/** Copies the statements. */
	public Alteration {
		statements = List.copyOf(statements);
	}

	/** Whether the database can do it in place. */
	public boolean isPossible() {
		return !statements.isEmpty();
	}
}
