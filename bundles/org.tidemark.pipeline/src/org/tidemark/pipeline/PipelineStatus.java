/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/**
 * How a pipeline is at one moment.
 *
 * @param sourceExists whether the shared source is there
 * @param position     the position of the binary log that the source has read; null when it is not known
 * @param tables       each table of the pipeline
 * @param events       what RisingWave logged of the pipeline's objects, the newest first
 * @param problems     what could not be asked, so that a part of the status is missing
 */
public record PipelineStatus(boolean sourceExists, @Nullable String position, List<TableStatus> tables,
		List<Event> events, List<SystemProblem> problems) {

	/** Copies the lists. */
	public PipelineStatus {
		tables = List.copyOf(tables);
		events = List.copyOf(events);
		problems = List.copyOf(problems);
	}

	/**
	 * Why something could not be asked of a system.
	 *
	 * @param system  the system
	 * @param problem what went wrong
	 */
	public record SystemProblem(PipelineSystem system, TidemarkException problem) {
	}

	/** How the sink of a table is. */
	public enum SinkState {
		/** Not there. */
		MISSING,
		/** It is being made and loads what is there already. */
		BACKFILLING,
		/** It follows the changes. */
		RUNNING,
		/** It was paused. */
		PAUSED,
		/** It fails; the events say why. */
		FAILING
	}

	/**
	 * How a table is.
	 *
	 * @param source   the table in MySQL
	 * @param target   the table in StarRocks
	 * @param applied  how far its provisioning came; null when another installation of Tidemark did it
	 * @param snapshot how far the snapshot has been read
	 * @param sink     how its sink is
	 * @param rows     rows at each end
	 * @param drift    how the table in MySQL differs from what was provisioned, with what to do; empty when it does not
	 * @param problem  why the table could not be looked at; null when it could
	 */
	public record TableStatus(TableName source, TableName target, @Nullable TableProgress applied, Snapshot snapshot,
			SinkState sink, Rows rows, List<Drift> drift, @Nullable TidemarkException problem) {

		/** Copies the list. */
		public TableStatus {
			drift = List.copyOf(drift);
		}
	}

	/**
	 * How far the snapshot of a table has been read.
	 *
	 * @param read     rows that were read; -1 when that is not known
	 * @param total    rows that MySQL estimates; -1 when that is not known
	 * @param finished whether all were read
	 */
	public record Snapshot(long read, long total, boolean finished) {
	}

	/**
	 * Rows at each end, -1 and null where they are not known.
	 *
	 * @param mysql            rows in MySQL
	 * @param risingWave       rows in RisingWave
	 * @param starRocks        rows in StarRocks
	 * @param greatestMysql    the greatest key in MySQL, as text
	 * @param greatestStarRocks the greatest key in StarRocks, as text
	 */
	public record Rows(long mysql, long risingWave, long starRocks, @Nullable String greatestMysql,
			@Nullable String greatestStarRocks) {
	}

	/**
	 * One difference between a table in MySQL and what was provisioned.
	 *
	 * @param kind    what happened to the column
	 * @param column  its name
	 * @param message what it means, localized
	 * @param steps   the statements that bring the table's pipeline up to all of its differences, in order; they stand with
	 *                the first difference that an apply mends, and are empty with the others
	 */
	public record Drift(DriftKind kind, String column, String message, List<PipelineStatement> steps) {

		/** Copies the list. */
		public Drift {
			steps = List.copyOf(steps);
		}
	}

	/** What happened to a column. */
	public enum DriftKind {
		/** It is new. */
		ADDED,
		/** It is gone. */
		DROPPED,
		/** It has another type. */
		RETYPED,
		/** It belongs to the key now, or no more. */
		REKEYED
	}

	/**
	 * Something that RisingWave logged.
	 *
	 * @param when when
	 * @param type RisingWave's word for it: {@code SINK_FAIL}
	 * @param text what it says
	 */
	public record Event(Instant when, String type, String text) {
	}
}
