/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Whether the three systems can carry a pipeline.
 *
 * @param versions what they are; null when a system could not be asked
 * @param findings what was looked at, by system in the order of {@link PipelineSystem}
 */
public record InspectionReport(@Nullable PipelineVersions versions, List<Finding> findings) {

	/** Copies the list. */
	public InspectionReport {
		findings = List.copyOf(findings);
	}

	/** The subject of a finding that a system cannot be reached. */
	public static final String CONNECTION = "connection"; //$NON-NLS-1$

	/** Whether a system cannot be reached. */
	public boolean unreachable() {
		return findings.stream().anyMatch(f -> f.level() == Level.BLOCK && CONNECTION.equals(f.subject()));
	}

	/** The worst of all findings; pass when there is none. */
	public Level worst() {
		return findings.stream().map(Finding::level).max(Level::compareTo).orElse(Level.PASS);
	}

	/** The first finding that blocks; empty when none does. */
	public Optional<Finding> blocker() {
		return findings.stream().filter(f -> f.level() == Level.BLOCK).findFirst();
	}

	/** How grave a finding is, the gravest last. */
	public enum Level {
		/** As it must be. */
		PASS,
		/** The pipeline works, with a loss or a risk that a person should know. */
		WARN,
		/** The pipeline cannot work. */
		BLOCK
	}

	/**
	 * One thing that was looked at.
	 *
	 * @param system  where
	 * @param subject what: a variable such as {@code binlog_format}, a privilege, a table
	 * @param level   how grave it is
	 * @param message what was found and what it means, localized
	 * @param remedy  what to do, localized, with the exact statement where there is one; empty when it passes
	 */
	public record Finding(PipelineSystem system, String subject, Level level, String message, String remedy) {
	}
}
