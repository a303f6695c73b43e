/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.ValueRules;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.ddl.spi.SpecialValue;

/**
 * Chooses the rules under which a column is read: those of the job, as far as the target has no image for such values.
 */
final class RuleChoice {

	private final Dialect target;
	private final SyncSettings settings;

	RuleChoice(Dialect target, SyncSettings settings) {
		this.target = target;
		this.settings = settings;
	}

	MappedColumn apply(MappedColumn column) {
		LogicalType type = column.read().expression().type();
		boolean moment = type instanceof LogicalType.Date || type instanceof LogicalType.DateTime
				|| type instanceof LogicalType.Instant;
		boolean number = type instanceof LogicalType.Floating || type instanceof LogicalType.Decimal;
		ValueRules rules = new ValueRules(
				moment && settings.zeroDates() == ImpossibleValue.NULL
						&& !target.holds(SpecialValue.ZERO_DATE, type),
				(moment || number) && settings.infinity() == ImpossibleValue.NULL
						&& !target.holds(SpecialValue.INFINITY, type),
				number && settings.infinity() == ImpossibleValue.NULL
						&& !target.holds(SpecialValue.NOT_A_NUMBER, type),
				settings.nulCharacters() == ImpossibleValue.STRIP && !target.holds(SpecialValue.NUL_CHARACTER, type));
		return new MappedColumn(new ReadColumn(column.read().name(), column.read().expression(), rules),
				column.column(), column.key(), column.role(), column.declaredType());
	}
}
