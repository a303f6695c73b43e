/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.time.Instant;

/**
 * Who runs a job.
 *
 * @param owner     unique to the run that holds the lease
 * @param host      the machine
 * @param processId the process
 * @param since     when it was taken
 */
public record LeaseHolder(String owner, String host, long processId, Instant since) {
}
