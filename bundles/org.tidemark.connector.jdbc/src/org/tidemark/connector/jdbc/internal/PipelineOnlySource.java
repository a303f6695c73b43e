/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;

/** Refuses to be read by the local engine, for a system that is a part of pipelines and nothing else. */
public final class PipelineOnlySource implements Source {

	private final String connection;
	private final String system;

	/**
	 * @param connection the connection's name
	 * @param system     the system, as a person calls it
	 */
	public PipelineOnlySource(String connection, String system) {
		this.connection = connection;
		this.system = system;
	}

	private TidemarkException refusal() {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Source_pipelineOnly, connection, system),
				Messages.Source_pipelineOnly_remedy, null);
	}

	@Override
	public Horizon horizon(TableInfo table, Expression cursor) throws TidemarkException {
		throw refusal();
	}

	@Override
	public List<String> cursorWarnings(TableInfo table, Expression cursor) throws TidemarkException {
		throw refusal();
	}

	@Override
	public Snapshot openSnapshot() throws TidemarkException {
		throw refusal();
	}
}
