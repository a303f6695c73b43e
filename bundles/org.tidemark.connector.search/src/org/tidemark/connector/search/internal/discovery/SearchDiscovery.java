/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.discovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.SearchTable.PhysicalIndex;
import org.tidemark.connector.search.internal.http.Answer;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows the indices, aliases and data streams of a cluster as the tables of its only schema. */
public final class SearchDiscovery implements Discovery {

	/** The name of the only schema. */
	public static final String SCHEMA = "default";

	private final SearchSession session;

	/** @param session the session that looks */
	public SearchDiscovery(SearchSession session) {
		this.session = session;
	}

	@Override
	public String catalog() {
		return session.capabilities().cluster();
	}

	@Override
	public String defaultSchema() {
		return SCHEMA;
	}

	@Override
	public List<String> schemas(IProgressMonitor monitor) {
		return List.of(SCHEMA);
	}

	@Override
	public List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException {
		if (!SCHEMA.equals(schema)) {
			return List.of();
		}
		Map<String, TableSummary> found = new TreeMap<>();
		for (JsonNode index : list("/_cat/indices?format=json&h=index,docs.count&expand_wildcards=open")) {
			put(found, index.path("index").asText(), TableKind.TABLE, index.path("docs.count").asLong(-1));
		}
		check(monitor);
		for (JsonNode alias : list("/_cat/aliases?format=json&h=alias,index,filter")) {
			String name = alias.path("alias").asText();
			boolean plain = "-".equals(alias.path("filter").asText("-")) && !found.containsKey(name);
			TableSummary index = found.get(alias.path("index").asText());
			put(found, name, plain ? TableKind.TABLE : TableKind.VIEW,
					plain && index != null ? index.rowEstimate() : -1);
		}
		check(monitor);
		for (JsonNode stream : dataStreams()) {
			put(found, stream.path("name").asText(), TableKind.VIEW, -1);
		}
		return List.copyOf(found.values());
	}

	private static void put(Map<String, TableSummary> tables, String name, TableKind kind, long rows) {
		if (!name.startsWith(".")) {
			tables.put(name, new TableSummary(new TableName(SCHEMA, name), kind, rows, null));
		}
	}

	private JsonNode list(String path) throws TidemarkException {
		return session.client().json(Call.of(NLS.bind(Messages.Doing_list, catalog()), "GET", path), new Flight());
	}

	private JsonNode dataStreams() throws TidemarkException {
		try {
			return list("/_data_stream").path("data_streams");
		} catch (TidemarkException e) {
			// older distributions have no data streams
			if (e.isTransient() || e.kind() != ProblemKind.FAILED) {
				throw e;
			}
			return Json.array();
		}
	}

	private static void check(@Nullable IProgressMonitor monitor) {
		if (monitor != null && monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	@Override
	public Optional<TableInfo> table(TableName name, @Nullable IProgressMonitor monitor) throws TidemarkException {
		check(monitor);
		return find(name).map(SearchTable::info);
	}

	/** A table with its fields; empty when there is none. */
	public Optional<SearchTable> find(TableName name) throws TidemarkException {
		String schema = name.schema();
		if (schema != null && !SCHEMA.equals(schema) || name.table().matches(".*[*,?].*|[_.-].*|")) {
			return Optional.empty();
		}
		String purpose = NLS.bind(Messages.Doing_describe, name.table());
		Answer answer = session.client().send(
				Call.of(purpose, "GET", '/' + Addresses.part(name.table())).orMissing(), new Flight());
		if (answer.missing()) {
			return Optional.empty();
		}
		JsonNode count = session.client().json(
				Call.of(purpose, "GET", Addresses.of(name.table(), "_count")), new Flight());
		try {
			return Optional.of(describe(name.table(), Json.parse(answer.body()), count.path("count").asLong(-1)));
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Error_failed, purpose, e.getMessage()),
					"",
					e);
		}
	}

	private SearchTable describe(String name, JsonNode answer, long rows) {
		List<JsonNode> mappings = new ArrayList<>();
		List<PhysicalIndex> indices = new ArrayList<>();
		boolean filtered = false;
		for (Map.Entry<String, JsonNode> index : answer.properties()) {
			JsonNode settings = index.getValue().path("settings").path("index");
			mappings.add(index.getValue().path("mappings"));
			indices.add(new PhysicalIndex(index.getKey(), settings.path("creation_date").asLong(),
					settings.path("number_of_shards").asInt(1),
					Intervals.millis(settings.path("refresh_interval").asText("1s"))));
			filtered |= index.getValue().path("aliases").path(name).has("filter");
		}
		Map<String, Field> fields = new Mapping(!"json".equals(session.option("objects")), jsonFields())
				.fields(mappings);
		boolean ours = mappings.stream().allMatch(m -> m.path("_meta").has("tidemark"));
		boolean single = indices.size() == 1 && !indices.get(0).name().startsWith(".ds-") && !filtered;
		TableInfo info = new TableInfo(new TableName(SCHEMA, name), single ? TableKind.TABLE : TableKind.VIEW,
				columns(fields), List.of(Field.ID), List.of(), List.of(), null, rows);
		return new SearchTable(name, info, new LinkedHashMap<>(fields), indices, ours);
	}

	private Set<String> jsonFields() {
		return Arrays.stream(session.option("jsonFields").split(",")).map(String::strip).filter(f -> !f.isEmpty())
				.collect(Collectors.toSet());
	}

	private static List<Column> columns(Map<String, Field> fields) {
		List<Column> columns = new ArrayList<>();
		for (Field field : fields.values()) {
			// a document that is written without an id gets one: so the column has a default
			columns.add(new Column(field.column(), field.esType(), field.type(), !field.isId(),
					field.isId() ? Messages.Column_idDefault : null, field.note(), false, false));
		}
		return columns;
	}

	@Override
	public LogicalType typeOf(TableName table, String expression) throws TidemarkException {
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Expression_none, table, expression),
				Messages.Expression_none_remedy, null);
	}

	/** A table that has to be there. */
	public SearchTable require(TableName name) throws TidemarkException {
		return find(name).orElseThrow(() -> new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.Table_missing, name, session.connection().name()),
				Messages.Remedy_missing, null));
	}
}
