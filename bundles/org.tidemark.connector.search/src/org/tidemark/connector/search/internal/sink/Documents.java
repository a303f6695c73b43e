/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.spi.SinkRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes documents of rows. The key makes the document's id, always the same for the same key, so that writing a row twice
 * leaves one document.
 */
final class Documents {

	private static final int LONGEST_ID = 512;
	private static final Set<String> WORDS = Set.of("keyword", "text", "wildcard", "constant_keyword");
	private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

	private final SinkRequest request;
	private final List<Column> columns = new ArrayList<>();
	private final List<Integer> key;

	/**
	 * A column on its way.
	 *
	 * @param index  where it stands in the batch
	 * @param name   its name
	 * @param type   what its values mean
	 * @param path   the names that lead to its field
	 * @param esType the type of its field; empty when that is not known
	 */
	private record Column(int index, String name, LogicalType type, List<String> path, String esType) {
	}

	/**
	 * A document.
	 *
	 * @param row    its place in the batch
	 * @param id     its id
	 * @param source its source
	 */
	record Document(int row, String id, ObjectNode source) {
	}

	/** @param fields the fields of the index by column */
	Documents(SinkRequest request, Map<String, Field> fields) {
		this.request = request;
		List<String> names = request.columns().stream().map(BatchColumn::name).toList();
		this.key = request.key().stream().map(names::indexOf).toList();
		for (int i = 0; i < names.size(); i++) {
			Field field = fields.get(names.get(i));
			columns.add(new Column(i, names.get(i), request.columns().get(i).type(),
					field == null ? List.of(names.get(i)) : field.path(), field == null ? "" : field.esType()));
		}
	}

	/** Whether any column holds JSON, which an update would mix with what was there. */
	boolean holdJson() {
		return columns.stream().anyMatch(c -> c.type() instanceof LogicalType.Json);
	}

	/**
	 * The document of a row.
	 *
	 * @throws TidemarkException when a value has no image; the message names key and column
	 */
	Document of(RowBatch batch, int row) throws TidemarkException {
		String id = id(batch, row);
		ObjectNode source = Json.object();
		for (Column column : columns) {
			if (!column.name().equals(Field.ID)) {
				ObjectNode parent = source;
				for (String name : column.path().subList(0, column.path().size() - 1)) {
					parent = parent.withObjectProperty(name);
				}
				parent.set(column.path().get(column.path().size() - 1), value(column, batch, row, id));
			}
		}
		return new Document(row, id, source);
	}

	/** The id of the document of a row. */
	String id(RowBatch batch, int row) throws TidemarkException {
		StringBuilder id = new StringBuilder();
		for (int column : key) {
			String value = batch.column(column).textAt(row);
			if (value == null) {
				throw refused(String.valueOf(id), request.columns().get(column).name(), Messages.Row_nullKey);
			}
			if (!id.isEmpty() || column != key.get(0)) {
				id.append('|');
			}
			id.append(key.size() == 1 ? value : value.replace("\\", "\\\\").replace("|", "\\|"));
		}
		int length = id.toString().getBytes(StandardCharsets.UTF_8).length;
		if (length == 0 || length > LONGEST_ID) {
			throw refused(id.substring(0, Math.min(40, id.length())), String.join(", ", request.key()),
					NLS.bind(Messages.Row_idLength, LONGEST_ID, length));
		}
		return id.toString();
	}

	private JsonNode value(Column column, RowBatch batch, int row, String id) throws TidemarkException {
		ColumnBuffer values = batch.column(column.index());
		if (values.isNull(row)) {
			return NullNode.getInstance();
		}
		return switch (column.type()) {
			case LogicalType.Bool t -> NODES.booleanNode(values.longAt(row) != 0);
			case LogicalType.Int t -> number(column, values.textAt(row));
			case LogicalType.Decimal t -> number(column, values.textAt(row));
			case LogicalType.Floating t -> floating(column, t, values.doubleAt(row), id);
			case LogicalType.Binary t -> NODES.textNode(Base64.getEncoder().encodeToString(values.bytesAt(row)));
			case LogicalType.DateTime t -> NODES.textNode(text(values, row).replace(' ', 'T'));
			case LogicalType.Instant t -> NODES.textNode(text(values, row).replace(' ', 'T') + 'Z');
			case LogicalType.Json t -> json(column, text(values, row), id);
			default -> NODES.textNode(text(values, row));
		};
	}

	private static String text(ColumnBuffer values, int row) {
		return String.valueOf(values.textAt(row));
	}

	private static JsonNode number(Column column, @Nullable String digits) {
		return WORDS.contains(column.esType()) ? NODES.textNode(digits) : NODES.numberNode(new BigDecimal(digits));
	}

	private JsonNode floating(Column column, LogicalType.Floating type, double value, String id)
			throws TidemarkException {
		if (!Double.isFinite(value)) {
			throw refused(id, column.name(), NLS.bind(Messages.Row_notFinite, value));
		}
		return type.bits() == 32 ? NODES.numberNode(new BigDecimal(Float.toString((float) value)))
				: NODES.numberNode(value);
	}

	private JsonNode json(Column column, String text, String id) throws TidemarkException {
		if (WORDS.contains(column.esType())) {
			return NODES.textNode(text);
		}
		try {
			return Json.parse(text);
		} catch (IOException e) {
			throw refused(id, column.name(), String.valueOf(e.getMessage()));
		}
	}

	private TidemarkException refused(String id, String column, String reason) {
		return new RefusedDocumentException(column,
				NLS.bind(Messages.Row_column, new Object[] { id, request.table(), column, reason }));
	}
}
