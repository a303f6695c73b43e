/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.spi;

/** What some databases can do with a table and others cannot. */
public enum Ability {
	/** Keeps comments of tables and columns. */
	COMMENTS,
	/** Lets a column refuse NULL. */
	NOT_NULL,
	/** Lets a person choose the primary key. */
	PRIMARY_KEY,
	/** Changes type and nullability of a column of the primary key. */
	CHANGE_KEY_COLUMN,
	/** Changes a type to one that does not hold all values of the old one. */
	NARROW_TYPE,
	/** Lets a column go on refusing NULL while its type changes. */
	KEEP_NOT_NULL
}
