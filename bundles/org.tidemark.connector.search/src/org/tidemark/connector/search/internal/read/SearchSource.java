/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.discovery.SearchTable.PhysicalIndex;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.strategy.SequenceNumberStrategy;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads documents as rows. */
public final class SearchSource implements Source {

	private static final Logger LOG = LoggerFactory.getLogger(SearchSource.class);
	/** How old a document may be and still not be seen, where a refresh is neither allowed nor made by itself. */
	private static final long NEVER_REFRESHED = Duration.ofHours(1).toMillis();

	private final SearchSession session;

	/** @param session the session that reads */
	public SearchSource(SearchSession session) {
		this.session = session;
	}

	/**
	 * A document becomes visible some time after it was written, and carries a time that its writer set before. So a date
	 * can be trusted up to the cluster's clock less the lag that the job allows, and so can a number that was seen before; sequence
	 * numbers exactly up to each shard's global checkpoint.
	 */
	@Override
	public Horizon horizon(TableInfo info, Expression cursor) throws TidemarkException {
		SearchTable table = session.discovery().require(info.name());
		Field field = new Queries(table).comparable(cursor);
		if (field.isSequence()) {
			return sequenceHorizon(table);
		}
		Instant now = ClusterClock.now(session, new Flight());
		boolean visible = TableView.refresh(session, table, new Flight());
		Instant settled = visible ? now : now.minusMillis(slowestRefresh(table));
		String value = field.type() instanceof LogicalType.Instant ? Moments.text(settled) : null;
		return new Horizon(Horizon.Kind.NOT_VISIBLE, value, true, now, settled, ZoneOffset.UTC, "");
	}

	private static long slowestRefresh(SearchTable table) {
		long slowest = 0;
		for (PhysicalIndex index : table.indices()) {
			slowest = Math.max(slowest, index.refreshInterval() < 0 ? NEVER_REFRESHED : index.refreshInterval());
		}
		return slowest;
	}

	/** Tries first whether the cluster lets sequence numbers be searched and sorted. */
	private Horizon sequenceHorizon(SearchTable table) throws TidemarkException {
		try {
			probeSequence(table);
			SequenceVector trusted = ShardPositions.of(table, session.client(), new Flight()).trusted();
			Instant now = ClusterClock.now(session, new Flight());
			return new Horizon(Horizon.Kind.TRANSACTIONS, trusted.toString(), false, now, now, ZoneOffset.UTC, "");
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient()) {
				throw e;
			}
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Sequence_notAllowed, table.info().name(), e.getMessage()),
					Messages.Sequence_notAllowed_remedy, e);
		}
	}

	private void probeSequence(SearchTable table) throws TidemarkException {
		ObjectNode probe = Json.object().put("size", 1);
		probe.putObject("query").putObject("range").putObject(Field.SEQUENCE).put("gte", 0);
		probe.putArray("sort").addObject().put(Field.SEQUENCE, "asc");
		probe.put("_source", false);
		session.client().send(Call.of(NLS.bind(Messages.Doing_positions, table.name()), "POST",
				Addresses.of(table.name(), "_search"), probe), new Flight());
	}

	/** By sequence number: pages sorted by id take ten times as long. */
	@Override
	public Optional<Expression> orderOfChanges(TableInfo info) throws TidemarkException {
		SearchTable table = session.discovery().require(info.name());
		try {
			probeSequence(table);
			ShardPositions.of(table, session.client(), new Flight());
			return Optional.of(new Expression.ColumnValue(SequenceNumberStrategy.COLUMN));
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient()) {
				throw e;
			}
			LOG.info("{} is read in the order of its ids: {}", info.name(), e.getMessage());
			return Optional.empty();
		}
	}

	@Override
	public Snapshot openSnapshot() {
		return new SearchSnapshot(session);
	}
}
