/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
public final class Messages extends NLS {

	/** No connector of an id. */
	public static String Connectors_unknown = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connectors_unknown_remedy = ""; //$NON-NLS-1$
	/** A connector's class cannot be made. */
	public static String Connectors_broken = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connectors_broken_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.connector.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
