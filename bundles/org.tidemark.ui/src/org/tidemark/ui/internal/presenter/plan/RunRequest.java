/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import org.tidemark.core.connection.Environment;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.RunOptions;

/**
 * A run that a person asks for.
 *
 * @param operations  where it is planned and made
 * @param job         what is to run
 * @param environment what the target is for
 * @param options     how it is to run
 */
public record RunRequest(JobOperations operations, JobFile job, Environment environment, RunOptions options) {

	/** Whether the target is one of production. */
	public boolean production() {
		return environment == Environment.PROD;
	}

	/** The name of the connection that is written. */
	public String target() {
		return job.job().target();
	}
}
