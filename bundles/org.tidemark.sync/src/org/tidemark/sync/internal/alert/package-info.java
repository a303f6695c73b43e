/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** The ways to tell somebody of a run that Tidemark brings along. */
@NonNullByDefault
package org.tidemark.sync.internal.alert;

import org.eclipse.jdt.annotation.NonNullByDefault;
