/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.state.Fingerprint;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.spi.NotOlder;
import org.tidemark.sync.spi.SinkRequest;

/**
 * A unit with every name resolved against both databases.
 *
 * @param name        the unit's name
 * @param source      the table that is read
 * @param target      the table that is written
 * @param existing    the target table as it is, or null when it has to be made
 * @param columns     what is read of each row, under the names of the target's columns
 * @param key         the source columns by which a row is found; empty for none
 * @param keyTargets  the target columns that they fill
 * @param cursor      how changes are found, or null when the job does not say
 * @param where       the user's condition, or null
 * @param settings    the settings of this unit
 * @param fingerprint the definition
 * @param statements  the statements that make the target, or bring it up to a source that changed; empty when it fits
 * @param conflicts   how rows that others changed are treated, or null when they are replaced unseen
 * @param schema      what is done about a source whose columns changed
 */
public record UnitSpec(String name, TableInfo source, TableName target, @Nullable TableInfo existing,
		List<ReadColumn> columns, List<Expression> key, List<String> keyTargets, @Nullable UnitCursor cursor,
		@Nullable String where, SyncSettings settings, Fingerprint fingerprint, List<String> statements,
		@Nullable UnitConflicts conflicts, SchemaDecision schema) {

	/** Copies the lists. */
	public UnitSpec {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		keyTargets = List.copyOf(keyTargets);
		statements = List.copyOf(statements);
	}

	/** The conditions that hold for every read of this unit. */
	public List<Condition> filter() {
		List<Condition> conditions = userFilter();
		if (settings.deletes().policy() == DeletePolicy.SOFT && settings.deletes().delete()) {
			DeletionMark.of(source, settings.deletes()).ifPresent(mark -> conditions.add(mark.condition(false)));
		}
		return conditions;
	}

	/** The condition that the job names, if there is one. */
	public List<Condition> userFilter() {
		String condition = where;
		return condition == null ? new ArrayList<>() : new ArrayList<>(List.of(new Condition.Sql(condition)));
	}

	/**
	 * Whether a full run that was cut off begins anew: no key says where it stands, or rows were appended while transactions
	 * were open of which nothing was trusted, so that no later session could tell which rows it has already.
	 */
	public boolean startsOver(UnitState cutOff) {
		return cutOff.pass() == Pass.FULL && (key.isEmpty() || settings.writeMode() == WriteMode.REPLACE
				|| settings.writeMode() == WriteMode.APPEND && cutOff.open());
	}

	/** What a sink will be asked that deletes rows by their key; its checkpoint is another than that of the writes. */
	public SinkRequest deleteRequest(String job, List<BatchColumn> keyColumns) {
		return new SinkRequest(job, name + " (deletes)", target, keyColumns, keyTargets, //$NON-NLS-1$
				settings.withWriteMode(WriteMode.UPSERT), List.of());
	}

	/** What a sink will be asked that repairs rows by their key, under a checkpoint that is forgotten afterwards. */
	public SinkRequest repairRequest(String job) {
		SinkRequest writes = sinkRequest(job);
		SinkRequest repair = new SinkRequest(job, name + " (repair)", target, writes.columns(), keyTargets, //$NON-NLS-1$
				settings.withWriteMode(WriteMode.UPSERT), List.of());
		NotOlder guard = writes.notOlder();
		return guard == null ? repair : repair.guarded(guard);
	}

	/** What keeps newer rows of the target as they are; empty when the target does not hold the whole cursor. */
	public Optional<NotOlder> notOlder() {
		UnitCursor known = cursor;
		List<Expression> values = known == null ? List.of() : known.cursor().values();
		List<Optional<String>> targets = values.stream().flatMap(v -> sources(v).stream()).map(this::targetOf).toList();
		if (targets.isEmpty() || targets.contains(Optional.<String>empty())
				|| values.stream().anyMatch(v -> sources(v).isEmpty())) {
			return Optional.empty();
		}
		return Optional.of(new NotOlder(targets.stream().flatMap(Optional::stream).toList(),
				values.size() > 1 ? NotOlder.Together.AS_ROW : NotOlder.Together.FIRST_NOT_NULL));
	}

	private static List<Column> sources(Expression value) {
		return switch (value) {
			case Expression.ColumnValue one -> List.of(one.column());
			case Expression.Coalesce list -> list.columns();
			default -> List.of();
		};
	}

	private Optional<String> targetOf(Column source) {
		return columns.stream().filter(c -> c.expression() instanceof Expression.ColumnValue value
				&& value.column().name().equals(source.name())).map(ReadColumn::name).findFirst();
	}

	/** What the sink will be asked to write. */
	public SinkRequest sinkRequest(String job) {
		SinkRequest request = new SinkRequest(job, name, target,
				columns.stream().map(c -> new BatchColumn(c.name(), c.expression().type())).toList(), keyTargets,
				settings, statements);
		UnitConflicts chosen = conflicts;
		return chosen != null && chosen.keepsNewer() ? notOlder().map(request::guarded).orElse(request) : request;
	}
}
