/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.operations.DdlListener;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.JobFile;

/** Scripts as a test says. */
final class FakeDdl implements DdlOperations {

	final List<DdlRequest> requests = new ArrayList<>();
	List<DdlScript> scripts = List.of();

	@Override
	public List<DdlScript> scripts(JobFile job, DdlRequest request, IProgressMonitor monitor) {
		requests.add(request);
		return scripts;
	}

	@Override
	public List<DdlResult> apply(JobFile job, DdlScript script, boolean destructive, DdlListener listener,
			IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}
}
