/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A command line in a folder of its own, over operations in memory. */
abstract class CommandTest {

	@TempDir
	Path folder;
	FakeSessions sessions;
	Shell shell;

	@BeforeEach
	void openShell() {
		sessions = new FakeSessions(folder.resolve("home"));
		shell = new Shell(sessions, folder);
	}
}
