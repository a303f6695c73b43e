/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.preferences;

/** Where preferences of the workbench are kept. */
public final class PreferenceKeys {

	/** The node of all keys. */
	public static final String NODE = "org.tidemark.ui"; //$NON-NLS-1$
	/** The folder of the store; empty for the usual one. */
	public static final String HOME = "home"; //$NON-NLS-1$

	private PreferenceKeys() {
	}
}
