/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

/**
 * The name of an object.
 *
 * @param schema its schema or database, as the system folds it; empty when it is not given
 * @param name   its own name
 */
public record QualifiedName(String schema, String name) {

	@Override
	public String toString() {
		return schema.isEmpty() ? name : schema + '.' + name;
	}
}
