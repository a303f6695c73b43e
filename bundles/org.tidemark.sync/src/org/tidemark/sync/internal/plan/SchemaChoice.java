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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.SourceSchema.Entry;

/**
 * Decides what is done when a source's columns changed since the last run: as the job says, or as the run was told. Reading
 * everything again takes the new columns along, and keeping the watermark leaves them out, unless the job says which.
 */
final class SchemaChoice {

	private final String unit;
	private final SchemaDrift policy;
	private final @Nullable RunOptions options;

	/**
	 * @param unit    the unit's name
	 * @param policy  what the job says
	 * @param options how the run is to be, or null where nothing will be written: then a change is no reason to refuse
	 */
	SchemaChoice(String unit, SchemaDrift policy, @Nullable RunOptions options) {
		this.unit = unit;
		this.policy = policy;
		this.options = options;
	}

	private boolean isFull() {
		RunOptions asked = options;
		return asked != null && asked.full();
	}

	private SchemaDrift answer() {
		RunOptions asked = options;
		if (policy != SchemaDrift.FAIL) {
			return policy;
		}
		if (asked == null || asked.keepWatermark()) {
			return SchemaDrift.IGNORE;
		}
		return asked.full() ? SchemaDrift.ADD : SchemaDrift.FAIL;
	}

	/** Decides for a job that lists no columns. */
	SchemaDecision forAll(TableInfo source, @Nullable TableInfo existing, @Nullable SourceSchema before)
			throws TidemarkException {
		SourceSchema now = SourceSchema.of(source.columns());
		List<String> all = now.columns().stream().map(Entry::name).toList();
		SchemaDrift answer = answer();
		SchemaChange change = before == null ? SchemaChange.between(now, now) : SchemaChange.between(before, now);
		List<String> retyped = change.retyped().stream().map(Entry::name).toList();
		if (before == null || isFull()) {
			List<String> known = answer == SchemaDrift.IGNORE && isFull() && existing != null
					? all.stream().filter(c -> existing.column(c).isPresent()).toList()
					: all;
			SourceSchema kept = new SourceSchema(
					now.columns().stream().filter(c -> known.contains(c.name())).toList());
			return new SchemaDecision(kept, known, answer == SchemaDrift.ADD, List.of(),
					change.dropped().stream().map(Entry::name).toList(), retyped, List.of());
		}
		if (change.isEmpty()) {
			return new SchemaDecision(now, all, answer == SchemaDrift.ADD, List.of(), List.of(), List.of(), List.of());
		}
		refuse(answer, change);
		List<String> dropped = change.dropped().stream().map(Entry::name).toList();
		String words = String.join(", ", change.words()); //$NON-NLS-1$
		if (answer == SchemaDrift.IGNORE) {
			SourceSchema kept = new SourceSchema(
					before.columns().stream().map(c -> now.column(c.name()).orElse(c)).toList());
			List<String> common = all.stream().filter(c -> before.column(c).isPresent()).toList();
			return new SchemaDecision(kept, common, false, List.of(), dropped, List.of(),
					List.of(new PlanNote(LogLevel.WARN, NLS.bind(Messages.Drift_ignored, unit, words))));
		}
		return new SchemaDecision(now, all, true, change.added().stream().map(Entry::name).toList(), dropped, retyped,
				List.of(new PlanNote(LogLevel.INFO, NLS.bind(Messages.Drift_followed, unit, words))));
	}

	/** Decides for a job that lists its columns, which no change adds to or takes from. */
	SchemaDecision forListed(List<Column> listed, @Nullable SourceSchema before) throws TidemarkException {
		SourceSchema now = SourceSchema.of(listed);
		List<Entry> common = new ArrayList<>(now.columns());
		common.removeIf(c -> before == null || before.column(c.name()).isEmpty());
		SchemaChange change = before == null || isFull() ? SchemaChange.between(now, now)
				: SchemaChange.between(new SourceSchema(
						common.stream().map(c -> before.column(c.name()).orElse(c)).toList()),
						new SourceSchema(common));
		SchemaDrift answer = answer();
		if (change.isEmpty()) {
			return new SchemaDecision(now, List.of(), false, List.of(), List.of(), List.of(), List.of());
		}
		refuse(answer, change);
		String words = String.join(", ", change.words()); //$NON-NLS-1$
		boolean follows = answer == SchemaDrift.ADD;
		return new SchemaDecision(now, List.of(), false, List.of(), List.of(),
				follows ? change.retyped().stream().map(Entry::name).toList() : List.of(),
				List.of(new PlanNote(LogLevel.INFO,
						NLS.bind(follows ? Messages.Drift_followed : Messages.Drift_ignored, unit, words))));
	}

	private void refuse(SchemaDrift answer, SchemaChange change) throws TidemarkException {
		if (answer == SchemaDrift.FAIL) {
			throw UnitResolver.usage(
					NLS.bind(Messages.Drift_refused, unit, String.join(", ", change.words())), //$NON-NLS-1$
					Messages.Drift_refused_remedy);
		}
	}
}
