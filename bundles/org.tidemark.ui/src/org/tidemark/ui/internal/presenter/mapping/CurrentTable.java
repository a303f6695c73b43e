/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Which table of a job the pages that show one table are about. It belongs to the thread of the user interface. */
public final class CurrentTable {

	private final JobDocument document;
	private @Nullable TableName source;

	/** @param document whose table it is */
	public CurrentTable(JobDocument document) {
		this.document = document;
	}

	/** The tables that the job lists. */
	public List<TableMapping> all() {
		return document.job().map(job -> job.tables()).orElse(List.of());
	}

	/** The table's mapping: the chosen one, or the job's first as long as that is not there; empty when there is none. */
	public Optional<TableMapping> mapping() {
		List<TableMapping> tables = all();
		TableName chosen = source;
		return tables.stream().filter(t -> chosen != null && t.source().equals(chosen)).findFirst()
				.or(() -> tables.stream().findFirst());
	}

	/** Chooses the table that is read from this source. */
	public void choose(TableName table) {
		source = table;
	}
}
