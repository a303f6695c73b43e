/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.operations.internal.Similar;
import org.tidemark.operations.mapping.MappingReader;
import org.tidemark.operations.mapping.TableFacts;

/** Both ends of a job, open. */
public final class OpenEnds implements MappingReader {

	private final DatabaseSession source;
	private final @Nullable DatabaseSession target;
	private final @Nullable TidemarkException problem;
	private final DialectPair dialects;

	/**
	 * @param source  the source
	 * @param target  the target, or null when it could not be opened
	 * @param problem why it could not, or null
	 * @param read    the source's SQL
	 * @param written the target's SQL
	 */
	public OpenEnds(DatabaseSession source, @Nullable DatabaseSession target, @Nullable TidemarkException problem,
			Dialect read, Dialect written) {
		this.source = source;
		this.target = target;
		this.problem = problem;
		this.dialects = new DialectPair(read,
				target == null ? written
						: written.at((target.server().product() + ' ' + target.server().version()).strip()));
	}

	@Override
	public TableFacts read(TableMapping mapping, IProgressMonitor monitor) throws TidemarkException {
		Discovery discovery = source.discovery();
		TableInfo table = discovery.table(mapping.source(), monitor).orElse(null);
		if (table == null) {
			throw unknown(mapping.source(), monitor);
		}
		Map<String, ExpressionType> expressions = new HashMap<>();
		for (ColumnMapping column : mapping.columns()) {
			String sql = column.expression();
			if (sql != null && !expressions.containsKey(sql)) {
				expressions.put(sql, type(table, sql));
			}
		}
		return target(mapping, table, expressions, monitor);
	}

	private TableFacts target(TableMapping mapping, TableInfo table, Map<String, ExpressionType> expressions,
			IProgressMonitor monitor) {
		TableName name = mapping.target();
		DatabaseSession open = target;
		TidemarkException failure = problem;
		TableInfo existing = null;
		if (open != null) {
			try {
				if (name.schema() == null) {
					name = name.inSchema(open.discovery().defaultSchema());
				}
				existing = open.discovery().table(name, monitor).orElse(null);
			} catch (TidemarkException e) {
				failure = e;
			}
		}
		return new ReadTables(mapping, table, existing == null ? name : existing.name(), existing, failure, expressions,
				dialects);
	}

	private ExpressionType type(TableInfo table, String sql) throws TidemarkException {
		try {
			return new ExpressionType.Known(source.discovery().typeOf(table.name(), sql));
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.USAGE) {
				throw e;
			}
			return new ExpressionType.Refused(e.getMessage());
		}
	}

	private TidemarkException unknown(TableName name, IProgressMonitor monitor) throws TidemarkException {
		String given = name.schema();
		String schema = given == null ? source.discovery().defaultSchema() : given;
		List<String> names = source.discovery().tables(schema, monitor).stream().map(t -> t.name().table()).toList();
		List<String> near = Similar.near(name.table(), names);
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.table_unknown, name, source.connection().name()),
				near.isEmpty() ? Messages.table_unknown_remedy
						: NLS.bind(Messages.table_near, String.join(", ", near)), //$NON-NLS-1$
				null);
	}

	@Override
	public void close() {
		source.close();
		DatabaseSession open = target;
		if (open != null) {
			open.close();
		}
	}
}
