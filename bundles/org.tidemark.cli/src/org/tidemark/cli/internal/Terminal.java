/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the command line reads and writes.
 *
 * @param out         results
 * @param err         progress, logs and errors
 * @param in          what is piped in
 * @param interactive whether err is a terminal that understands ANSI sequences
 * @param width       the terminal's columns
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, boolean interactive, int width) {
}
