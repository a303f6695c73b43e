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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.operations.mapping.ColumnReport.Fit;
import org.tidemark.operations.mapping.ColumnReport.State;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingOperations;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingReader;
import org.tidemark.operations.mapping.MappingReport;
import org.tidemark.operations.mapping.TableFacts;
import org.tidemark.ui.internal.presenter.FakeSession;

/** Tables of text columns, and a check that knows names alone. */
final class FakeFacts implements MappingOperations, MappingReader {

	final Map<String, List<String>> sources = new TreeMap<>();
	final Map<String, List<String>> targets = new TreeMap<>();
	final List<String> read = new ArrayList<>();
	TidemarkException failure;
	int checks;
	int opened;
	int closed;

	@Override
	public MappingReader open(JobFile job) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		opened++;
		return this;
	}

	@Override
	public TableFacts read(TableMapping mapping, IProgressMonitor monitor) throws TidemarkException {
		String name = mapping.source().toString();
		read.add(name);
		List<String> columns = sources.get(name);
		if (columns == null) {
			throw FakeSession.problem("There is no table " + name + ".");
		}
		List<String> existing = targets.get(mapping.target().toString());
		return new Facts(this, mapping, table(mapping.source(), columns),
				existing == null ? null : table(mapping.target(), existing));
	}

	private static TableInfo table(TableName name, List<String> columns) {
		return new TableInfo(name, TableKind.TABLE,
				columns.stream().map(c -> new Column(c, "text", new LogicalType.Text(0, false), true, null, null, false,
						false)).toList(),
				List.of(columns.get(0)), List.of(), List.of(), null, -1);
	}

	@Override
	public void close() {
		closed++;
	}

	private record Facts(FakeFacts owner, TableMapping mapping, TableInfo source, TableInfo existing)
			implements TableFacts {

		@Override
		public TableName targetName() {
			return mapping.target();
		}

		@Override
		public Optional<TableInfo> target() {
			return Optional.ofNullable(existing);
		}

		@Override
		public Optional<TidemarkException> targetProblem() {
			return Optional.empty();
		}

		@Override
		public boolean cover(TableMapping other) {
			return true;
		}

		@Override
		public MappingReport check(TableMapping checked, SyncSettings settings) {
			owner.checks++;
			List<ColumnMapping> columns = checked.columns().isEmpty()
					? source.columns().stream().map(c -> ColumnMapping.of(c.name())).toList()
					: checked.columns();
			List<ColumnReport> reports = new ArrayList<>();
			List<MappingProblem> problems = new ArrayList<>();
			for (ColumnMapping column : columns) {
				boolean missing = existing != null && existing.column(column.targetName()).isEmpty();
				State state = missing ? State.MISSING : existing == null ? State.NEW : State.EXISTING;
				if (missing) {
					problems.add(new MappingProblem(MappingProblem.Severity.ERROR, reports.size(),
							"no " + column.targetName(), List.of(new MappingFix(MappingFix.Kind.SKIP, "Skip it",
									checked.withColumns(List.of(ColumnMapping.of("id")))))));
				}
				reports.add(new ColumnReport(column,
						column.name() == null ? null : source.column(column.name()).orElse(null), "text",
						column.targetName(), "text", Fit.EXACT, "", state, "id".equals(column.name()) || column.key(),
						column.role() == ColumnRole.UPDATED_TIME));
			}
			List<Column> skipped = source.columns().stream()
					.filter(c -> columns.stream().noneMatch(m -> c.name().equals(m.name()))).toList();
			return new MappingReport(reports, skipped, problems);
		}
	}
}
