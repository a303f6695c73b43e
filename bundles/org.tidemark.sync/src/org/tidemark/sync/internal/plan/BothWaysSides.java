/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;

/**
 * Both tables of a unit as each is written from the other.
 *
 * @param sides both ends of the job
 * @param spec  the unit, all columns of which are columns of the source
 */
public record BothWaysSides(Sides sides, UnitSpec spec) {

	/** The sink that writes the target. */
	public Sink openTarget(String job) throws TidemarkException {
		return sides.sinks().open(sides.target(), spec.sinkRequest(job));
	}

	/** The sink that writes the source; the target table must be there. */
	public Sink openSource(String job) throws TidemarkException {
		SinkFactory sinks = sides.sourceSinks();
		if (sinks == null) {
			throw new IllegalStateException("no sink for the source"); //$NON-NLS-1$
		}
		List<BatchColumn> columns = new ArrayList<>();
		List<String> key = new ArrayList<>();
		for (ReadColumn column : spec.columns()) {
			columns.add(new BatchColumn(source(column).name(), column.expression().type()));
			if (spec.keyTargets().contains(column.name())) {
				key.add(source(column).name());
			}
		}
		return sinks.open(sides.source(),
				new SinkRequest(job, spec.name(), spec.source().name(), columns, key, spec.settings(), List.of()));
	}

	/** The target table as it is now. */
	public TableInfo target() throws TidemarkException {
		return sides.target().discovery().table(spec.target(), null).orElseThrow(() -> new TidemarkException(
				ProblemKind.FAILED, NLS.bind(Messages.Verify_noTarget, spec.name(), spec.target()), "", null)); //$NON-NLS-1$
	}

	/** The source's columns under their own names, in the order of the unit's. */
	public List<ReadColumn> sourceColumns() {
		return spec.columns().stream().map(c -> new ReadColumn(source(c).name(), c.expression())).toList();
	}

	private static Column source(ReadColumn column) {
		if (column.expression() instanceof Expression.ColumnValue value) {
			return value.column();
		}
		throw new IllegalStateException(column.name());
	}
}
