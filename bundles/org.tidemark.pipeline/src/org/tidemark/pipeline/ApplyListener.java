/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import org.tidemark.core.pipeline.TableProgress;

/** Is told how the statements of a plan get on. */
public interface ApplyListener {

	/** Told of nothing. */
	ApplyListener NONE = result -> {
	};

	/**
	 * A statement has begun or ended.
	 *
	 * @param result the statement and how it is now
	 */
	void changed(StatementResult result);

	/**
	 * A table has come to another state; called when all are known, once for each, and then for each change.
	 *
	 * @param table the table and how it is now
	 */
	default void tableChanged(TableProgress table) {
		// of interest only to those who show tables
	}
}
