/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * How the targets of tables that were found by pattern are named.
 *
 * @param schema   the target's schema; null for the connection's default
 * @param prefix   put before the name; may be empty
 * @param suffix   put behind the name; may be empty
 * @param nameCase how the name is spelled
 */
public record TargetNaming(@Nullable String schema, String prefix, String suffix, NameCase nameCase) {

	/** Same name, default schema. */
	public static final TargetNaming SAME = new TargetNaming(null, "", "", NameCase.KEEP); //$NON-NLS-1$ //$NON-NLS-2$

	/** The target of a source table. */
	public TableName targetOf(TableName source) {
		String name = prefix + source.table() + suffix;
		return new TableName(schema, switch (nameCase) {
			case KEEP -> name;
			case LOWER -> name.toLowerCase(Locale.ROOT);
			case UPPER -> name.toUpperCase(Locale.ROOT);
		});
	}
}
