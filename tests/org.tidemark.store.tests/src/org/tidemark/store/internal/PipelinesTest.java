/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.pipeline.TableProgress.State;
import org.tidemark.core.pipeline.ProvisionedTable.ProvisionedColumn;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.store.MetadataStore;

class PipelinesTest {

	private static final ProvisionedObject SOURCE = new ProvisionedObject("risingwave", "SOURCE", "shop_source",
			"CREATE SOURCE", List.of("DROP SINK a", "DROP SOURCE b"), TestStores.NOW);
	private static final ProvisionedObject DATABASE = new ProvisionedObject("starrocks", "TARGET_DATABASE", "ods",
			"CREATE DATABASE", List.of(), TestStores.NOW);
	private static final ProvisionedTable LINES = new ProvisionedTable(new TableName("shop", "lines"),
			List.of(new ProvisionedColumn("note", "text"), new ProvisionedColumn("line", "int(11)"),
					new ProvisionedColumn("order", "bigint(20)")),
			List.of("order", "line"));
	private static final ProvisionedTable NAMES = new ProvisionedTable(new TableName(null, "names"),
			List.of(new ProvisionedColumn("name", "varchar(9)")), List.of("name"));

	private static final TableProgress DONE = new TableProgress(LINES.source(), new TableName("ods", "lines"), "lines",
			"lines_sink", State.DONE, "", TestStores.NOW);
	private static final TableProgress FAILED = new TableProgress(NAMES.source(), new TableName(null, "n"), "names",
			"names_sink", State.FAILED, "No backend is alive.", TestStores.NOW);

	@TempDir
	Path home;

	@Test
	void keepsAPipelineOverARestart() throws Exception {
		PipelineRecord pipeline = new PipelineRecord("shop", 4_294_967_295L, List.of(DATABASE, SOURCE),
				List.of(LINES, NAMES),
				List.of(DONE, FAILED), TestStores.NOW);
		try (MetadataStore store = TestStores.open(home)) {
			store.pipelines().save(pipeline);
			store.pipelines().save(new PipelineRecord("other", 7, List.of(), List.of(NAMES), List.of(), null));
		}
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(Optional.of(pipeline), store.pipelines().find("shop"));
			assertEquals(Optional.empty(), store.pipelines().find("none"));
		}
	}

	@Test
	void replacesWhatItKnewOfAJob() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.pipelines().save(new PipelineRecord("shop", 1, List.of(DATABASE, SOURCE), List.of(LINES),
					List.of(DONE, FAILED), TestStores.NOW));
			PipelineRecord less = new PipelineRecord("shop", 2, List.of(SOURCE), List.of(NAMES), List.of(FAILED), null);
			store.pipelines().save(less);
			assertEquals(Optional.of(less), store.pipelines().find("shop"));
		}
	}

	@Test
	void forgetsAPipelineWithAllThatBelongsToIt() throws Exception {
		PipelineRecord other = new PipelineRecord("other", 7, List.of(SOURCE), List.of(NAMES), List.of(FAILED), null);
		try (MetadataStore store = TestStores.open(home)) {
			store.pipelines().save(new PipelineRecord("shop", 1, List.of(SOURCE), List.of(LINES), List.of(DONE), null));
			store.pipelines().save(other);
			store.pipelines().remove("shop");
			store.pipelines().remove("none");
			assertEquals(Optional.empty(), store.pipelines().find("shop"));
			assertEquals(Optional.of(other), store.pipelines().find("other"));
		}
		for (String table : List.of("pipeline_objects", "pipeline_undo", "pipeline_columns", "pipeline_tables")) {
			assertEquals(List.of("other"), TestStores.query(home, "SELECT DISTINCT job_id FROM " + table));
		}
	}
}
