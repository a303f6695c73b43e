/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import org.tidemark.ddl.ServerVersion;

/**
 * What the generator has to know of the systems.
 *
 * @param risingWave    RisingWave's version
 * @param starRocks     StarRocks' version
 * @param secrets       whether RisingWave's licence allows secrets
 * @param replication   copies of each tablet in StarRocks: the lower of 3 and the number of backends
 */
public record PipelineVersions(ServerVersion risingWave, ServerVersion starRocks, boolean secrets, int replication) {
}
