/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.jobfile;

import java.nio.file.Path;
import java.util.List;

import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;

/** Reads, checks and writes job files; a service. Safe for use by several threads. */
public interface JobFiles {

	/**
	 * Checks a text against the JSON schema and the rules beyond it.
	 *
	 * @return what is wrong, by line; empty when nothing is
	 */
	List<JobFileProblem> validate(String text);

	/**
	 * Reads a text that {@link #validate(String)} finds nothing wrong with.
	 *
	 * @param text the file's text
	 * @param file where it comes from, for messages
	 * @throws TidemarkException of kind usage that names file, line and the first problems
	 */
	Job parse(String text, Path file) throws TidemarkException;

	/** A job as text, in a stable order, defaults left out. */
	String format(Job job);
}
