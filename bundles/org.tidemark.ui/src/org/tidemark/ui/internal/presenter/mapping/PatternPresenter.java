/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Shows the patterns by which a job chooses tables and what they match, and changes them. */
public final class PatternPresenter {

	private static final String REGULAR_EXPRESSION = "re:"; //$NON-NLS-1$

	private final JobDocument document;
	private final CatalogTables catalog;

	/**
	 * A table that a pattern chooses.
	 *
	 * @param source the table
	 * @param target the table that is written
	 */
	public record Match(TableName source, TableName target) {
	}

	/**
	 * @param document the job
	 * @param catalog  the tables of its source
	 */
	public PatternPresenter(JobDocument document, CatalogTables catalog) {
		this.document = document;
		this.catalog = catalog;
	}

	/** The job's patterns. */
	public TableSelection selection() {
		return document.job().map(Job::selection).orElse(TableSelection.NONE);
	}

	/** The patterns of a text: one a line, or behind commas outside of regular expressions. */
	public static List<String> patterns(String text) {
		return text.lines().flatMap(line -> line.strip().startsWith(REGULAR_EXPRESSION) ? List.of(line).stream()
				: Arrays.stream(line.split(","))).map(String::strip).filter(p -> !p.isEmpty()).distinct().toList(); //$NON-NLS-1$
	}

	/** What is wrong with a pattern; empty when nothing is. */
	public static String problem(String pattern) {
		if (pattern.startsWith(REGULAR_EXPRESSION)) {
			String expression = pattern.substring(REGULAR_EXPRESSION.length());
			try {
				Pattern.compile(expression);
			} catch (PatternSyntaxException e) {
				return NLS.bind(Messages.pattern_wrong, expression, e.getDescription());
			}
		}
		return ""; //$NON-NLS-1$
	}

	/** What is wrong with patterns; empty when nothing is. */
	public static String problem(TableSelection selection) {
		return Stream.concat(selection.include().stream(), selection.exclude().stream())
				.map(PatternPresenter::problem).filter(p -> !p.isEmpty()).findFirst().orElse(""); //$NON-NLS-1$
	}

	/** The tables that patterns would choose: those of the catalog that match, and that the job does not list. */
	public List<Match> matches(TableSelection selection) {
		if (!problem(selection).isEmpty()) {
			return List.of();
		}
		List<TableName> listed = document.job().map(job -> job.tables().stream().map(t -> t.source()).toList())
				.orElse(List.of());
		return catalog.tables().stream().map(TableSummary::name)
				.filter(name -> !listed.contains(name) && selection.matches(name))
				.map(name -> new Match(name, selection.naming().targetOf(name))).toList();
	}

	/** Chooses tables by other patterns; without any to include, the rest is left out too. */
	public void change(TableSelection selection) {
		if (problem(selection).isEmpty()) {
			document.edit(Messages.edit_patterns, job -> job.withSelection(selection.include().isEmpty()
					? new TableSelection(List.of(), List.of(), TargetNaming.SAME)
					: selection));
		}
	}
}
