/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;

/** Reads ALTER. */
final class RisingWaveAlterParser {

	private final TokenReader in;
	private final RisingWaveNames names;
	private final RisingWaveOptions options;

	RisingWaveAlterParser(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.names = new RisingWaveNames(in);
		this.options = new RisingWaveOptions(in, version);
	}

	/** Reads the kind of an object. */
	static ObjectKind kind(TokenReader in) {
		if (in.accept("materialized", "view")) {
			return ObjectKind.MATERIALIZED_VIEW;
		}
		for (ObjectKind kind : ObjectKind.values()) {
			if (kind != ObjectKind.MATERIALIZED_VIEW && in.accept(kind.name())) {
				return kind;
			}
		}
		throw in.unexpected("the kind of an object");
	}

	RisingWaveStatement alter() {
		in.expect("alter");
		ObjectKind kind = kind(in);
		QualifiedName name = names.qualified();
		if (kind == ObjectKind.SECRET) {
			in.expect("with");
			Map<String, OptionValue> with = options.read();
			in.expect("as");
			return new RisingWaveStatement.AlterSecret(name, with, in.string());
		}
		if (in.accept("set")) {
			return rateLimit(kind, name);
		}
		if (in.accept("rename", "to")) {
			return new RisingWaveStatement.Rename(kind, name, names.identifier());
		}
		if (in.accept("connector")) {
			return connector(kind, name);
		}
		return column(kind, name);
	}

	private RisingWaveStatement rateLimit(ObjectKind kind, QualifiedName name) {
		Token where = in.peek();
		String parameter = names.identifier();
		boolean known = switch (kind) {
			case SINK -> "sink_rate_limit".equals(parameter) || "backfill_rate_limit".equals(parameter);
			case TABLE -> "backfill_rate_limit".equals(parameter) || "source_rate_limit".equals(parameter);
			case SOURCE -> "source_rate_limit".equals(parameter);
			case MATERIALIZED_VIEW -> "backfill_rate_limit".equals(parameter);
			default -> false;
		};
		if (!known) {
			throw in.parser(where, kind.name().toLowerCase(Locale.ROOT) + " has no parameter " + parameter);
		}
		if (!in.accept("=")) {
			in.expect("to");
		}
		Optional<Long> limit = in.accept("default") ? Optional.empty()
				: Optional.of(Long.valueOf(in.number().text()));
		return new RisingWaveStatement.AlterRateLimit(kind, name, parameter, limit);
	}

	private RisingWaveStatement connector(ObjectKind kind, QualifiedName name) {
		Token where = in.peek();
		in.expect("with");
		Map<String, OptionValue> with = options.read();
		switch (kind) {
			case SINK -> options.checkAlterSink(where, with);
			case SOURCE -> options.checkAlterSource(where, with);
			default -> throw in.parser(where, "only sources and sinks have a connector");
		}
		return new RisingWaveStatement.AlterConnector(kind, name, with);
	}

	private RisingWaveStatement column(ObjectKind kind, QualifiedName name) {
		if (kind != ObjectKind.TABLE) {
			throw in.unexpected("what is to be altered");
		}
		if (in.accept("add")) {
			in.accept("column");
			RisingWaveStatement.Column column = new RisingWaveStatement.Column(names.newColumn(),
					new RisingWaveTypes(in).type());
			if (in.sees("not", "null") || in.sees("default")) {
				throw in.binder(in.peek(), "a column of a table over a shared source has a name and a type only");
			}
			return new RisingWaveStatement.AddColumn(name, column);
		}
		in.expect("drop");
		in.accept("column");
		return new RisingWaveStatement.DropColumn(name, names.identifier());
	}
}
