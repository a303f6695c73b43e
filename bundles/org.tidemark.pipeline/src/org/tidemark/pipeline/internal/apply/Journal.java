/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.ProvisionedTable.ProvisionedColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.TableRoute;

/** Remembers in the store what was made, after each statement. Used by one thread. */
final class Journal {

	private final PipelineRepository repository;
	private final PipelineDesign design;
	private final Clock clock;

	Journal(PipelineRepository repository, PipelineDesign design, Clock clock) {
		this.repository = repository;
		this.design = design;
		this.clock = clock;
	}

	/** Remembers what a statement did that succeeded. */
	void done(PipelineStatement statement) throws TidemarkException {
		PipelineRecord before = repository.find(design.job())
				.orElseGet(() -> new PipelineRecord(design.job(), design.serverId(), List.of(), List.of()));
		List<ProvisionedObject> objects = new ArrayList<>(before.objects());
		List<ProvisionedTable> tables = new ArrayList<>(before.tables());
		if (statement.action() == Action.CREATE || statement.action() == Action.DROP) {
			objects.removeIf(o -> o.system().equals(statement.system().id())
					&& o.kind().equals(statement.purpose().name()) && o.name().equals(statement.object()));
		}
		if (statement.purpose() == Purpose.TABLE) {
			tables.removeIf(t -> statement.isFor(t.source()));
		}
		if (statement.action() == Action.CREATE) {
			objects.add(new ProvisionedObject(statement.system().id(), statement.purpose().name(), statement.object(),
					statement.sql(), statement.undo(), clock.instant()));
			if (statement.purpose() == Purpose.TABLE) {
				design.routes().stream().filter(r -> statement.isFor(r.source())).map(Journal::shape)
						.forEach(tables::add);
			}
		}
		if (objects.isEmpty()) {
			repository.remove(design.job());
		} else {
			repository.save(new PipelineRecord(design.job(), design.serverId(), objects, tables));
		}
	}

	private static ProvisionedTable shape(TableRoute route) {
		return new ProvisionedTable(route.source(),
				route.columns().stream()
						.map(c -> new ProvisionedColumn(c.source().name(), c.source().nativeType())).toList(),
				route.key());
	}
}
