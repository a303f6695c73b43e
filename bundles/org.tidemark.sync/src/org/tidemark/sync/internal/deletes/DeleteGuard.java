/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitSpec;

/**
 * Keeps a source that was emptied by mistake from emptying the target.
 *
 * @param spec      the unit
 * @param confirmed whether a person has confirmed the deletes
 */
public record DeleteGuard(UnitSpec spec, boolean confirmed) {

	/**
	 * Stops deletes of too large a part of the target.
	 *
	 * @param deletes    how many rows would be deleted
	 * @param targetRows how many there are
	 * @throws TidemarkException when they are more than the settings allow and nobody has confirmed them
	 */
	public void check(long deletes, long targetRows) throws TidemarkException {
		check(deletes, targetRows, spec.target());
	}

	/**
	 * Stops deletes of too large a part of a table.
	 *
	 * @param deletes how many rows would be deleted
	 * @param rows    how many there are
	 * @param table   the table
	 * @throws TidemarkException when they are more than the settings allow and nobody has confirmed them
	 */
	public void check(long deletes, long rows, TableName table) throws TidemarkException {
		int percent = spec.settings().deleteGuard();
		if (!confirmed && deletes > 0 && deletes * 100.0 > (double) rows * percent) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Deletes_guard,
							new Object[] { spec.name(), deletes, rows, table, percent }),
					Messages.Deletes_confirm_remedy, null);
		}
	}

	/**
	 * Stops deletes when the source holds nothing.
	 *
	 * @throws TidemarkException when it is empty, the target is not, and nobody has confirmed it
	 */
	public void checkSource(long sourceRows, long targetRows) throws TidemarkException {
		if (!confirmed && sourceRows == 0 && targetRows > 0) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Deletes_emptySource,
							new Object[] { spec.name(), spec.source().name(), spec.target(), targetRows }),
					Messages.Deletes_confirm_remedy, null);
		}
	}
}
