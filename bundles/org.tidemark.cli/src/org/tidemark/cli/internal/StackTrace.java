/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A stack trace as lines without secrets. */
final class StackTrace {

	private StackTrace() {
	}

	static List<String> lines(Throwable problem) {
		List<String> lines = new ArrayList<>();
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		String title = ""; //$NON-NLS-1$
		for (Throwable t = problem; t != null && seen.add(t); t = t.getCause()) {
			lines.add(title + Redaction.of(t.toString()));
			for (StackTraceElement element : t.getStackTrace()) {
				lines.add("\tat " + element); //$NON-NLS-1$
			}
			title = "Caused by: "; //$NON-NLS-1$
		}
		return lines;
	}
}
