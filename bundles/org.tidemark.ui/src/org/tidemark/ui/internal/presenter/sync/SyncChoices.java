/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;

/** The options of a sync by name, and what can be chosen for each. */
final class SyncChoices {

	static final String DELETE = "delete"; //$NON-NLS-1$
	private static final String MARK = "mark"; //$NON-NLS-1$

	private SyncChoices() {
	}

	/** What a field is called. */
	static String name(SyncField field) {
		return switch (field) {
			case MODE -> Messages.name_mode;
			case STRATEGY -> Messages.name_strategy;
			case CURSOR -> Messages.name_cursor;
			case CONDITION -> Messages.name_condition;
			case WRITE_MODE -> Messages.name_writeMode;
			case DELETES -> Messages.name_deletes;
			case DELETE_COLUMN -> Messages.name_deleteColumn;
			case DELETE_ACTION -> Messages.name_deleteAction;
			case DELETE_TABLE -> Messages.name_deleteTable;
			case DELETE_KEY -> Messages.name_deleteKey;
			case DELETE_GUARD -> Messages.name_deleteGuard;
			case CONFLICTS -> Messages.name_conflicts;
			case ERRORS -> Messages.name_errors;
			case VERIFY -> Messages.name_verify;
			case DRIFT -> Messages.name_drift;
			case BATCH_SIZE -> Messages.name_batchSize;
			case THREADS -> Messages.name_threads;
		};
	}

	/** The value of a field as a job file has it; empty where it is left out. */
	static String value(SyncField field, SyncOptions options) {
		IncrementalConfig incremental = options.incremental();
		DeleteSettings deletes = options.deletes();
		SyncMode mode = options.mode();
		WriteMode writeMode = options.writeMode();
		ErrorStrategy errors = options.errorStrategy();
		VerifyMode verify = options.verify();
		SchemaDrift drift = options.schemaDrift();
		return switch (field) {
			case MODE -> mode == null ? "" : mode.id(); //$NON-NLS-1$
			case STRATEGY -> incremental == null ? "" : incremental.strategy(); //$NON-NLS-1$
			case CURSOR -> incremental == null ? "" : String.join(", ", incremental.fields()); //$NON-NLS-1$ //$NON-NLS-2$
			case CONDITION -> incremental == null ? "" : text(incremental.condition()); //$NON-NLS-1$
			case DELETE_COLUMN -> deletes == null ? "" : text(deletes.column()); //$NON-NLS-1$
			case DELETE_ACTION -> deletes != null && deletes.delete() ? DELETE : MARK;
			case DELETE_TABLE -> deletes == null ? "" : text(deletes.table()); //$NON-NLS-1$
			case DELETE_KEY -> deletes == null ? "" : String.join(", ", deletes.key()); //$NON-NLS-1$ //$NON-NLS-2$
			case WRITE_MODE -> writeMode == null ? "" : writeMode.id(); //$NON-NLS-1$
			case DELETES -> deletes == null ? "" : deletes.policy().id(); //$NON-NLS-1$
			case DELETE_GUARD -> text(options.deleteGuard());
			case CONFLICTS -> text(options.conflicts());
			case ERRORS -> errors == null ? "" : errors.id(); //$NON-NLS-1$
			case VERIFY -> verify == null ? "" : verify.id(); //$NON-NLS-1$
			case DRIFT -> drift == null ? "" : drift.id(); //$NON-NLS-1$
			case BATCH_SIZE -> text(options.batchSize());
			case THREADS -> text(options.threadCount());
		};
	}

	private static String text(@Nullable Object value) {
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	/** What a field stands for that is left out. */
	static String fallback(SyncField field, SyncSettings settings) {
		IncrementalConfig incremental = settings.incremental();
		return switch (field) {
			case MODE -> settings.mode().id();
			case STRATEGY -> incremental == null ? "" : incremental.strategy(); //$NON-NLS-1$
			case CURSOR -> incremental == null ? "" : String.join(", ", incremental.fields()); //$NON-NLS-1$ //$NON-NLS-2$
			case CONDITION, DELETE_COLUMN, DELETE_TABLE, DELETE_KEY -> ""; //$NON-NLS-1$
			case DELETE_ACTION -> MARK;
			case WRITE_MODE -> settings.writeMode().id();
			case DELETES -> settings.deletes().policy().id();
			case DELETE_GUARD -> String.valueOf(settings.deleteGuard());
			case CONFLICTS -> settings.conflicts();
			case ERRORS -> settings.errorStrategy().id();
			case VERIFY -> settings.verify().id();
			case DRIFT -> settings.schemaDrift().id();
			case BATCH_SIZE -> String.valueOf(settings.batchSize());
			case THREADS -> String.valueOf(settings.threadCount());
		};
	}

	/**
	 * What can be chosen.
	 *
	 * @param inherited what counts where the key is left out
	 * @param now       the present value, which stays a choice also where it is one that a plug-in brought
	 */
	static List<Choice> of(SyncField field, SyncOptions inherited, String now) {
		List<Choice> known = known(field);
		String fallback = fallback(field, SyncSettings.resolve(inherited, SyncOptions.NONE));
		String meant = known.stream().filter(choice -> choice.id().equals(fallback)).map(Choice::label).findFirst()
				.orElse(fallback.isEmpty() ? Messages.choice_none : fallback);
		List<Choice> all = new ArrayList<>();
		if (field == SyncField.DELETE_ACTION) {
			return known;
		}
		all.add(new Choice("", NLS.bind(Messages.choice_default, meant))); //$NON-NLS-1$
		all.addAll(known);
		if (all.stream().noneMatch(choice -> choice.id().equals(now))) {
			all.add(new Choice(now, now));
		}
		return all;
	}

	private static List<Choice> known(SyncField field) {
		return switch (field) {
			case MODE -> List.of(new Choice("auto", Messages.mode_auto), new Choice("full", Messages.mode_full), //$NON-NLS-1$ //$NON-NLS-2$
					new Choice("incremental", Messages.mode_incremental), //$NON-NLS-1$
					new Choice("skipCompleted", Messages.mode_skipCompleted)); //$NON-NLS-1$
			case STRATEGY -> List.of(new Choice("timestamp", Messages.strategy_timestamp), //$NON-NLS-1$
					new Choice("autoIncrement", Messages.strategy_autoIncrement), //$NON-NLS-1$
					new Choice("version", Messages.strategy_version), //$NON-NLS-1$
					new Choice("composite", Messages.strategy_composite), //$NON-NLS-1$
					new Choice("custom", Messages.strategy_custom), //$NON-NLS-1$
					new Choice("transaction", Messages.strategy_transaction), //$NON-NLS-1$
					new Choice("sequenceNumber", Messages.strategy_sequenceNumber)); //$NON-NLS-1$
			case WRITE_MODE -> List.of(new Choice("upsert", Messages.write_upsert), //$NON-NLS-1$
					new Choice("append", Messages.write_append), new Choice("replace", Messages.write_replace), //$NON-NLS-1$ //$NON-NLS-2$
					new Choice("mirror", Messages.write_mirror)); //$NON-NLS-1$
			case DELETES -> List.of(new Choice("ignore", Messages.deletes_ignore), //$NON-NLS-1$
					new Choice("keys", Messages.deletes_keys), new Choice("soft", Messages.deletes_soft), //$NON-NLS-1$ //$NON-NLS-2$
					new Choice("tombstones", Messages.deletes_tombstones)); //$NON-NLS-1$
			case CONFLICTS -> List.of(new Choice("sourceWins", Messages.conflicts_sourceWins), //$NON-NLS-1$
					new Choice("targetWins", Messages.conflicts_targetWins), //$NON-NLS-1$
					new Choice("newestWins", Messages.conflicts_newestWins), //$NON-NLS-1$
					new Choice("higherVersion", Messages.conflicts_higherVersion), //$NON-NLS-1$
					new Choice("queue", Messages.conflicts_queue), new Choice("fail", Messages.conflicts_fail)); //$NON-NLS-1$ //$NON-NLS-2$
			case ERRORS -> List.of(new Choice("stop", Messages.errors_stop), new Choice("skip", Messages.errors_skip), //$NON-NLS-1$ //$NON-NLS-2$
					new Choice("retry", Messages.errors_retry)); //$NON-NLS-1$
			case VERIFY -> List.of(new Choice("none", Messages.verify_none), //$NON-NLS-1$
					new Choice("count", Messages.verify_count), new Choice("checksum", Messages.verify_checksum)); //$NON-NLS-1$ //$NON-NLS-2$
			case DRIFT -> List.of(new Choice("fail", Messages.drift_fail), new Choice("ignore", Messages.drift_ignore), //$NON-NLS-1$ //$NON-NLS-2$
					new Choice("add", Messages.drift_add)); //$NON-NLS-1$
			case DELETE_ACTION ->
				List.of(new Choice(MARK, Messages.action_mark), new Choice(DELETE, Messages.action_delete));
			case CURSOR, CONDITION, DELETE_COLUMN, DELETE_TABLE, DELETE_KEY, DELETE_GUARD, BATCH_SIZE, THREADS ->
				List.of();
		};
	}
}
