/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.search.internal.sink.Documents.Document;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.SinkRequest;

/** The rows of a batch that are refused for what they hold: gathered where the job skips them, else the first is an error. */
final class RefusedRows implements BulkWriter.Refusals {

	private static final Pattern FIELD = Pattern
			.compile("(?:field|mapping set to strict, dynamic introduction of) \\[([^\\]]+)\\]");

	private final SinkRequest request;
	private final RowBatch batch;
	private final List<String> names;
	private final List<DeadLetter> letters = new ArrayList<>();

	RefusedRows(SinkRequest request, RowBatch batch) {
		this.request = request;
		this.batch = batch;
		this.names = request.columns().stream().map(BatchColumn::name).toList();
	}

	/** The document of a row; empty when there can be none and the row is skipped. */
	Optional<Document> attempt(Documents documents, int row) throws TidemarkException {
		try {
			return Optional.of(documents.of(batch, row));
		} catch (RefusedDocumentException error) {
			keep(row, error.column(), error);
			return Optional.empty();
		}
	}

	@Override
	public void refused(Document document, TidemarkException error, String words) throws TidemarkException {
		Matcher field = FIELD.matcher(words);
		keep(document.row(), field.find() && names.contains(field.group(1)) ? field.group(1) : null, error);
	}

	private void keep(int row, @Nullable String column, TidemarkException error) throws TidemarkException {
		if (request.settings().errorStrategy() != ErrorStrategy.SKIP) {
			throw error;
		}
		letters.add(DeadLetter.of(request.task(), batch, row, request.key().stream().map(names::indexOf).toList(),
				names.size(), column, error.getMessage()));
	}

	/** Those that were refused so far. */
	List<DeadLetter> letters() {
		return letters;
	}
}
