/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Servers that behave as RisingWave and StarRocks do towards a client that provisions a pipeline: they keep a catalog of what
 * was made, check what the real systems check, and answer with their codes and words.
 */
package org.tidemark.testing.pipeline;
