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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.ProvisionedTable.ProvisionedColumn;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.pipeline.TableProgress.State;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.TableRoute;

/** Remembers in the store what was made, after each statement, and how far each table came. Used by one thread. */
final class Journal {

	private final PipelineRepository repository;
	private final String job;
	private final @Nullable PipelineDesign design;
	private final Clock clock;

	/** @param design what the pipeline is made of; null when it is taken down or controlled */
	Journal(PipelineRepository repository, String job, @Nullable PipelineDesign design, Clock clock) {
		this.repository = repository;
		this.job = job;
		this.design = design;
		this.clock = clock;
	}

	/** What can be changed of a record. */
	private final class Draft {
		private final long serverId;
		private final List<ProvisionedObject> objects;
		private final List<ProvisionedTable> tables;
		private List<TableProgress> progress;
		private @Nullable Instant dropped;

		Draft() throws TidemarkException {
			PipelineDesign made = design;
			PipelineRecord known = repository.find(job)
					.orElseGet(() -> PipelineRecord.planned(job, made == null ? 0 : made.serverId()));
			serverId = made == null ? known.serverId() : made.serverId();
			objects = new ArrayList<>(known.objects());
			tables = new ArrayList<>(known.tables());
			progress = new ArrayList<>(known.progress());
			dropped = known.dropped();
		}

		void remove(PipelineStatement statement) {
			objects.removeIf(o -> o.system().equals(statement.system().id())
					&& o.kind().equals(statement.purpose().name()) && o.name().equals(statement.object()));
		}

		void add(PipelineStatement made) {
			remove(made);
			objects.add(new ProvisionedObject(made.system().id(), made.purpose().name(), made.object(), made.sql(),
					made.undo(), clock.instant()));
		}

		/** Remembers a source table as it is now, unless it is remembered and is to stay so. */
		void shape(TableName source, boolean again) {
			PipelineDesign made = design;
			if (made == null || !again && tables.stream().anyMatch(t -> t.source().equals(source))) {
				return;
			}
			tables.removeIf(t -> t.source().equals(source));
			made.routes().stream().filter(r -> r.source().equals(source)).map(Journal::shape).forEach(tables::add);
		}

		boolean has(Purpose kind, String name) {
			return objects.stream().anyMatch(o -> o.kind().equals(kind.name()) && o.name().equals(name));
		}

		void save() throws TidemarkException {
			repository.save(new PipelineRecord(job, serverId, objects, tables, progress, dropped));
		}
	}

	/**
	 * Begins an apply.
	 *
	 * @param progress each table
	 * @param kept     what would make the objects that are there already and belong to the pipeline
	 */
	void begin(List<TableProgress> progress, List<PipelineStatement> kept) throws TidemarkException {
		Draft draft = new Draft();
		for (PipelineStatement statement : kept) {
			if (!draft.has(statement.purpose(), statement.object())) {
				draft.add(statement);
			}
			TableName table = statement.table();
			if (table != null && statement.purpose() == Purpose.TABLE) {
				draft.shape(table, false);
			}
		}
		draft.progress = new ArrayList<>(progress);
		draft.dropped = null;
		draft.save();
	}

	/** Remembers what a statement did that succeeded. */
	void done(PipelineStatement statement) throws TidemarkException {
		if (statement.action() != Action.CREATE && statement.action() != Action.DROP) {
			return;
		}
		Draft draft = new Draft();
		draft.remove(statement);
		TableName table = statement.table();
		if (statement.purpose() == Purpose.TABLE) {
			draft.tables.removeIf(t -> statement.isFor(t.source()));
		}
		if (statement.action() == Action.CREATE) {
			draft.add(statement);
			if (table != null && statement.purpose() == Purpose.TABLE) {
				draft.shape(table, true);
			}
		}
		draft.save();
	}

	/** Remembers how far a table came. */
	void progress(TableProgress table) throws TidemarkException {
		Draft draft = new Draft();
		draft.progress.replaceAll(p -> p.source().equals(table.source()) ? table : p);
		draft.save();
	}

	/** Remembers that the pipeline follows a source table as it is now. */
	void follows(TableName source) throws TidemarkException {
		Draft draft = new Draft();
		draft.shape(source, true);
		draft.save();
	}

	/** Remembers that the pipeline was taken down. */
	void dropped() throws TidemarkException {
		Draft draft = new Draft();
		draft.progress = new ArrayList<>();
		draft.tables.clear();
		draft.dropped = clock.instant();
		draft.save();
	}

	/** Remembers that what was made was undone: tables that have no sink any more wait for the next apply. */
	void undone() throws TidemarkException {
		Draft draft = new Draft();
		if (draft.progress.stream()
				.noneMatch(p -> draft.has(Purpose.TABLE, p.risingWaveTable()) || draft.has(Purpose.SINK, p.sink()))) {
			draft.progress = new ArrayList<>();
		}
		draft.progress.replaceAll(
				p -> draft.has(Purpose.SINK, p.sink()) ? p : p.with(State.WAITING, "", clock.instant()));
		draft.save();
	}

	private static ProvisionedTable shape(TableRoute route) {
		return new ProvisionedTable(route.source(),
				route.columns().stream()
						.map(c -> new ProvisionedColumn(c.source().name(), c.source().nativeType())).toList(),
				route.key());
	}
}
