/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests.sample;

import java.util.concurrent.atomic.AtomicReference;

/** Breaks the rules of static state on purpose. */
@BadComponent
public class BadHolder implements BadService {

	static final AtomicReference<BadService> HELD = new AtomicReference<>();
	static final String FINE = "fine";
	static int counter;

	public static BadService getInstance() {
		counter++;
		return HELD.get();
	}
}
