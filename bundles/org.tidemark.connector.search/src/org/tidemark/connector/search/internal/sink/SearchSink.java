/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.sink.BulkWriter.Operation;
import org.tidemark.connector.search.internal.sink.DocumentDeleter.Version;
import org.tidemark.connector.search.internal.sink.Documents.Document;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableKind;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.DeadLetters;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.WriteResult;

/**
 * Writes rows as documents. There are no transactions: rows are written first, in a way that may be repeated, and their
 * checkpoint follows. So a crash leaves at most one batch that is written again, to the same ids.
 */
final class SearchSink implements Sink {

	private final SearchSession session;
	private final SearchClient client;
	private final SinkRequest request;
	private final Flight flight = new Flight();
	private final CheckpointDocuments checkpoints;
	private final String index;
	private @Nullable Documents documents;
	private @Nullable BulkWriter writer;

	SearchSink(SearchSession session, SinkRequest request) {
		this.session = session;
		this.client = session.client();
		this.request = request;
		this.index = request.table().table();
		this.checkpoints = new CheckpointDocuments(client, flight, request);
	}

	@Override
	public Optional<StoredCheckpoint> storedCheckpoint() throws TidemarkException {
		return checkpoints.read();
	}

	@Override
	public void prepare() throws TidemarkException {
		for (String statement : request.createStatements()) {
			execute(statement);
		}
		checkpoints.create();
		SearchTable table = session.discovery().require(request.table());
		if (table.info().kind() == TableKind.VIEW) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Refused_view, index),
					Messages.Refused_view_remedy, null);
		}
		Documents made = new Documents(request, table.fields());
		documents = made;
		writer = new BulkWriter(client, flight, index, operation(table, made));
	}

	/** Sends a request as the dialect writes it: method and path in the first line, the body behind it. */
	private void execute(String statement) throws TidemarkException {
		int end = statement.indexOf('\n');
		String[] head = statement.substring(0, end).split(" ", 2);
		client.send(new Call(NLS.bind(Messages.Doing_create, index), head[0], head[1],
				statement.substring(end + 1).getBytes(StandardCharsets.UTF_8), false, false, false, 1), flight);
	}

	/** Documents that hold nothing but our columns may be replaced; of others only our fields are set. */
	private Operation operation(SearchTable table, Documents made) {
		if (request.settings().writeMode() == WriteMode.APPEND) {
			return Operation.CREATE;
		}
		List<String> written = request.columns().stream().map(BatchColumn::name).toList();
		if (table.ours() && table.fields().keySet().stream().allMatch(f -> f.equals(Field.ID) || written.contains(f))) {
			return Operation.INDEX;
		}
		boolean nested = table.fields().entrySet().stream()
				.anyMatch(f -> written.contains(f.getKey()) && f.getValue().path().size() > 1);
		return made.holdJson() && !nested ? Operation.UPDATE_BY_SCRIPT : Operation.UPDATE;
	}

	@Override
	public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
		Documents made = documents;
		BulkWriter bulk = writer;
		if (made == null || bulk == null) {
			throw new IllegalStateException("not prepared");
		}
		RefusedRows refused = new RefusedRows(request, batch);
		List<Document> rows = new ArrayList<>(batch.rows());
		for (int row = 0; row < batch.rows(); row++) {
			refused.attempt(made, row).ifPresent(rows::add);
		}
		List<Document> changed = request.settings().compare() ? bulk.different(rows) : rows;
		long same = rows.size() - changed.size() + bulk.write(changed, refused);
		List<DeadLetter> letters = refused.letters();
		if (!letters.isEmpty()) {
			request.deadLetters().keep(letters);
		}
		checkpoints.write(checkpoint);
		return new WriteResult(batch.rows() - letters.size() - same, same, 0, letters);
	}

	@Override
	public DeadLetters deadLetters() {
		return new VisibleLetters(request.deadLetters(), this::refresh);
	}

	@Override
	public void checkpoint(Checkpoint checkpoint) throws TidemarkException {
		checkpoints.write(checkpoint);
		if (checkpoint.last()) {
			refresh();
		}
	}

	private void refresh() throws TidemarkException {
		client.send(Call.of(NLS.bind(Messages.Doing_refresh, index), "POST", Addresses.of(index, "_refresh"))
				.orMissing(), flight);
	}

	@Override
	public void forget() throws TidemarkException {
		checkpoints.forget();
	}

	@Override
	public void clear() throws TidemarkException {
		refresh();
		client.send(Call.of(NLS.bind(Messages.Doing_clear, index), "POST",
				Addresses.of(index, "_delete_by_query?refresh=true&conflicts=proceed"),
				Json.object().set("query", Json.object().set("match_all", Json.object()))), flight);
		if (count() > 0) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Clear_incomplete, index),
					Messages.Remedy_again, true, null);
		}
	}

	@Override
	public long count(RowBatch keys) throws TidemarkException {
		return deleter().found(ids(keys)).size();
	}

	@Override
	public long delete(RowBatch keys, KeyFilter filter, @Nullable Checkpoint checkpoint) throws TidemarkException {
		DocumentDeleter deleter = deleter();
		Map<String, Version> found = deleter.found(ids(keys));
		List<String> remaining = ids(filter.remaining(keys));
		found.keySet().retainAll(remaining);
		long deleted = deleter.delete(found);
		if (checkpoint != null) {
			checkpoint(checkpoint);
		}
		return deleted;
	}

	private DocumentDeleter deleter() {
		return new DocumentDeleter(client, flight, index);
	}

	private List<String> ids(RowBatch keys) throws TidemarkException {
		Documents made = documents;
		if (made == null) {
			throw new IllegalStateException("not prepared");
		}
		List<String> ids = new ArrayList<>(keys.rows());
		for (int row = 0; row < keys.rows(); row++) {
			ids.add(made.id(keys, row));
		}
		return ids;
	}

	@Override
	public long count() throws TidemarkException {
		refresh();
		String purpose = NLS.bind(Messages.Doing_read, index);
		Call count = Call.of(purpose, "GET", Addresses.of(index, "_count")).orMissing();
		return client.json(count, flight).path("count").asLong(0);
	}

	@Override
	public void cancel() {
		flight.cancel();
	}

	@Override
	public void close() {
		flight.cancel();
	}
}
