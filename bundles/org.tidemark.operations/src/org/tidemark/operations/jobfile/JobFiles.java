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
import java.util.Optional;

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

	/**
	 * The keys or values that the published schema allows at a place of a text, which need not be JSON yet. Keys that the
	 * object has already before that place are left out.
	 *
	 * @param text   the file's text
	 * @param offset the place, from 0 to the text's length
	 * @return in the schema's order; those alone that begin as what stands there
	 */
	List<JobCompletion> complete(String text, int offset);

	/** A job as text, in a stable order, defaults left out. */
	String format(Job job);

	/**
	 * The job of a text that is still worked on: its form must be right by the schema, but it may choose no tables yet
	 * and break rules that concern several values, such as a target column that is filled twice.
	 *
	 * @param text the file's text
	 * @return empty as long as the text is not JSON or its form is wrong
	 */
	Optional<Job> draft(String text);

	/**
	 * Changes a text so that it says another job. Only what differs from the job that it says now is written anew: all
	 * else, keys of which a job knows nothing included, keeps its order and form.
	 *
	 * @param text a text that has a {@link #draft(String)}
	 * @param job  what it shall say; it may choose no tables
	 * @return the new text; the same where nothing differs
	 * @throws IllegalArgumentException when the text has no draft
	 */
	String update(String text, Job job);
}
