/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.SyncOptions;

/** Changes single options. */
final class SyncOptionsEdit {

	private SyncOptionsEdit() {
	}

	/** The options with another say on missing targets; null to leave it out. */
	static SyncOptions createTarget(SyncOptions o, @Nullable Boolean create) {
		return new SyncOptions(o.mode(), o.incremental(), o.threadCount(), o.batchSize(), o.errorStrategy(),
				o.writeMode(), o.deletes(), o.deleteGuard(), o.conflicts(), o.direction(), o.verify(), create,
				o.failFast(), o.compare(), o.safetyLag(), o.timeout(), o.schemaDrift(), o.zeroDates(), o.infinity(),
				o.nulCharacters());
	}
}
