/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.discovery.SearchDiscovery;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;

/** Sinks for OpenSearch and Elasticsearch. */
public final class SearchSinkFactory implements SinkFactory {

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException {
		check(request);
		return new SearchSink(target.unwrap(SearchSession.class), request);
	}

	private static void check(SinkRequest request) throws TidemarkException {
		WriteMode mode = request.settings().writeMode();
		if (mode == WriteMode.REPLACE) {
			throw usage(NLS.bind(Messages.Refused_mode, mode.id(), request.unit()), Messages.Refused_mode_remedy);
		}
		if (request.key().isEmpty()) {
			throw usage(NLS.bind(Messages.Refused_noKey, request.table()), Messages.Refused_noKey_remedy);
		}
		if (request.notOlder() != null) {
			throw usage(NLS.bind(Messages.Refused_conflicts, request.settings().conflicts(), request.unit()),
					Messages.Refused_conflicts_remedy);
		}
		String schema = request.table().schema();
		String index = request.table().table();
		if (schema != null && !SearchDiscovery.SCHEMA.equals(schema)) {
			throw usage(NLS.bind(Messages.Refused_schema, request.table(), SearchDiscovery.SCHEMA),
					NLS.bind(Messages.Refused_schema_remedy, index));
		}
		if (!index.equals(index.toLowerCase(Locale.ROOT)) || index.matches("[-_+.].*|.*[\\\\/*?\"<>| ,#:].*|")) {
			throw usage(NLS.bind(Messages.Refused_index, index), Messages.Refused_index_remedy);
		}
		for (BatchColumn column : request.columns()) {
			if (!column.name().equals(Field.ID) && column.name().matches("_.*|.*[.].*|")) {
				throw usage(NLS.bind(Messages.Refused_column, column.name(), request.table()),
						Messages.Refused_column_remedy);
			}
			if (column.name().equals(Field.ID) && !request.key().contains(Field.ID)) {
				throw usage(NLS.bind(Messages.Refused_idNotKey, request.table()), Messages.Refused_idNotKey_remedy);
			}
		}
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
