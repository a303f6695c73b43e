/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
public final class Messages extends NLS {

	/** The sample cannot be made. */
	public static String SampleShop_create = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String SampleShop_create_remedy = ""; //$NON-NLS-1$
	/** There is no sample. */
	public static String SampleShop_missing = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String SampleShop_missing_remedy = ""; //$NON-NLS-1$
	/** The sample cannot be changed. */
	public static String SampleShop_change = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String SampleShop_change_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.sample.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
