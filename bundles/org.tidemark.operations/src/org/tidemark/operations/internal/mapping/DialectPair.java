/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import java.util.Optional;

import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;

/**
 * The SQL of both ends of a job.
 *
 * @param source the source's
 * @param target the target's
 */
record DialectPair(Dialect source, Dialect target) {

	private static final String MYSQL = "mysql"; //$NON-NLS-1$

	/** The type that a column gets in a new target. */
	TypeMapping typeFor(LogicalType type, boolean inKey) {
		return target.typeFor(portable(type), inKey);
	}

	/** A type that only another kind of database knows is text here, whatever this one means by its name. */
	private LogicalType portable(LogicalType type) {
		return type instanceof LogicalType.Native && !source.id().equals(target.id()) ? new LogicalType.Text(0, false)
				: type;
	}

	/** The target's type for text of any length, if it has one for it. */
	Optional<String> textType(boolean inKey) {
		TypeMapping text = target.typeFor(new LogicalType.Text(0, false), inKey);
		return text.fidelity() == Fidelity.BLOCKED ? Optional.empty() : Optional.of(text.declaration());
	}

	/** Reads a column of the source as another type, in the source's SQL; empty where that has no common form. */
	Optional<String> cast(String column, LogicalType type) {
		String name = source.quote(column);
		boolean mysql = MYSQL.equals(source.id());
		return switch (type) {
			case LogicalType.Int i -> Optional
					.of("CAST(" + name + " AS " + (mysql ? i.signed() ? "SIGNED" : "UNSIGNED" : "BIGINT") + ')'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			case LogicalType.Text t -> Optional.of("CAST(" + name + " AS " + (mysql ? "CHAR" : "TEXT") + ')'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case LogicalType.Decimal d when d.precision() > 0 -> Optional
					.of("CAST(" + name + " AS DECIMAL(" + d.precision() + ',' + d.scale() + "))"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			default -> Optional.empty();
		};
	}

	/** Reads the first characters of a column of the source, in the source's SQL. */
	String truncate(String column, long characters) {
		return "SUBSTR(" + source.quote(column) + ", 1, " + characters + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
