/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Measures Tidemark side by side with what it is held against: the databases' own clients piped into each other, and
 * pgloader. {@code releng/bench} runs it; CONTRIBUTING.md says how.
 */
package org.tidemark.benchmarks;
