/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every verb takes. */
public final class GlobalOptions {

	@Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "home", order = 1)
	private @Nullable Path home;

	@Option(names = "--connections", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "connectionsFile", order = 2)
	private @Nullable Path connections;

	@Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "json", order = 3)
	private boolean json;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, descriptionKey = "quiet", order = 4)
	private boolean quiet;

	@Option(names = { "-v", "--verbose" }, scope = ScopeType.INHERIT, descriptionKey = "verbose", order = 5)
	private boolean verbose;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "help", order = 6)
	private boolean help;

	/** The store's folder, if it was given. */
	public @Nullable Path home() {
		return home;
	}

	/** The file of connections, if it was given. */
	public @Nullable Path connections() {
		return connections;
	}

	/** Whether results are JSON. */
	public boolean json() {
		return json;
	}

	/** Whether progress and logs are left out. */
	public boolean quiet() {
		return quiet;
	}

	/** Whether more is told than needed. */
	public boolean verbose() {
		return verbose;
	}

	/** Whether the usage was asked for. */
	public boolean help() {
		return help;
	}
}
