/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String figures_millis = ""; //$NON-NLS-1$
	public static String figures_seconds = ""; //$NON-NLS-1$
	public static String figures_minutes = ""; //$NON-NLS-1$
	public static String figures_hours = ""; //$NON-NLS-1$
	public static String status_pending = ""; //$NON-NLS-1$
	public static String status_running = ""; //$NON-NLS-1$
	public static String status_completed = ""; //$NON-NLS-1$
	public static String status_failed = ""; //$NON-NLS-1$
	public static String status_cancelled = ""; //$NON-NLS-1$
	public static String environment_dev = ""; //$NON-NLS-1$
	public static String environment_test = ""; //$NON-NLS-1$
	public static String environment_prod = ""; //$NON-NLS-1$
	public static String tls_disabled = ""; //$NON-NLS-1$
	public static String tls_preferred = ""; //$NON-NLS-1$
	public static String tls_required = ""; //$NON-NLS-1$
	public static String tls_verifyCa = ""; //$NON-NLS-1$
	public static String tls_verifyFull = ""; //$NON-NLS-1$
	public static String log_info = ""; //$NON-NLS-1$
	public static String log_warn = ""; //$NON-NLS-1$
	public static String log_error = ""; //$NON-NLS-1$
	public static String catalog_columns = ""; //$NON-NLS-1$
	public static String catalog_keys = ""; //$NON-NLS-1$
	public static String catalog_indexes = ""; //$NON-NLS-1$
	public static String catalog_primaryKey = ""; //$NON-NLS-1$
	public static String catalog_foreignKey = ""; //$NON-NLS-1$
	public static String catalog_loading = ""; //$NON-NLS-1$
	public static String catalog_cancelled = ""; //$NON-NLS-1$
	public static String catalog_retry = ""; //$NON-NLS-1$
	public static String catalog_reference = ""; //$NON-NLS-1$
	public static String catalog_unique = ""; //$NON-NLS-1$
	public static String catalog_pair = ""; //$NON-NLS-1$
	public static String catalog_rowEstimate = ""; //$NON-NLS-1$
	public static String catalog_notNull = ""; //$NON-NLS-1$
	public static String catalog_autoIncrement = ""; //$NON-NLS-1$
	public static String catalog_generated = ""; //$NON-NLS-1$
	public static String catalog_connectionTip = ""; //$NON-NLS-1$
	public static String form_nameMissing = ""; //$NON-NLS-1$
	public static String form_nameTaken = ""; //$NON-NLS-1$
	public static String form_fileMissing = ""; //$NON-NLS-1$
	public static String form_hostMissing = ""; //$NON-NLS-1$
	public static String form_portWrong = ""; //$NON-NLS-1$
	public static String form_clientPair = ""; //$NON-NLS-1$
	public static String form_optionWrong = ""; //$NON-NLS-1$
	public static String test_success = ""; //$NON-NLS-1$
	public static String test_failure = ""; //$NON-NLS-1$
	public static String test_stepDone = ""; //$NON-NLS-1$
	public static String test_stepFailed = ""; //$NON-NLS-1$
	public static String test_stepFile = ""; //$NON-NLS-1$
	public static String test_stepResolve = ""; //$NON-NLS-1$
	public static String test_stepConnect = ""; //$NON-NLS-1$
	public static String test_stepTls = ""; //$NON-NLS-1$
	public static String test_stepLogin = ""; //$NON-NLS-1$
	public static String test_stepDatabase = ""; //$NON-NLS-1$
	public static String test_server = ""; //$NON-NLS-1$
	public static String test_driver = ""; //$NON-NLS-1$
	public static String test_tls = ""; //$NON-NLS-1$
	public static String test_noTls = ""; //$NON-NLS-1$
	public static String test_elapsed = ""; //$NON-NLS-1$
	public static String run_idle = ""; //$NON-NLS-1$
	public static String run_starting = ""; //$NON-NLS-1$
	public static String run_stopping = ""; //$NON-NLS-1$
	public static String run_running = ""; //$NON-NLS-1$
	public static String run_ended = ""; //$NON-NLS-1$
	public static String run_figures = ""; //$NON-NLS-1$
	public static String run_line = ""; //$NON-NLS-1$
	public static String run_cancelledBefore = ""; //$NON-NLS-1$
	public static String job_byPattern = ""; //$NON-NLS-1$
	public static String job_noStrategy = ""; //$NON-NLS-1$
	public static String job_strategy = ""; //$NON-NLS-1$
	public static String jobs_missing = ""; //$NON-NLS-1$
	public static String jobs_way = ""; //$NON-NLS-1$
	public static String document_notText = ""; //$NON-NLS-1$
	public static String document_notText_remedy = ""; //$NON-NLS-1$
	public static String document_unreadable = ""; //$NON-NLS-1$
	public static String document_unreadable_remedy = ""; //$NON-NLS-1$
	public static String document_unwritable = ""; //$NON-NLS-1$
	public static String document_unwritable_remedy = ""; //$NON-NLS-1$
	public static String work_connections = ""; //$NON-NLS-1$
	public static String work_looking = ""; //$NON-NLS-1$
	public static String work_removing = ""; //$NON-NLS-1$
	public static String work_closing = ""; //$NON-NLS-1$
	public static String work_testing = ""; //$NON-NLS-1$
	public static String work_starting = ""; //$NON-NLS-1$
	public static String work_jobs = ""; //$NON-NLS-1$
	public static String work_sample = ""; //$NON-NLS-1$
	public static String work_sampleChange = ""; //$NON-NLS-1$
	public static String form_noConnectors = ""; //$NON-NLS-1$
	public static String form_noConnectors_remedy = ""; //$NON-NLS-1$
	public static String form_connectorGone = ""; //$NON-NLS-1$
	public static String document_typing = ""; //$NON-NLS-1$
	public static String catalog_more = ""; //$NON-NLS-1$
	public static String catalog_moreHow = ""; //$NON-NLS-1$
	public static String catalog_rows = ""; //$NON-NLS-1$
	public static String catalog_serverTip = ""; //$NON-NLS-1$
	public static String catalog_closedTip = ""; //$NON-NLS-1$
	public static String work_countingRows = ""; //$NON-NLS-1$
	public static String work_renaming = ""; //$NON-NLS-1$
	public static String folder_nameMissing = ""; //$NON-NLS-1$
	public static String folder_nameSlash = ""; //$NON-NLS-1$
	public static String folder_nameTaken = ""; //$NON-NLS-1$
	public static String jobs_due = ""; //$NON-NLS-1$
	public static String form_optionTwice = ""; //$NON-NLS-1$
	public static String password_heading = ""; //$NON-NLS-1$
	public static String password_text = ""; //$NON-NLS-1$
	public static String password_textUser = ""; //$NON-NLS-1$
	public static String work_properties = ""; //$NON-NLS-1$
	public static String test_certificate = ""; //$NON-NLS-1$
	public static String test_issuer = ""; //$NON-NLS-1$
	public static String test_validUntil = ""; //$NON-NLS-1$
	public static String test_fingerprint = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
