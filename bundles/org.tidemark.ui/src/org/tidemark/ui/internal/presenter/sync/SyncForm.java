/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/**
 * How the tables of a job are synced, as a form: for all of them, or for one that has options of its own. Used in the
 * thread of the user interface.
 */
public final class SyncForm {

	private static final int MOST_ROWS = 1_000_000;
	private static final int MOST_THREADS = 64;
	private static final int ALL = 100;

	private final JobDocument document;
	private int table = -1;

	/** @param document what is edited */
	public SyncForm(JobDocument document) {
		this.document = document;
	}

	/** For what options can be chosen: first all tables, then each one. */
	public List<String> scopes() {
		List<String> scopes = new ArrayList<>(List.of(Messages.scope_all));
		document.job().ifPresent(job -> job.tables().forEach(each -> scopes.add(each.source().toString())));
		return scopes;
	}

	/** The place of the chosen scope among {@link #scopes()}. */
	public int scope() {
		return document.job().filter(job -> table < job.tables().size()).isPresent() ? table + 1 : 0;
	}

	/** Chooses the scope, by its place. */
	public void choose(int scope) {
		table = scope - 1;
	}

	/** The values of a field that can be chosen, the first of which leaves the key out. */
	public List<Choice> choices(SyncField field) {
		return document.job()
				.map(job -> SyncChoices.of(field, table().isPresent() ? job.sync() : SyncOptions.NONE, value(field)))
				.orElse(List.of());
	}

	/** The value of a field as a job file has it; empty where the key is left out. */
	public String value(SyncField field) {
		return options().map(options -> SyncChoices.value(field, options)).orElse(""); //$NON-NLS-1$
	}

	/** Whether a field means something under the strategy and the deletes that are chosen here. */
	public boolean applies(SyncField field) {
		return switch (field) {
			case CONDITION -> value(SyncField.STRATEGY).equals("custom"); //$NON-NLS-1$
			case DELETE_COLUMN, DELETE_ACTION -> value(SyncField.DELETES).equals(DeletePolicy.SOFT.id());
			case DELETE_TABLE, DELETE_KEY -> value(SyncField.DELETES).equals(DeletePolicy.TOMBSTONES.id());
			default -> true;
		};
	}

	/** What a field that is left out stands for, as a hint. */
	public String fallback(SyncField field) {
		return document.job().map(job -> SyncChoices.fallback(field,
				SyncSettings.resolve(table().isPresent() ? job.sync() : SyncOptions.NONE, SyncOptions.NONE)))
				.orElse(""); //$NON-NLS-1$
	}

	/**
	 * Changes a field.
	 *
	 * @param value as a job file has it; empty leaves the key out
	 * @return what is wrong with the value; empty when the job was changed or nothing was to be changed
	 */
	public Optional<String> set(SyncField field, String value) {
		Optional<String> problem = problem(field, value);
		if (problem.isEmpty() && !value.equals(value(field))) {
			document.edit(NLS.bind(Messages.edit_label, SyncChoices.name(field)),
					job -> change(job, options -> new SyncDraft(options).set(field, value).build()));
		}
		return problem;
	}

	/** What is wrong with a value for a field; empty when nothing is. */
	public Optional<String> problem(SyncField field, String value) {
		if (needed(field) && applies(field) && saysNothing(field, value)) {
			return Optional.of(NLS.bind(Messages.value_needed, SyncChoices.name(field)));
		}
		int most = switch (field) {
			case DELETE_GUARD -> ALL;
			case BATCH_SIZE -> MOST_ROWS;
			case THREADS -> MOST_THREADS;
			default -> 0;
		};
		int least = field == SyncField.DELETE_GUARD ? 0 : 1;
		if (most == 0 || value.isBlank()) {
			return Optional.empty();
		}
		try {
			int number = Integer.parseInt(value.strip());
			if (number >= least && number <= most) {
				return Optional.empty();
			}
		} catch (NumberFormatException e) {
			return Optional.of(range(field, least, most));
		}
		return Optional.of(range(field, least, most));
	}

	private static boolean needed(SyncField field) {
		return switch (field) {
			case CONDITION, DELETE_COLUMN, DELETE_TABLE, DELETE_KEY -> true;
			default -> false;
		};
	}

	private static boolean saysNothing(SyncField field, String value) {
		return field == SyncField.DELETE_KEY ? SyncDraft.names(value).isEmpty() : value.isBlank();
	}

	private static String range(SyncField field, int least, int most) {
		return NLS.bind(Messages.number_range,
				new Object[] { SyncChoices.name(field), Integer.valueOf(least), Integer.valueOf(most) });
	}

	private Job change(Job job, UnaryOperator<SyncOptions> change) {
		Optional<TableMapping> one = table();
		if (one.isEmpty()) {
			return job.withSync(change.apply(job.sync()));
		}
		List<TableMapping> tables = new ArrayList<>(job.tables());
		tables.set(table, one.get().withSync(change.apply(one.get().sync())));
		return job.withTables(tables);
	}

	private Optional<TableMapping> table() {
		return document.job().filter(job -> table >= 0 && table < job.tables().size())
				.map(job -> job.tables().get(table));
	}

	private Optional<SyncOptions> options() {
		return table().map(TableMapping::sync).or(() -> document.job().map(Job::sync));
	}

	/** What a run will do under these options, in a sentence. */
	public String sentence() {
		return document.job().map(job -> SyncSentence.of(
				table().map(job::settings).orElseGet(() -> SyncSettings.resolve(job.sync(), SyncOptions.NONE)),
				job.target())).orElse(""); //$NON-NLS-1$
	}
}
