/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

/** How grave a log line is. */
public enum LogLevel {
	/** For the record. */
	INFO,
	/** Worth a look; the work goes on. */
	WARN,
	/** Something did not succeed. */
	ERROR
}
