/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.util.List;

/**
 * A work that several contenders do in turn.
 *
 * @param id         how it is chosen on the command line
 * @param title      what is done
 * @param contenders who does it, in the order in which they take turns
 * @param goals      what is to be reached
 */
record Work(String id, String title, List<Contender> contenders, List<Goal> goals) {
}
