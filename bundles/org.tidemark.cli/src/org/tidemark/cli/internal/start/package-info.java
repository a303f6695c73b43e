/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** Starts the OSGi framework for the command line, before there are bundles: uses nothing but the JDK. */
@NonNullByDefault
package org.tidemark.cli.internal.start;

import org.eclipse.jdt.annotation.NonNullByDefault;
