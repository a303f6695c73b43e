/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

/**
 * Which scripts are wanted.
 *
 * @param systems ids of dialects, each with a version behind an at sign where that matters: {@code starrocks@3.2}; empty
 *                for the job's target
 * @param compare whether the target is compared, so that the script alters what is there
 */
public record DdlRequest(List<String> systems, boolean compare) {

	/** Copies the list. */
	public DdlRequest {
		systems = List.copyOf(systems);
	}
}
