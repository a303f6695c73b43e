/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.operations.DdlListener;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.JobFile;
import org.tidemark.ui.internal.presenter.FakeSession;

/** Scripts of one table, and an apply that fails at its second statement. */
final class FakeScripts implements DdlOperations {

	static final ColumnDefinition NAME = new ColumnDefinition("name", new TypeMapping("TEXT", Fidelity.EXACT, ""), true,
			null);
	final List<DdlRequest> requests = new ArrayList<>();
	final List<Boolean> applied = new ArrayList<>();
	List<DdlScript> scripts = List.of(script());
	TidemarkException failure;

	static DdlScript script() {
		TableName table = new TableName("main", "orders");
		TableDefinition definition = new TableDefinition(table, List.of(NAME), List.of(), null);
		Column old = new Column("old", "INTEGER", new LogicalType.Int(32, true), true, null, null, false, false);
		List<Alteration> alterations = List.of(
				new Alteration(new TableDifference.MissingColumn(NAME), List.of("ALTER TABLE a\n\tADD name"), false,
						""),
				new Alteration(new TableDifference.DifferentNullability(NAME), List.of("ALTER TABLE a ALTER name"),
						false, ""),
				new Alteration(new TableDifference.ExtraColumn(old), List.of("ALTER TABLE a DROP old"), true, "Gone."),
				new Alteration(new TableDifference.MissingKey(List.of("id")), List.of(), false, "No keys."));
		return new DdlScript("sqlite", "3", List.of(new DdlScript.Table("main.orders", table, definition, alterations)),
				"""
						-- Job

						-- main.orders -> main.orders
						ALTER TABLE a
							ADD name;
						ALTER TABLE a ALTER name;
						-- Destroys data: Gone.
						-- ALTER TABLE a DROP old;
						-- Cannot be done: No keys.
						""");
	}

	@Override
	public List<DdlScript> scripts(JobFile job, DdlRequest request, IProgressMonitor monitor) throws TidemarkException {
		requests.add(request);
		if (failure != null) {
			throw failure;
		}
		return scripts;
	}

	@Override
	public List<DdlResult> apply(JobFile job, DdlScript script, boolean destructive, DdlListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		applied.add(destructive);
		if (failure != null) {
			throw failure;
		}
		List<DdlResult> results = new ArrayList<>(
				script.statements(destructive).stream().map(DdlResult::waiting).toList());
		results.set(0, new DdlResult(results.get(0).statement(), DdlResult.State.DONE, 5, null));
		listener.changed(List.copyOf(results));
		results.set(1, new DdlResult(results.get(1).statement(), DdlResult.State.FAILED, 1,
				FakeSession.problem("No ALTER.")));
		listener.changed(List.copyOf(results));
		return results;
	}
}
