/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Finding;
import org.tidemark.sync.spi.Finding.Limit;
import org.tidemark.sync.spi.Sink;

/** What an existing target table is known to refuse, asked of single values. */
public final class ValueLimits {

	private final UnitSpec spec;
	private final List<Finding> findings;

	private ValueLimits(UnitSpec spec, List<Finding> findings) {
		this.spec = spec;
		this.findings = findings;
	}

	/** What the target of a unit refuses; nothing when the run makes the table. */
	public static ValueLimits of(UnitSpec spec, Sink sink) throws TidemarkException {
		return new ValueLimits(spec, spec.existing() == null ? List.of() : new ArrayList<>(sink.preflight()));
	}

	/**
	 * Why a value is refused; empty when nothing is known against it.
	 *
	 * @param at    the column, as the unit counts them
	 * @param value the value as text, null for NULL
	 */
	public Optional<String> refusal(int at, @Nullable String value) {
		ReadColumn column = spec.columns().get(at);
		TableInfo existing = spec.existing();
		if (existing == null) {
			return Optional.empty();
		}
		if (value == null) {
			return Preflight.canBeRefusedNull(column, existing)
					? Optional.of(NLS.bind(Messages.Preflight_null, column.name()))
					: Optional.empty();
		}
		return findings.stream().filter(f -> f.column().equals(column.name()) && isBeyond(f.limit(), value))
				.map(Finding::text).findFirst();
	}

	private static boolean isBeyond(@Nullable Limit limit, String value) {
		return switch (limit) {
			case Limit.Characters text -> value.codePointCount(0, value.length()) > text.most();
			case Limit.Range range -> isOutside(range, value);
			case null -> false;
		};
	}

	private static boolean isOutside(Limit.Range range, String value) {
		try {
			BigDecimal number = new BigDecimal(value);
			return number.compareTo(new BigDecimal(range.low())) < 0
					|| number.compareTo(new BigDecimal(range.high())) > 0;
		} catch (NumberFormatException e) {
			// no number, such as NaN: whether it is refused is not a matter of the range
			return false;
		}
	}
}
