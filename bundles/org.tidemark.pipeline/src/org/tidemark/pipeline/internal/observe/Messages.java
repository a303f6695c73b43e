/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import org.eclipse.osgi.util.NLS;

/** Messages of this package. */
@SuppressWarnings("javadoc")
final class Messages extends NLS {

	public static String Drift_tableGone = "";
	public static String Drift_retyped = "";
	public static String Drift_dropped = "";
	public static String Drift_rekeyed = "";
	public static String Drift_added = "";
	public static String Drift_addedOmitted = "";

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.observe.messages", Messages.class);
	}

	private Messages() {
	}
}
