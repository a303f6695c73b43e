/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Servers that speak the wire protocols of PostgreSQL and MySQL and answer what a test tells them to, for systems that
 * cannot be started on a test machine.
 */
package org.tidemark.testing.wire;
