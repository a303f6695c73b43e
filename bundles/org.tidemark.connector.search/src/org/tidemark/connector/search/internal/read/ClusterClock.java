/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;

/** The clock of a cluster: that of the node that answers, or our own where it does not tell. */
final class ClusterClock {

	private static final String PATH = "/_nodes/_local/stats/process?filter_path=nodes.*.timestamp";

	private ClusterClock() {
	}

	static Instant now(SearchSession session, Flight flight) throws TidemarkException {
		try {
			JsonNode nodes = session.client().json(
					Call.of(NLS.bind(Messages.Doing_greet, session.connection().name()), "GET", PATH), flight)
					.path("nodes");
			return nodes.isEmpty() ? Instant.now()
					: Instant.ofEpochMilli(nodes.elements().next().path("timestamp").asLong());
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient()) {
				throw e;
			}
			return Instant.now();
		}
	}
}
