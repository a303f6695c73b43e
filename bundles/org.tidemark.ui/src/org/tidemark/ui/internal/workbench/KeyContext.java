/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** The context of Tidemark's keys, so that they do not take the keys of others in an IDE. */
public final class KeyContext {

	private static final String ID = "org.tidemark.ui.context"; //$NON-NLS-1$

	private KeyContext() {
	}

	/** Lets the keys work while a part is active. */
	public static void activate(IServiceLocator part) {
		part.getService(IContextService.class).activateContext(ID);
	}
}
