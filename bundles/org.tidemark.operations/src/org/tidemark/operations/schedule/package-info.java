/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** When jobs run by themselves: the times of a schedule, and what starts runs at those times. */
@NonNullByDefault
package org.tidemark.operations.schedule;

import org.eclipse.jdt.annotation.NonNullByDefault;
