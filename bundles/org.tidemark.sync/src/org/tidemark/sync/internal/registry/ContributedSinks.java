/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import java.util.Arrays;
import java.util.Objects;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.SinkFactory;

/** The sinks contributed to {@code org.tidemark.sync.sinks}. */
public final class ContributedSinks implements Sinks {

	private final Contributions<SinkFactory> contributions;

	/** @param registry where extensions are declared */
	public ContributedSinks(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, "org.tidemark.sync.sinks", "sink", SinkFactory.class); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public SinkFactory forConnector(String connector) throws TidemarkException {
		return contributions.find(
				e -> Arrays.asList(Objects.requireNonNullElse(e.getAttribute("connectors"), "").split("\\s*,\\s*")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						.contains(connector),
				new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Sink_unknown, connector),
						NLS.bind(Messages.UseOneOf, contributions.values("connectors")), null)); //$NON-NLS-1$
	}
}
