/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle; each key says where it is used. */
public final class Messages extends NLS {

	public static String Column_remedy = ""; //$NON-NLS-1$
	public static String Conflict_count = ""; //$NON-NLS-1$
	public static String Conflict_failed = ""; //$NON-NLS-1$
	public static String Conflict_failed_remedy = ""; //$NON-NLS-1$
	public static String Conflict_fails = ""; //$NON-NLS-1$
	public static String Conflict_keptTarget = ""; //$NON-NLS-1$
	public static String Conflict_queued = ""; //$NON-NLS-1$
	public static String Conflict_raced = ""; //$NON-NLS-1$
	public static String Conflict_raced_remedy = ""; //$NON-NLS-1$
	public static String Conflict_sourceDeleted = ""; //$NON-NLS-1$
	public static String Conflict_targetChanged = ""; //$NON-NLS-1$
	public static String Conflict_targetDeleted = ""; //$NON-NLS-1$
	public static String Conflict_targetDiffers = ""; //$NON-NLS-1$
	public static String Conflict_told = ""; //$NON-NLS-1$
	public static String Conflict_tookSource = ""; //$NON-NLS-1$
	public static String Conflicts_fail = ""; //$NON-NLS-1$
	public static String Conflicts_higherVersion = ""; //$NON-NLS-1$
	public static String Conflicts_newestWins = ""; //$NON-NLS-1$
	public static String Conflicts_other = ""; //$NON-NLS-1$
	public static String Conflicts_queue = ""; //$NON-NLS-1$
	public static String Conflicts_sourceWins = ""; //$NON-NLS-1$
	public static String Conflicts_targetWins = ""; //$NON-NLS-1$
	public static String Contribution_broken = ""; //$NON-NLS-1$
	public static String Contribution_broken_remedy = ""; //$NON-NLS-1$
	public static String Deletes_guard = ""; //$NON-NLS-1$
	public static String Deletes_confirm_remedy = ""; //$NON-NLS-1$
	public static String Deletes_emptySource = ""; //$NON-NLS-1$
	public static String Deletes_markNotMapped = ""; //$NON-NLS-1$
	public static String Deletes_markNotMapped_remedy = ""; //$NON-NLS-1$
	public static String Deletes_planKeys = ""; //$NON-NLS-1$
	public static String Deletes_planFiltered = ""; //$NON-NLS-1$
	public static String Deletes_planUnfiltered = ""; //$NON-NLS-1$
	public static String Deletes_planMarked = ""; //$NON-NLS-1$
	public static String Deletes_planTombstones = ""; //$NON-NLS-1$
	public static String Deletes_planGuard = ""; //$NON-NLS-1$
	public static String Deletes_tombstoneKey = ""; //$NON-NLS-1$
	public static String DeadLetter_file = ""; //$NON-NLS-1$
	public static String DeadLetter_file_remedy = ""; //$NON-NLS-1$
	public static String DeadLetter_keyless = ""; //$NON-NLS-1$
	public static String DeadLetter_more = ""; //$NON-NLS-1$
	public static String DeadLetter_wait = ""; //$NON-NLS-1$
	public static String Lease_held = ""; //$NON-NLS-1$
	public static String Lease_held_remedy = ""; //$NON-NLS-1$
	public static String Lease_lost = ""; //$NON-NLS-1$
	public static String Log_deadLetter = ""; //$NON-NLS-1$
	public static String Log_difference = ""; //$NON-NLS-1$
	public static String Log_unit = ""; //$NON-NLS-1$
	public static String Log_unitDone = ""; //$NON-NLS-1$
	public static String Plan_appendTwice = ""; //$NON-NLS-1$
	public static String Plan_appendTwice_remedy = ""; //$NON-NLS-1$
	public static String Plan_bothWays = ""; //$NON-NLS-1$
	public static String Plan_columnTwice = ""; //$NON-NLS-1$
	public static String Plan_conflicts = ""; //$NON-NLS-1$
	public static String Plan_conflictsNeedCursor_remedy = ""; //$NON-NLS-1$
	public static String Plan_conflictsNeedMoment = ""; //$NON-NLS-1$
	public static String Plan_conflictsNeedNumber = ""; //$NON-NLS-1$
	public static String Plan_conflictsNeedUpsert = ""; //$NON-NLS-1$
	public static String Plan_conflictsNeedUpsert_remedy = ""; //$NON-NLS-1$
	public static String Plan_definitionChanged = ""; //$NON-NLS-1$
	public static String Plan_definitionChanged_remedy = ""; //$NON-NLS-1$
	public static String Plan_expressionNeedsTarget = ""; //$NON-NLS-1$
	public static String Plan_generatedTarget = ""; //$NON-NLS-1$
	public static String Plan_generatedTarget_remedy = ""; //$NON-NLS-1$
	public static String Plan_keyExpression = ""; //$NON-NLS-1$
	public static String Plan_keyNotUnique = ""; //$NON-NLS-1$
	public static String Plan_keyNotUnique_remedy = ""; //$NON-NLS-1$
	public static String Plan_keyless = ""; //$NON-NLS-1$
	public static String Preflight_fits = ""; //$NON-NLS-1$
	public static String Preflight_refused = ""; //$NON-NLS-1$
	public static String Preflight_refused_remedy = ""; //$NON-NLS-1$
	public static String Preflight_null = ""; //$NON-NLS-1$
	public static String Preflight_unique = ""; //$NON-NLS-1$
	public static String Preflight_lossy = ""; //$NON-NLS-1$
	public static String Plan_noColumn = ""; //$NON-NLS-1$
	public static String Plan_noKey = ""; //$NON-NLS-1$
	public static String Plan_noKey_remedy = ""; //$NON-NLS-1$
	public static String Plan_noSource = ""; //$NON-NLS-1$
	public static String Plan_noSource_remedy = ""; //$NON-NLS-1$
	public static String Plan_noStrategy = ""; //$NON-NLS-1$
	public static String Plan_noStrategy_remedy = ""; //$NON-NLS-1$
	public static String Plan_noTables = ""; //$NON-NLS-1$
	public static String Plan_noTables_remedy = ""; //$NON-NLS-1$
	public static String Plan_noTarget = ""; //$NON-NLS-1$
	public static String Plan_noTargetColumn = ""; //$NON-NLS-1$
	public static String Plan_noTargetColumn_remedy = ""; //$NON-NLS-1$
	public static String Plan_noTarget_remedy = ""; //$NON-NLS-1$
	public static String Plan_noUnit = ""; //$NON-NLS-1$
	public static String Plan_notAvailable = ""; //$NON-NLS-1$
	public static String Plan_notAvailable_remedy = ""; //$NON-NLS-1$
	public static String Plan_otherEngine = ""; //$NON-NLS-1$
	public static String Plan_replaceIncremental = ""; //$NON-NLS-1$
	public static String Plan_replaceIncremental_remedy = ""; //$NON-NLS-1$
	public static String Plan_requiredTarget = ""; //$NON-NLS-1$
	public static String Plan_requiredTarget_remedy = ""; //$NON-NLS-1$
	public static String Plan_safetyLag = ""; //$NON-NLS-1$
	public static String Plan_sameTable = ""; //$NON-NLS-1$
	public static String Plan_setByEachChange = ""; //$NON-NLS-1$
	public static String Plan_tableTwice = ""; //$NON-NLS-1$
	public static String Plan_targetIsView = ""; //$NON-NLS-1$
	public static String Plan_typeBlocked = ""; //$NON-NLS-1$
	public static String Plan_typeBlocked_remedy = ""; //$NON-NLS-1$
	public static String Policy_threw = ""; //$NON-NLS-1$
	public static String Policy_unknown = ""; //$NON-NLS-1$
	public static String Reason_completed = ""; //$NON-NLS-1$
	public static String Reason_cursorNotMapped = ""; //$NON-NLS-1$
	public static String Reason_full = ""; //$NON-NLS-1$
	public static String Reason_fullAsked = ""; //$NON-NLS-1$
	public static String Reason_incremental = ""; //$NON-NLS-1$
	public static String Reason_initialValue = ""; //$NON-NLS-1$
	public static String Reason_manyTransactions = ""; //$NON-NLS-1$
	public static String Reason_noStrategy = ""; //$NON-NLS-1$
	public static String Reason_noWatermark = ""; //$NON-NLS-1$
	public static String Reason_otherTransactions = ""; //$NON-NLS-1$
	public static String Reason_resumeFull = ""; //$NON-NLS-1$
	public static String Reason_resumeIncremental = ""; //$NON-NLS-1$
	public static String Reason_replace = ""; //$NON-NLS-1$
	public static String Reason_replaceAgain = ""; //$NON-NLS-1$
	public static String Reason_startOver = ""; //$NON-NLS-1$
	public static String Reason_startOverUntrusted = ""; //$NON-NLS-1$
	public static String Reason_targetMissing = ""; //$NON-NLS-1$
	public static String Repair_noKey = ""; //$NON-NLS-1$
	public static String Repair_noKey_remedy = ""; //$NON-NLS-1$
	public static String Run_appendNoTrust = ""; //$NON-NLS-1$
	public static String Run_appendNoTrust_remedy = ""; //$NON-NLS-1$
	public static String Run_cancelled = ""; //$NON-NLS-1$
	public static String Run_cannotStartOver = ""; //$NON-NLS-1$
	public static String Run_cannotStartOver_remedy = ""; //$NON-NLS-1$
	public static String Run_future = ""; //$NON-NLS-1$
	public static String Run_ignored = ""; //$NON-NLS-1$
	public static String Run_noTrust = ""; //$NON-NLS-1$
	public static String Run_nullCursors = ""; //$NON-NLS-1$
	public static String Run_nullCursors_remedy = ""; //$NON-NLS-1$
	public static String Run_retry = ""; //$NON-NLS-1$
	public static String Run_tooManyGaps = ""; //$NON-NLS-1$
	public static String Run_unexpected = ""; //$NON-NLS-1$
	public static String Sink_noTransactions = ""; //$NON-NLS-1$
	public static String Sink_noTransactions_remedy = ""; //$NON-NLS-1$
	public static String Sink_unknown = ""; //$NON-NLS-1$
	public static String State_damaged = ""; //$NON-NLS-1$
	public static String State_damaged_remedy = ""; //$NON-NLS-1$
	public static String Strategy_customGaps = ""; //$NON-NLS-1$
	public static String Strategy_customHorizon = ""; //$NON-NLS-1$
	public static String Strategy_customNone = ""; //$NON-NLS-1$
	public static String Strategy_insertsOnly = ""; //$NON-NLS-1$
	public static String Strategy_needsDateTime = ""; //$NON-NLS-1$
	public static String Strategy_needsDateTimeOrNumber = ""; //$NON-NLS-1$
	public static String Strategy_needsNumber = ""; //$NON-NLS-1$
	public static String Strategy_needsOrder = ""; //$NON-NLS-1$
	public static String Strategy_needsPostgres = ""; //$NON-NLS-1$
	public static String Strategy_needsPostgres_remedy = ""; //$NON-NLS-1$
	public static String Strategy_noColumn = ""; //$NON-NLS-1$
	public static String Strategy_noCondition = ""; //$NON-NLS-1$
	public static String Strategy_noCondition_remedy = ""; //$NON-NLS-1$
	public static String Strategy_noField = ""; //$NON-NLS-1$
	public static String Strategy_noField_remedy = ""; //$NON-NLS-1$
	public static String Strategy_oneField = ""; //$NON-NLS-1$
	public static String Strategy_sequentialScan = ""; //$NON-NLS-1$
	public static String Strategy_severalFields = ""; //$NON-NLS-1$
	public static String Strategy_severalFields_remedy = ""; //$NON-NLS-1$
	public static String Strategy_takesNoField = ""; //$NON-NLS-1$
	public static String Strategy_takesNoField_remedy = ""; //$NON-NLS-1$
	public static String Strategy_threw = ""; //$NON-NLS-1$
	public static String Strategy_unknown = ""; //$NON-NLS-1$
	public static String Strategy_versionNotUnique = ""; //$NON-NLS-1$
	public static String Strategy_viewNoTransaction = ""; //$NON-NLS-1$
	public static String Strategy_wrongSafety = ""; //$NON-NLS-1$
	public static String Strategy_wrongSafety_remedy = ""; //$NON-NLS-1$
	public static String Strategy_wrongType = ""; //$NON-NLS-1$
	public static String UseOneOf = ""; //$NON-NLS-1$
	public static String Verify_counts = ""; //$NON-NLS-1$
	public static String Verify_noTarget = ""; //$NON-NLS-1$
	public static String Verify_noTarget_remedy = ""; //$NON-NLS-1$
	public static String Verify_reason = ""; //$NON-NLS-1$
	public static String Reason_bothWays = ""; //$NON-NLS-1$
	public static String BothWays_refused = ""; //$NON-NLS-1$
	public static String BothWays_refused_remedy = ""; //$NON-NLS-1$
	public static String BothWays_where = ""; //$NON-NLS-1$
	public static String BothWays_view = ""; //$NON-NLS-1$
	public static String BothWays_deletes = ""; //$NON-NLS-1$
	public static String BothWays_empty = ""; //$NON-NLS-1$
	public static String BothWays_expression = ""; //$NON-NLS-1$
	public static String BothWays_generated = ""; //$NON-NLS-1$
	public static String BothWays_required = ""; //$NON-NLS-1$
	public static String BothWays_twice = ""; //$NON-NLS-1$
	public static String Drift_added = ""; //$NON-NLS-1$
	public static String Drift_cannotWiden = ""; //$NON-NLS-1$
	public static String Drift_cannotWiden_remedy = ""; //$NON-NLS-1$
	public static String Drift_dropped = ""; //$NON-NLS-1$
	public static String Drift_followed = ""; //$NON-NLS-1$
	public static String Drift_ignored = ""; //$NON-NLS-1$
	public static String Drift_onlyFromNow = ""; //$NON-NLS-1$
	public static String Drift_refused = ""; //$NON-NLS-1$
	public static String Drift_refused_remedy = ""; //$NON-NLS-1$
	public static String Drift_renamed = ""; //$NON-NLS-1$
	public static String Drift_retyped = ""; //$NON-NLS-1$
	public static String Queue_damaged = ""; //$NON-NLS-1$
	public static String Queue_damaged_remedy = ""; //$NON-NLS-1$
	public static String Queue_unknown = ""; //$NON-NLS-1$
	public static String Queue_unknown_remedy = ""; //$NON-NLS-1$
	public static String Reason_columnsAdded = ""; //$NON-NLS-1$
	public static String Spill_broken = ""; //$NON-NLS-1$
	public static String Spill_broken_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.sync.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
