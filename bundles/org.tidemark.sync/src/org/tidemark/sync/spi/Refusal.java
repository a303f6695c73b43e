/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.eclipse.jdt.annotation.Nullable;

/**
 * That an error is the fault of a row, not of the connection or the server.
 *
 * @param column the target column that is the reason, or null when that is not known
 */
public record Refusal(@Nullable String column) {
}
