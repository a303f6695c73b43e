/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** Minimal: prints the version. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(@Nullable IApplicationContext context) {
		System.out.println("tidemark 0.1.0"); //$NON-NLS-1$
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// nothing runs in the background
	}
}
