/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.row;

import org.tidemark.core.type.LogicalType;

/**
 * A column of a batch.
 *
 * @param name the name under which it travels
 * @param type what its values mean; their form is {@link ValueForm#of(LogicalType)}
 */
public record BatchColumn(String name, LogicalType type) {

	/** How the values are held. */
	public ValueForm form() {
		return ValueForm.of(type);
	}
}
