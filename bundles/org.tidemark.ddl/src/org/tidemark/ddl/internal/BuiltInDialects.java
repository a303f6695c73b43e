/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.List;
import java.util.Optional;

import org.tidemark.ddl.Dialects;
import org.tidemark.ddl.spi.Dialect;

/** The dialects of this bundle, which need no registry. */
public final class BuiltInDialects implements Dialects {

	private final List<Dialect> dialects = List.of(new PostgresDialect(), new MySqlDialect(), new SqliteDialect(),
			new SearchDialect(), new StarRocksDialect(), new RisingWaveDialect());

	@Override
	public Optional<Dialect> find(String id) {
		for (Dialect dialect : dialects) {
			if (dialect.id().equals(id)) {
				return Optional.of(dialect);
			}
		}
		return Optional.empty();
	}

	@Override
	public List<String> ids() {
		return dialects.stream().map(Dialect::id).sorted().toList();
	}
}
