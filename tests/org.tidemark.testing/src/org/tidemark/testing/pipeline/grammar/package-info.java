/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Strict parsers for the statements of a pipeline, written from the documented grammar of RisingWave and of StarRocks: they
 * reject what the system's parser or binder rejects, and also what it takes without heeding it.
 */
package org.tidemark.testing.pipeline.grammar;
