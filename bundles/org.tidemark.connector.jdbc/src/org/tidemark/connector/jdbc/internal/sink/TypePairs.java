/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.spi.Finding;
import org.tidemark.sync.spi.Finding.Limit;
import org.tidemark.sync.spi.SinkRequest;

/** Compares what is sent with what a table takes, by declared types alone. */
final class TypePairs {

	private static final Pattern CHARSET = Pattern.compile(" CHARACTER SET (?!utf8mb4|utf16|utf32|gb18030)(\\w+)"); //$NON-NLS-1$

	private TypePairs() {
	}

	/**
	 * What values of the request the table may refuse.
	 *
	 * @param enforced whether the database keeps to the types that it declares
	 */
	static List<Finding> findings(SinkRequest request, TargetTable table, boolean enforced) {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			TargetColumn target = table.columns().get(i);
			BatchColumn source = request.columns().get(i);
			Finding finding = enforced ? pair(source, target) : bent(source, target);
			if (finding != null) {
				findings.add(finding);
			}
			Matcher charset = CHARSET.matcher(target.declaration());
			if (source.form() == ValueForm.TEXT && source.type() instanceof LogicalType.Text && charset.find()) {
				findings.add(finding(target, null, NLS.bind(Messages.Pair_charset, target.name(), charset.group(1))));
			}
			if (table.key().contains(i) && !target.equality().isEmpty() && source.type() instanceof LogicalType.Text) {
				findings.add(finding(target, null, NLS.bind(Messages.Pair_equality, target.name(), target.equality())));
			}
		}
		return findings;
	}

	private static Finding finding(TargetColumn target, @Nullable Limit limit, String text) {
		return new Finding(target.name(), limit, text);
	}

	private static @Nullable Finding pair(BatchColumn source, TargetColumn target) {
		String declared = target.nativeType().toLowerCase(Locale.ROOT);
		if (declared.startsWith("enum(") || declared.startsWith("set(")) { //$NON-NLS-1$ //$NON-NLS-2$
			return said(target, Messages.Pair_members);
		}
		if (declared.equals("jsonb") && source.type() instanceof LogicalType.Json) { //$NON-NLS-1$
			return said(target, Messages.Pair_jsonb);
		}
		return switch (target.type()) {
			case LogicalType.Int i -> integer(source, target, i);
			case LogicalType.Bool b -> source.type() instanceof LogicalType.Int
					? finding(target, new Limit.Range("0", "1"), said(Messages.Pair_narrow, target)) //$NON-NLS-1$ //$NON-NLS-2$
					: null;
			case LogicalType.Decimal d when d.precision() > 0 -> decimal(source, target, d);
			case LogicalType.Floating f -> floating(source, target, f);
			case LogicalType.Text t when t.length() > 0 && source.type() instanceof LogicalType.Text s ->
				s.length() == 0 || s.length() > t.length()
						? finding(target, new Limit.Characters(t.length()), said(Messages.Pair_narrow, target))
						: null;
			case LogicalType.Binary b when b.length() > 0 && source.type() instanceof LogicalType.Binary s ->
				s.length() == 0 || s.length() > b.length() ? said(target, Messages.Pair_narrow) : null;
			case LogicalType.Date d when !(source.type() instanceof LogicalType.Date) ->
				said(target, Messages.Pair_otherKind);
			case LogicalType.DateTime t -> moment(source, target, t.digits());
			case LogicalType.Instant t -> moment(source, target, t.digits());
			case LogicalType.Time t when source.type() instanceof LogicalType.Time s && s.digits() > t.digits() ->
				said(target, Messages.Pair_digits);
			default -> null;
		};
	}

	private static Finding said(TargetColumn target, String message) {
		return finding(target, null, said(message, target));
	}

	private static String said(String message, TargetColumn target) {
		return NLS.bind(message, target.name(), target.nativeType());
	}

	/** Where types are not enforced, digits are lost where a column turns them into a binary number. */
	private static @Nullable Finding bent(BatchColumn source, TargetColumn target) {
		boolean exact = source.type() instanceof LogicalType.Decimal
				|| source.type() instanceof LogicalType.Int i && i.bits() == 64 && !i.signed();
		return exact && !SqliteAffinity.keepsText(target.nativeType()) ? said(target, Messages.Pair_floating) : null;
	}

	private static @Nullable Finding integer(BatchColumn source, TargetColumn target, LogicalType.Int type) {
		BigInteger span = BigInteger.ONE.shiftLeft(type.signed() ? type.bits() - 1 : type.bits());
		Limit.Range range = new Limit.Range(String.valueOf(type.signed() ? span.negate() : BigInteger.ZERO),
				String.valueOf(span.subtract(BigInteger.ONE)));
		return switch (source.type()) {
			case LogicalType.Bool b -> null;
			case LogicalType.Int s -> fits(s, type) ? null
					: finding(target, limitFor(s, range), said(Messages.Pair_narrow, target));
			case LogicalType.Decimal d -> d.precision() > 0 && d.scale() == 0 && d.precision() <= digits(type) ? null
					: finding(target, range, said(Messages.Pair_narrow, target));
			default -> said(target, Messages.Pair_otherKind);
		};
	}

	/** The range as far as numbers of the source's type can be compared with it. */
	private static Limit limitFor(LogicalType.Int source, Limit.Range range) {
		BigInteger span = BigInteger.ONE.shiftLeft(source.signed() ? source.bits() - 1 : source.bits());
		BigInteger low = source.signed() ? span.negate() : BigInteger.ZERO;
		return new Limit.Range(low.max(new BigInteger(range.low())).toString(),
				span.subtract(BigInteger.ONE).min(new BigInteger(range.high())).toString());
	}

	private static boolean fits(LogicalType.Int source, LogicalType.Int target) {
		return source.signed() ? target.signed() && source.bits() <= target.bits()
				: target.signed() ? source.bits() < target.bits() : source.bits() <= target.bits();
	}

	private static int digits(LogicalType.Int type) {
		return BigInteger.ONE.shiftLeft(type.signed() ? type.bits() - 1 : type.bits()).toString().length() - 1;
	}

	private static @Nullable Finding decimal(BatchColumn source, TargetColumn target, LogicalType.Decimal type) {
		int whole = type.precision() - type.scale();
		return switch (source.type()) {
			case LogicalType.Decimal s when s.precision() > 0 && s.scale() <= type.scale()
					&& s.precision() - s.scale() <= whole ->
				null;
			case LogicalType.Int s when digits(s) + 1 <= whole -> null;
			case LogicalType.Bool b -> null;
			case LogicalType.Decimal s -> said(target, Messages.Pair_narrow);
			case LogicalType.Int s -> said(target, Messages.Pair_narrow);
			default -> said(target, Messages.Pair_otherKind);
		};
	}

	private static @Nullable Finding floating(BatchColumn source, TargetColumn target, LogicalType.Floating type) {
		return switch (source.type()) {
			case LogicalType.Floating s -> s.bits() > type.bits() ? said(target, Messages.Pair_floating) : null;
			case LogicalType.Int s -> s.bits() > (type.bits() == 64 ? 32 : 16) ? said(target, Messages.Pair_floating)
					: null;
			case LogicalType.Bool b -> null;
			default -> said(target, Messages.Pair_floating);
		};
	}

	private static @Nullable Finding moment(BatchColumn source, TargetColumn target, int digits) {
		boolean instant = target.type() instanceof LogicalType.Instant;
		return switch (source.type()) {
			case LogicalType.DateTime s when s.digits() > digits -> said(target, Messages.Pair_digits);
			case LogicalType.Instant s when s.digits() > digits -> said(target, Messages.Pair_digits);
			case LogicalType.DateTime s -> instant ? said(target, Messages.Pair_zone) : null;
			case LogicalType.Instant s -> null;
			case LogicalType.Date s -> null;
			default -> said(target, Messages.Pair_otherKind);
		};
	}
}
