/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.Dialects;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.internal.mapping.OpenEnds;
import org.tidemark.operations.mapping.MappingOperations;
import org.tidemark.operations.mapping.MappingReader;

/** Opens the ends of a session's jobs to look at their tables. */
final class SessionMappings implements MappingOperations {

	private final SessionConnections connections;
	private final Connectors connectors;
	private final Dialects dialects;

	SessionMappings(SessionConnections connections, Connectors connectors, Dialects dialects) {
		this.connections = connections;
		this.connectors = connectors;
		this.dialects = dialects;
	}

	@Override
	public MappingReader open(JobFile job) throws TidemarkException {
		Path file = job.file();
		ConnectionSettings source = connections.get(job.job().source(), "source", file); //$NON-NLS-1$
		ConnectionSettings target = connections.get(job.job().target(), "target", file); //$NON-NLS-1$
		Dialect read = dialect(source.connector());
		Dialect written = dialect(target.connector());
		DatabaseSession from = connectors.connector(source.connector()).open(source, 1);
		@Nullable
		DatabaseSession to = null;
		@Nullable
		TidemarkException problem = null;
		try {
			to = connectors.connector(target.connector()).open(target, 1);
		} catch (TidemarkException e) {
			problem = e;
		}
		return new OpenEnds(from, to, problem, read, written);
	}

	private Dialect dialect(String id) throws TidemarkException {
		return dialects.find(id)
				.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Ddl_unknown, id),
						NLS.bind(Messages.Ddl_unknown_remedy, String.join(", ", dialects.ids())), null)); //$NON-NLS-1$
	}
}
