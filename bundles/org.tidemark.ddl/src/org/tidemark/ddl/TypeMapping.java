/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

/**
 * A type as a target declares it.
 *
 * @param declaration the SQL
 * @param fidelity    how faithfully it holds the values
 * @param reason      why, for a person, localized; empty when exact
 */
public record TypeMapping(String declaration, Fidelity fidelity, String reason) {

	/** How faithfully a type holds the values of another. */
	public enum Fidelity {
		/** Every value, and nothing else. */
		EXACT,
		/** Every value, and others. */
		WIDENED,
		/** Not every value. */
		LOSSY,
		/** No values. */
		BLOCKED
	}

	/** A mapping that holds every value and nothing else. */
	public static TypeMapping exact(String declaration) {
		return new TypeMapping(declaration, Fidelity.EXACT, ""); //$NON-NLS-1$
	}
}
