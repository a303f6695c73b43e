/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests.sample.presenter;

import java.sql.Connection;

import org.tidemark.architecture.tests.sample.BadService;

/** Uses what it must not use. */
public class BadPresenter {

	Connection[] connections = new Connection[0];
	BadService service;

	BadPresenter(int port) {
		connections = new Connection[port];
	}
}
