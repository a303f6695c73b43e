/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

/**
 * What the pages of one editor share about the tables of their job.
 *
 * @param facts   what is known of the tables
 * @param current the table that pages of one table show
 * @param catalog the tables of the source
 */
public record EditedTables(FactsStore facts, CurrentTable current, CatalogTables catalog) {
}
