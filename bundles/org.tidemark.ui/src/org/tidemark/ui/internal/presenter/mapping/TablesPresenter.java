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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.mapping.MappingProblem.Severity;
import org.tidemark.operations.mapping.MappingReport;
import org.tidemark.operations.mapping.TableFacts;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Shows the tables of a job and changes them. It belongs to the thread of the user interface and never blocks it. */
public final class TablesPresenter {

	private final JobDocument document;
	private final FactsStore facts;
	private String filter = ""; //$NON-NLS-1$
	private List<TableRow> rows = List.of();
	private Map<TableMapping, Checked> checked = Map.of();

	/** A line, and of what it was made: a check of many tables after each edit of one would be felt. */
	private record Checked(TableFacts facts, SyncSettings settings, TableRow row) {
	}

	/**
	 * @param document the job
	 * @param facts    what is known of its tables
	 */
	public TablesPresenter(JobDocument document, FactsStore facts) {
		this.document = document;
		this.facts = facts;
	}

	/** Takes over the document and what is known of its tables; what is not known is asked for. */
	public void refresh() {
		List<TableRow> made = new ArrayList<>();
		Map<TableMapping, Checked> now = new HashMap<>();
		document.job().ifPresent(job -> {
			if (document.editable()) {
				facts.want(job.tables());
			}
			job.tables().forEach(table -> made.add(row(job, table, now)));
		});
		rows = made;
		checked = now;
	}

	private TableRow row(Job job, TableMapping table, Map<TableMapping, Checked> now) {
		SyncSettings settings = job.settings(table);
		int mapped = table.columns().size();
		return switch (facts.of(table)) {
			case FactsState.Ready ready -> {
				Checked before = checked.get(table);
				Checked known = before != null && before.facts == ready.facts() && before.settings.equals(settings)
						? before
						: new Checked(ready.facts(), settings, known(settings, table, ready.facts()));
				now.put(table, known);
				yield known.row;
			}
			case FactsState.Reading ignored -> row(table, settings, unread(mapped), TableRow.State.READING, ""); //$NON-NLS-1$
			case FactsState.Failed failed -> row(table, settings, unread(mapped), TableRow.State.FAILED,
					failed.problem().summary());
			case FactsState.Unread ignored -> row(table, settings, unread(mapped), TableRow.State.UNKNOWN, ""); //$NON-NLS-1$
		};
	}

	private static String unread(int mapped) {
		return mapped == 0 ? Messages.columns_allUnread : NLS.bind(Messages.columns_unread, mapped);
	}

	private static TableRow row(TableMapping table, SyncSettings settings, String columns, TableRow.State state,
			String tip) {
		return new TableRow(table, columns, settings.mode().id(), strategy(table, settings), settings.writeMode().id(),
				table.enabled() ? state : TableRow.State.SKIP, 0, 0, tip);
	}

	private static TableRow known(SyncSettings settings, TableMapping table, TableFacts known) {
		MappingReport report = known.check(table, settings);
		int all = known.source().columns().size();
		String columns = table.columns().isEmpty() ? NLS.bind(Messages.columns_all, all)
				: NLS.bind(Messages.columns_some, table.columns().size(), all);
		TableRow.State state = known.target().isPresent() ? TableRow.State.EXISTING : TableRow.State.NEW;
		if (known.targetProblem().isPresent()) {
			state = TableRow.State.UNKNOWN;
		}
		TableRow row = row(table, settings, columns, state,
				known.targetProblem().map(p -> p.summary()).orElseGet(() -> texts(report)));
		return new TableRow(table, columns, row.mode(), row.strategy(), row.write(), row.state(),
				(int) report.count(Severity.ERROR), (int) report.count(Severity.WARNING), row.tip());
	}

	private static String texts(MappingReport report) {
		return String.join("\n", report.problems().stream().map(p -> p.text()).toList()); //$NON-NLS-1$
	}

	private static String strategy(TableMapping table, SyncSettings settings) {
		IncrementalConfig config = settings.incremental();
		if (config != null) {
			return config.fields().isEmpty() ? config.strategy()
					: NLS.bind(Messages.strategy_of, config.strategy(), String.join(", ", config.fields())); //$NON-NLS-1$
		}
		return table.columns().stream().filter(c -> c.role() == ColumnRole.UPDATED_TIME).map(ColumnMapping::name)
				.findFirst().map(name -> NLS.bind(Messages.strategy_role, name)).orElse(Messages.strategy_none);
	}

	/** Shows only tables whose source or target has a text in its name. */
	public void filter(String text) {
		filter = text.strip().toLowerCase(Locale.ROOT);
	}

	/** The lines that the filter leaves. */
	public List<TableRow> rows() {
		return rows.stream().filter(row -> row.source().toLowerCase(Locale.ROOT).contains(filter)
				|| row.target().toLowerCase(Locale.ROOT).contains(filter)).toList();
	}

	/** Whether the job lists tables at all. */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Whether the job can be changed now. */
	public boolean editable() {
		return document.editable();
	}

	/** Tables and problems in words. */
	public String summary() {
		int skipped = (int) rows.stream().filter(row -> !row.mapping().enabled()).count();
		int errors = rows.stream().mapToInt(TableRow::errors).sum();
		int warnings = rows.stream().mapToInt(TableRow::warnings).sum();
		String tables = NLS.bind(Messages.summary_tables, rows.size(), skipped);
		return errors + warnings == 0 ? tables
				: NLS.bind(Messages.summary_problems, new Object[] { tables, errors, warnings });
	}

	/** Why tables could not be read; empty when they could, or are being read. */
	public String problem() {
		return rows.stream().filter(row -> row.state() == TableRow.State.FAILED).map(TableRow::tip).findFirst()
				.orElse(""); //$NON-NLS-1$
	}

	/** Whether tables are being read. */
	public boolean reading() {
		return facts.isBusy();
	}

	/** Reads what is known of the tables anew. */
	public void reload() {
		facts.forget();
	}

	/** Stops the reading. */
	public void cancel() {
		facts.cancel();
	}

	/** Adds tables that are not listed yet, their targets named by a rule. */
	public void add(List<TableName> sources, TargetNaming naming) {
		document.edit(Messages.edit_addTables, job -> {
			List<TableMapping> tables = new ArrayList<>(job.tables());
			for (TableName source : sources) {
				if (tables.stream().noneMatch(t -> t.source().equals(source))) {
					tables.add(new TableMapping(source, naming.targetOf(source), List.of(), null, SyncOptions.NONE));
				}
			}
			return job.withTables(tables);
		});
	}

	/**
	 * Adds tables that a person dropped on the page.
	 *
	 * @param connection name of the connection that they are dragged from
	 * @return why nothing was added; empty when something was
	 */
	public Optional<String> drop(String connection, List<TableName> sources) {
		Optional<Job> edited = document.job().filter(known -> document.editable());
		if (edited.isEmpty()) {
			return Optional.of(Messages.drop_text);
		}
		Job job = edited.get();
		if (!job.source().equals(connection)) {
			return Optional.of(NLS.bind(Messages.drop_connection,
					new Object[] { names(sources), connection, job.source() }));
		}
		List<TableName> known = job.tables().stream().map(TableMapping::source).toList();
		if (known.containsAll(sources)) {
			return Optional.of(NLS.bind(Messages.drop_known, names(sources)));
		}
		add(sources, naming());
		return Optional.empty();
	}

	private static String names(List<TableName> tables) {
		return String.join(", ", tables.stream().map(TableName::toString).toList()); //$NON-NLS-1$
	}

	/** How the targets of new tables are named: they go where the others are. */
	public TargetNaming naming() {
		return naming(document.job().map(Job::tables).orElse(List.of()));
	}

	/** How targets are named that go where those of other tables are. */
	public static TargetNaming naming(List<TableMapping> others) {
		TargetNaming same = TargetNaming.SAME;
		return others.isEmpty() ? same
				: new TargetNaming(others.get(others.size() - 1).target().schema(), same.prefix(), same.suffix(),
						same.nameCase());
	}

	/** Adds tables that are mapped as another one is: columns, condition and options. */
	public void duplicate(TableRow pattern, List<TableName> sources) {
		document.edit(Messages.edit_addTables, job -> {
			List<TableMapping> tables = new ArrayList<>(job.tables());
			String schema = pattern.mapping().target().schema();
			sources.forEach(source -> tables
					.add(pattern.mapping().withSource(source).withTarget(new TableName(schema, source.table()))));
			return job.withTables(tables);
		});
	}

	/** Takes tables out of the job. */
	public void remove(List<TableRow> lines) {
		document.edit(Messages.edit_removeTables, job -> {
			List<TableMapping> tables = new ArrayList<>(job.tables());
			tables.removeAll(mappings(lines));
			return job.withTables(tables);
		});
	}

	/** Lets runs take tables in, or leave them out. */
	public void enable(List<TableRow> lines, boolean enabled) {
		change(enabled ? Messages.edit_enable : Messages.edit_disable, lines, t -> t.withEnabled(enabled));
	}

	/** Lets runs take tables in, or leave them out when all of them are taken in. */
	public void toggle(List<TableRow> lines) {
		enable(lines, lines.stream().anyMatch(row -> !row.mapping().enabled()));
	}

	/**
	 * Writes a table into another one.
	 *
	 * @return whether the text is a name; nothing is done when it is not
	 */
	public boolean target(TableRow line, String name) {
		TableName parsed;
		try {
			parsed = TableName.parse(name.strip());
		} catch (IllegalArgumentException notAName) {
			return false;
		}
		change(Messages.edit_target, List.of(line), t -> t.withTarget(parsed));
		return true;
	}

	/** Names the targets of tables by a rule. */
	public void rename(List<TableRow> lines, TargetNaming naming) {
		change(Messages.edit_rename, lines, t -> t.withTarget(naming.targetOf(t.source())));
	}

	private void change(String label, List<TableRow> lines, UnaryOperator<TableMapping> change) {
		Collection<TableMapping> chosen = mappings(lines);
		document.edit(label, job -> {
			List<TableMapping> tables = new ArrayList<>(job.tables());
			tables.replaceAll(table -> chosen.contains(table) ? change.apply(table) : table);
			return job.withTables(tables);
		});
	}

	private static List<TableMapping> mappings(List<TableRow> lines) {
		return lines.stream().map(TableRow::mapping).toList();
	}
}
