/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

/**
 * A row of the table that is synced.
 *
 * @param id     its key
 * @param text   a value, or null
 * @param moment a local date-time as text, or null
 * @param number a number, or null
 * @param writer the transaction that wrote it; 0 where that is not known
 */
record ModelRow(long id, String text, String moment, Long number, long writer) {

	/** What is synced of it. */
	ModelRow plain() {
		return new ModelRow(id, text, moment, number, 0);
	}
}
