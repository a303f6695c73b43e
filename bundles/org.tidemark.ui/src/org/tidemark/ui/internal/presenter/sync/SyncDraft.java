/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;

/** Options of a sync of which one is being changed. */
final class SyncDraft {

	private static final DeleteSettings NO_DETAILS = new DeleteSettings(DeletePolicy.IGNORE, null, false, null,
			List.of());
	/** What stands there until a person names another: without them the job file would not be valid. */
	private static final String USUAL_COLUMN = "deleted_at"; //$NON-NLS-1$
	private static final String USUAL_TABLE = "deleted_rows"; //$NON-NLS-1$
	private static final List<String> USUAL_KEY = List.of("id"); //$NON-NLS-1$

	private final SyncOptions from;
	private @Nullable SyncMode mode;
	private @Nullable IncrementalConfig incremental;
	private @Nullable Integer threadCount;
	private @Nullable Integer batchSize;
	private @Nullable ErrorStrategy errors;
	private @Nullable WriteMode writeMode;
	private @Nullable DeleteSettings deletes;
	private @Nullable Integer deleteGuard;
	private @Nullable String conflicts;
	private @Nullable VerifyMode verify;
	private @Nullable SchemaDrift drift;

	SyncDraft(SyncOptions from) {
		this.from = from;
		mode = from.mode();
		incremental = from.incremental();
		threadCount = from.threadCount();
		batchSize = from.batchSize();
		errors = from.errorStrategy();
		writeMode = from.writeMode();
		deletes = from.deletes();
		deleteGuard = from.deleteGuard();
		conflicts = from.conflicts();
		verify = from.verify();
		drift = from.schemaDrift();
	}

	/** Sets a value as a job file has it; empty leaves the key out. The value was checked. */
	SyncDraft set(SyncField field, String value) {
		switch (field) {
			case MODE -> mode = SyncMode.of(value).orElse(null);
			case STRATEGY -> incremental = strategy(value);
			case CURSOR -> incremental = cursor(value);
			case CONDITION -> incremental = condition(value);
			case DELETE_COLUMN, DELETE_ACTION, DELETE_TABLE, DELETE_KEY -> deletes = detail(field, value);
			case WRITE_MODE -> writeMode = WriteMode.of(value).orElse(null);
			case DELETES -> deletes = deletes(value);
			case DELETE_GUARD -> deleteGuard = number(value);
			case CONFLICTS -> conflicts = value.isEmpty() ? null : value;
			case ERRORS -> errors = ErrorStrategy.of(value).orElse(null);
			case VERIFY -> verify = VerifyMode.of(value).orElse(null);
			case DRIFT -> drift = SchemaDrift.of(value).orElse(null);
			case BATCH_SIZE -> batchSize = number(value);
			case THREADS -> threadCount = number(value);
		}
		return this;
	}

	private @Nullable IncrementalConfig strategy(String id) {
		if (id.isEmpty()) {
			return null;
		}
		IncrementalConfig known = incremental;
		return known == null ? new IncrementalConfig(id, List.of(), null, null)
				: new IncrementalConfig(id, known.fields(), known.initialValue(), known.condition(), known.safety(),
						known.nullCursors());
	}

	private @Nullable IncrementalConfig cursor(String names) {
		List<String> fields = names(names);
		IncrementalConfig known = incremental;
		if (known == null) {
			return fields.isEmpty() ? null : new IncrementalConfig("timestamp", fields, null, null); //$NON-NLS-1$
		}
		return new IncrementalConfig(known.strategy(), fields, known.initialValue(), known.condition(), known.safety(),
				known.nullCursors());
	}

	private @Nullable DeleteSettings deletes(String id) {
		DeletePolicy policy = DeletePolicy.of(id).orElse(null);
		if (policy == null) {
			return null;
		}
		DeleteSettings known = Objects.requireNonNullElse(deletes, NO_DETAILS);
		return switch (policy) {
			case SOFT -> new DeleteSettings(policy, Objects.requireNonNullElse(known.column(), USUAL_COLUMN),
					known.delete(), known.table(), known.key());
			case TOMBSTONES -> new DeleteSettings(policy, known.column(), known.delete(),
					Objects.requireNonNullElse(known.table(), USUAL_TABLE),
					known.key().isEmpty() ? USUAL_KEY : known.key());
			case IGNORE, KEYS -> new DeleteSettings(policy, known.column(), known.delete(), known.table(), known.key());
		};
	}

	private @Nullable DeleteSettings detail(SyncField field, String value) {
		DeleteSettings known = deletes;
		if (known == null || value.isEmpty() && field != SyncField.DELETE_ACTION) {
			return known;
		}
		return new DeleteSettings(known.policy(), field == SyncField.DELETE_COLUMN ? value : known.column(),
				field == SyncField.DELETE_ACTION ? SyncChoices.DELETE.equals(value) : known.delete(),
				field == SyncField.DELETE_TABLE ? value : known.table(),
				field == SyncField.DELETE_KEY ? names(value) : known.key());
	}

	private @Nullable IncrementalConfig condition(String sql) {
		IncrementalConfig known = incremental;
		return known == null ? null
				: new IncrementalConfig(known.strategy(), known.fields(), known.initialValue(),
						sql.isEmpty() ? null : sql,
						known.safety(), known.nullCursors());
	}

	/** The names that a text lists, separated by commas. */
	static List<String> names(String text) {
		return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList(); //$NON-NLS-1$
	}

	private static @Nullable Integer number(String text) {
		return text.isBlank() ? null : Integer.valueOf(text.strip());
	}

	/** The options with what was set; what the form does not know stays as it was. */
	SyncOptions build() {
		Direction direction = from.direction();
		Duration safetyLag = from.safetyLag();
		ImpossibleValue zeroDates = from.zeroDates();
		return new SyncOptions(mode, incremental, threadCount, batchSize, errors, writeMode, deletes, deleteGuard,
				conflicts, direction, verify, from.createTarget(), from.failFast(), from.compare(), safetyLag,
				from.timeout(), drift, zeroDates, from.infinity(), from.nulCharacters());
	}
}
