/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tidemark.pipeline.InspectionReport.Finding;
import org.tidemark.pipeline.InspectionReport.Level;
import org.tidemark.pipeline.PipelineSystem;

/** Findings as they come. Used by one thread. */
final class Findings {

	private final List<Finding> findings = new ArrayList<>();

	void pass(PipelineSystem system, String subject, String message) {
		findings.add(new Finding(system, subject, Level.PASS, message, ""));
	}

	void warn(PipelineSystem system, String subject, String message, String remedy) {
		findings.add(new Finding(system, subject, Level.WARN, message, remedy));
	}

	void block(PipelineSystem system, String subject, String message, String remedy) {
		findings.add(new Finding(system, subject, Level.BLOCK, message, remedy));
	}

	/** Those of one system together. */
	List<Finding> inOrder() {
		return findings.stream().sorted(Comparator.comparing(Finding::system)).toList();
	}
}
