/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;

/** Chooses tables of a catalog. It belongs to the thread of the user interface. */
public final class TablePicker {

	private final CatalogTables catalog;
	private final Set<TableName> mapped;
	private final Set<TableName> chosen = new LinkedHashSet<>();
	private String filter = ""; //$NON-NLS-1$

	/**
	 * A table that can be chosen.
	 *
	 * @param table  the table
	 * @param mapped whether the job has it already, so that it cannot be chosen
	 */
	public record Line(TableSummary table, boolean mapped) {
	}

	/**
	 * @param catalog the tables there are
	 * @param mapped  the tables that the job has
	 */
	public TablePicker(CatalogTables catalog, Collection<TableName> mapped) {
		this.catalog = catalog;
		this.mapped = Set.copyOf(mapped);
	}

	/** The tables there are. */
	public CatalogTables catalog() {
		return catalog;
	}

	/** Shows only tables with a text in their name, or that match a pattern with * and ?, or a regular expression behind re:. */
	public void filter(String text) {
		filter = text.strip();
	}

	/** The tables that the filter leaves. */
	public List<Line> lines() {
		return catalog.tables().stream().filter(table -> matches(table.name()))
				.map(table -> new Line(table, mapped.contains(table.name()))).toList();
	}

	private boolean matches(TableName name) {
		if (filter.startsWith("re:") || filter.contains("*") || filter.contains("?")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			boolean whole = filter.startsWith("re:") || filter.contains("."); //$NON-NLS-1$ //$NON-NLS-2$
			return PatternPresenter.problem(filter).isEmpty()
					&& new TableSelection(List.of(whole ? filter : "*." + filter), List.of(), TargetNaming.SAME) //$NON-NLS-1$
							.matches(name);
		}
		return name.toString().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
	}

	/** Chooses a table, or no longer; one that the job has is not chosen. */
	public void choose(TableName table, boolean yes) {
		if (yes && !mapped.contains(table)) {
			chosen.add(table);
		} else {
			chosen.remove(table);
		}
	}

	/** Chooses all that the filter leaves, or none of them. */
	public void chooseShown(boolean yes) {
		lines().forEach(line -> choose(line.table().name(), yes));
	}

	/** Whether a table is chosen. */
	public boolean isChosen(TableName table) {
		return chosen.contains(table);
	}

	/** The chosen tables, in the catalog's order, whether the filter leaves them or not. */
	public List<TableName> chosen() {
		List<TableName> names = new ArrayList<>(catalog.tables().stream().map(TableSummary::name).toList());
		names.retainAll(chosen);
		return names;
	}

	/** How many are there and chosen, in words. */
	public String summary() {
		return NLS.bind(Messages.summary_shown,
				new Object[] { lines().size(), catalog.tables().size(), chosen().size() });
	}
}
