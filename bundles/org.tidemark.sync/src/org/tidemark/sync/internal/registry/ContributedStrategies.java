/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/** The strategies contributed to {@code org.tidemark.sync.incrementalStrategies}. */
public final class ContributedStrategies implements Strategies {

	private final Contributions<IncrementalStrategy> contributions;

	/** @param registry where extensions are declared */
	public ContributedStrategies(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, "org.tidemark.sync.incrementalStrategies", "strategy", //$NON-NLS-1$ //$NON-NLS-2$
				IncrementalStrategy.class);
	}

	@Override
	public IncrementalStrategy strategy(String id) throws TidemarkException {
		return new Guarded(id,
				contributions.find(e -> id.equals(e.getAttribute("id")), //$NON-NLS-1$
						new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Strategy_unknown, id),
								NLS.bind(Messages.UseOneOf, contributions.values("id")), null))); //$NON-NLS-1$
	}

	/** Turns what foreign code throws into a failure of its unit. */
	private record Guarded(String id, IncrementalStrategy strategy) implements IncrementalStrategy {

		@Override
		public void checkSource(String connector, TableInfo table) throws TidemarkException {
			try {
				strategy.checkSource(connector, table);
			} catch (RuntimeException | LinkageError e) {
				throw broken(table, e);
			}
		}

		@Override
		public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
			try {
				return strategy.cursor(table, config);
			} catch (RuntimeException | LinkageError e) {
				throw broken(table, e);
			}
		}

		private TidemarkException broken(TableInfo table, Throwable e) {
			return new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Strategy_threw, new Object[] { id, table.name(), e }),
					Messages.Contribution_broken_remedy, e);
		}

		@Override
		public List<Condition> window(Cursor cursor, IncrementalConfig config, List<String> watermark,
				List<String> greatest) {
			return strategy.window(cursor, config, watermark, greatest);
		}

		@Override
		public boolean hasOwnWindow() {
			return strategy.hasOwnWindow();
		}
	}
}
