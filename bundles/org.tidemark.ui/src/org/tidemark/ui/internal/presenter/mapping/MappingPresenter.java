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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;
import org.tidemark.operations.mapping.MappingReport;
import org.tidemark.operations.mapping.TableFacts;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Shows the mapping of one table and changes it. It belongs to the thread of the user interface and never blocks it. */
public final class MappingPresenter {

	private final JobDocument document;
	private final FactsStore facts;
	private final CurrentTable current;
	private @Nullable MappingReport report;
	private List<MappingRow> rows = List.of();

	/**
	 * @param document the job
	 * @param facts    what is known of its tables
	 * @param current  the table that is shown
	 */
	public MappingPresenter(JobDocument document, FactsStore facts, CurrentTable current) {
		this.document = document;
		this.facts = facts;
		this.current = current;
	}

	/** Takes over the document and what is known of the table; what is not known is asked for. */
	public void refresh() {
		Optional<TableMapping> mapping = mapping();
		if (document.editable()) {
			mapping.ifPresent(table -> facts.want(List.of(table)));
		}
		report = mapping.flatMap(this::check).orElse(null);
		rows = mapping.map(table -> new MappingRows(table, report, sourceColumns()).rows()).orElse(List.of());
	}

	private Optional<MappingReport> check(TableMapping table) {
		return document.job().flatMap(job -> known().map(f -> f.check(table, job.settings(table))));
	}

	private Optional<TableFacts> known() {
		return state() instanceof FactsState.Ready ready ? Optional.of(ready.facts()) : Optional.empty();
	}

	/** The mapping that is shown. */
	public Optional<TableMapping> mapping() {
		return current.mapping();
	}

	/** The tables among which a person can choose. */
	public List<TableMapping> tables() {
		return current.all();
	}

	/** Shows another table. */
	public void choose(TableName source) {
		current.choose(source);
		refresh();
	}

	/** How far the tables are known. */
	public FactsState state() {
		return mapping().map(facts::of).orElseGet(FactsState.Unread::new);
	}

	/** Reads the tables anew. */
	public void retry() {
		facts.forget();
		refresh();
	}

	/** Stops the reading. */
	public void cancel() {
		facts.cancel();
	}

	/** Whether the job can be changed now. */
	public boolean editable() {
		return document.editable() && mapping().isPresent();
	}

	/** The lines, in the source's order, expressions behind the columns. */
	public List<MappingRow> rows() {
		return rows;
	}

	/** What is wrong or doubtful. */
	public List<MappingProblem> problems() {
		MappingReport known = report;
		return known == null ? List.of() : known.problems();
	}

	/** The number of problems in words. */
	public String summary() {
		MappingReport known = report;
		if (known == null) {
			return ""; //$NON-NLS-1$
		}
		return known.problems().isEmpty() ? Messages.problems_none
				: NLS.bind(Messages.problems_counts, known.count(Severity.ERROR), known.count(Severity.WARNING));
	}

	/** The column that a problem concerns, in words. */
	public String subject(MappingProblem problem) {
		MappingReport known = report;
		return known == null || problem.column() == MappingProblem.TABLE ? Messages.problem_table
				: known.columns().get(problem.column()).target();
	}

	/** The line that a problem concerns. */
	public Optional<MappingRow> row(MappingProblem problem) {
		return rows.stream().filter(row -> !row.skipped() && row.place() == problem.column()).findFirst();
	}

	/** The problems of a line. */
	public List<MappingProblem> problems(MappingRow row) {
		return row.skipped() ? List.of() : problems().stream().filter(p -> p.column() == row.place()).toList();
	}

	/** Whether a missing target is made. */
	public boolean createsTarget() {
		return document.job().flatMap(job -> mapping().map(job::settings)).map(s -> s.createTarget()).orElse(true);
	}

	/** Whether the target is known to be there. */
	public Optional<Boolean> targetExists() {
		return known().filter(f -> f.targetProblem().isEmpty()).map(f -> f.target().isPresent());
	}

	/** Names of columns of the target that are not filled. */
	public List<String> targetProposals() {
		return targetColumns().stream().filter(name -> rows.stream().noneMatch(r -> name.equals(r.target()))).toList();
	}

	/** The source's columns, for an expression. */
	public List<String> sourceColumns() {
		return known().map(f -> names(f.source())).orElse(List.of());
	}

	private List<String> targetColumns() {
		return known().flatMap(TableFacts::target)
				.map(t -> t.columns().stream().filter(c -> !c.generated()).map(Column::name).toList())
				.orElse(List.of());
	}

	private static List<String> names(TableInfo table) {
		return table.columns().stream().map(Column::name).toList();
	}

	/** Writes a column under another name; an empty name stands for the source column's. */
	public void rename(MappingRow row, String name) {
		String wanted = name.strip();
		if (row.skipped() || wanted.isEmpty() && row.source().isEmpty() || wanted.equals(row.target())) {
			return;
		}
		edit(Messages.edit_column, e -> e.change(List.of(row.place()),
				c -> MappingEdits.target(c, wanted.isEmpty() ? row.source() : wanted)));
	}

	/** Declares the type of a column that is made; an empty type stands for the mapped one. */
	public void type(MappingRow row, String declaration) {
		String wanted = declaration.strip();
		if (!row.skipped() && !wanted.equals(row.targetType())) {
			edit(Messages.edit_type,
					e -> e.change(List.of(row.place()), c -> c.withType(wanted.isEmpty() ? null : wanted)));
		}
	}

	/** Reads an expression in place of what was read. */
	public void expression(MappingRow row, String sql) {
		String wanted = sql.strip();
		if (!row.skipped() && !wanted.isEmpty() && !wanted.equals(row.expression())) {
			edit(Messages.edit_expression, e -> e.change(List.of(row.place()), c -> c.withExpression(wanted)));
		}
	}

	/** Adds a column that the source computes. */
	public void addExpression(String sql, String target) {
		edit(Messages.edit_addExpression, e -> e.add(sql.strip(), target.strip()));
	}

	/** Leaves lines out. */
	public void skip(List<MappingRow> lines) {
		edit(Messages.edit_skip, e -> e.skip(places(lines)));
	}

	/** Takes lines in that were left out. */
	public void map(List<MappingRow> lines) {
		edit(Messages.edit_map,
				e -> e.map(lines.stream().filter(MappingRow::skipped).map(MappingRow::source).toList()));
	}

	/** Takes lines in, or leaves them out when none of them is left out. */
	public void cycle(List<MappingRow> lines) {
		if (lines.stream().anyMatch(MappingRow::skipped)) {
			map(lines);
		} else {
			skip(lines);
		}
	}

	/** Makes lines part of the key, or takes them out when all of them are marked. */
	public void key(List<MappingRow> lines) {
		boolean key = !lines.stream().allMatch(MappingRow::marked);
		edit(Messages.edit_key, e -> e.change(places(lines), c -> c.withKey(key)));
	}

	/** Finds changes by a line, or no longer by it. */
	public void cursor(MappingRow row) {
		if (!row.skipped() && row.expression().isEmpty()) {
			edit(Messages.edit_cursor, e -> e.cursor(row.place()));
		}
	}

	/** Spells the target columns of lines otherwise. */
	public void spell(List<MappingRow> lines, NameCase nameCase) {
		edit(Messages.edit_case, e -> e.spell(places(lines), nameCase));
	}

	/** Maps all columns by name: to those that are there, or as they are called where the target is made. */
	public void mapByName() {
		List<String> targets = targetColumns();
		edit(Messages.edit_byName, e -> targets.isEmpty() ? e.all() : e.byName(targets));
	}

	/** Maps the columns in their order to those that are there. */
	public void mapByPosition() {
		edit(Messages.edit_byPosition, e -> e.byPosition(targetColumns()));
	}

	/** Whether columns can be mapped by their position. */
	public boolean canMapByPosition() {
		return editable() && !targetColumns().isEmpty();
	}

	/** Limits the rows; an empty condition takes all. */
	public void where(String condition) {
		String wanted = condition.strip();
		change(Messages.edit_where, (job, table) -> table.withWhere(wanted.isEmpty() ? null : wanted));
	}

	/** Writes another table. */
	public void target(TableName name) {
		change(Messages.edit_target, (job, table) -> table.withTarget(name));
	}

	/** Makes a missing target, or not. */
	public void createTarget(boolean create) {
		Boolean inherited = document.job().map(job -> Objects.requireNonNullElse(job.sync().createTarget(), true))
				.orElse(true);
		change(Messages.edit_createTarget, (job, table) -> table
				.withSync(SyncOptionsEdit.createTarget(table.sync(), create == inherited ? null : create)));
	}

	/** Does what is offered about a problem. */
	public void fix(MappingFix fix) {
		change(fix.label(), (job, table) -> fix.result());
	}

	private static List<Integer> places(List<MappingRow> lines) {
		return lines.stream().filter(line -> !line.skipped()).map(MappingRow::place).toList();
	}

	/** Makes another mapping of the present one. */
	private interface Change {
		TableMapping of(Job job, TableMapping table);
	}

	private void edit(String label, ColumnChange change) {
		change(label, (job, table) -> {
			List<String> source = sourceColumns();
			return source.isEmpty() && table.columns().isEmpty() ? table
					: change.apply(new MappingEdits(table, source));
		});
	}

	/** Makes a mapping of what can be made of the present one. */
	private interface ColumnChange {
		TableMapping apply(MappingEdits edits);
	}

	private void change(String label, Change change) {
		mapping().ifPresent(shown -> document.edit(label, job -> {
			List<TableMapping> tables = new ArrayList<>(job.tables());
			tables.replaceAll(table -> table.equals(shown) ? change.of(job, table) : table);
			return job.withTables(tables);
		}));
	}
}
