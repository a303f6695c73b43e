/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A source column or expression and the target column that it fills. Exactly one of name and expression is given.
 *
 * @param name       the source column, or null for an expression
 * @param expression SQL that the source evaluates, or null for a column
 * @param target     the target column; null for the source column's name
 * @param type       the target column's declared type; null for the mapped one
 * @param key        whether it is part of the key by which target rows are found
 * @param role       what else it is for, or null
 */
public record ColumnMapping(@Nullable String name, @Nullable String expression, @Nullable String target,
		@Nullable String type, boolean key, @Nullable ColumnRole role) {

	/** A column that keeps its name. */
	public static ColumnMapping of(String name) {
		return new ColumnMapping(name, null, null, null, false, null);
	}

	/** The target column: the one that is named, else the source column's name. */
	public String targetName() {
		String named = target;
		return named != null ? named : Objects.requireNonNullElse(name, ""); //$NON-NLS-1$
	}

	/** The same into another target column; null for the source column's name. */
	public ColumnMapping withTarget(@Nullable String other) {
		return new ColumnMapping(name, expression, other, type, key, role);
	}

	/** The same from an expression in place of what was read. */
	public ColumnMapping withExpression(String other) {
		return new ColumnMapping(null, other, targetName(), type, key, role);
	}

	/** The same with another declared type; null for the mapped one. */
	public ColumnMapping withType(@Nullable String other) {
		return new ColumnMapping(name, expression, target, other, key, role);
	}

	/** The same, part of the key or not. */
	public ColumnMapping withKey(boolean other) {
		return new ColumnMapping(name, expression, target, type, other, role);
	}

	/** The same with another role, or none for null. */
	public ColumnMapping withRole(@Nullable ColumnRole other) {
		return new ColumnMapping(name, expression, target, type, key, other);
	}
}
