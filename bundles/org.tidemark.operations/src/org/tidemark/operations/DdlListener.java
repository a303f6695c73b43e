/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

/** Is told how the statements of a script get on. */
@FunctionalInterface
public interface DdlListener {

	/** Told of nothing. */
	DdlListener NONE = results -> {
	};

	/**
	 * A statement has begun or ended.
	 *
	 * @param results all statements in their order, as they are now; the list does not change any more
	 */
	void changed(List<DdlResult> results);
}
