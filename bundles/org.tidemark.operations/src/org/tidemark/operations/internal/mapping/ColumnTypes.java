/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.Column;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.TypeRange;

/** Tells how faithfully target columns hold what is read. */
final class ColumnTypes {

	private final DialectPair dialects;

	ColumnTypes(DialectPair dialects) {
		this.dialects = dialects;
	}

	/** A column that is made with a type of the job's choice. */
	TypeMapping declared(String declaration, LogicalType values, String name) {
		LogicalType type = dialects.target().logicalType(declaration);
		TypeMapping mapped = dialects.typeFor(values, false);
		if (type.equals(values) || declaration.equalsIgnoreCase(mapped.declaration())) {
			return new TypeMapping(declaration, Fidelity.EXACT, ""); //$NON-NLS-1$
		}
		return compared(declaration, type, values, name, mapped);
	}

	/** A column that is there. */
	TypeMapping existing(Column column, LogicalType values, String name, boolean inKey) {
		TypeMapping mapped = dialects.typeFor(values, inKey);
		if (column.type().equals(values)) {
			return new TypeMapping(column.nativeType(), Fidelity.EXACT, ""); //$NON-NLS-1$
		}
		if (column.type().equals(dialects.target().logicalType(mapped.declaration()))) {
			return new TypeMapping(column.nativeType(), mapped.fidelity(), mapped.reason());
		}
		return compared(column.nativeType(), column.type(), values, name, mapped);
	}

	private TypeMapping compared(String declaration, LogicalType type, LogicalType values, String name,
			TypeMapping mapped) {
		boolean wide = TypeRange.holds(type, values)
				|| mapped.fidelity() != Fidelity.BLOCKED
						&& TypeRange.holds(type, dialects.target().logicalType(mapped.declaration()));
		if (wide) {
			return new TypeMapping(declaration, Fidelity.WIDENED, NLS.bind(Messages.type_larger, declaration, name));
		}
		if (isAnyText(type) && !(values instanceof LogicalType.Binary)) {
			return new TypeMapping(declaration, Fidelity.WIDENED, Messages.type_asText);
		}
		return new TypeMapping(declaration, Fidelity.LOSSY,
				NLS.bind(Messages.type_smaller, new Object[] { declaration, name, mapped.declaration() }));
	}

	private boolean isAnyText(LogicalType type) {
		return type instanceof LogicalType.Text text && text.length() == 0 || dialects.textType(false)
				.map(longest -> type.equals(dialects.target().logicalType(longest))).orElse(false);
	}
}
