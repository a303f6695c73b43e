/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
final class Messages extends NLS {

	/** The store's file or folder cannot be made or written. */
	public static String store_unwritable = ""; //$NON-NLS-1$
	/** Something else has the name of the store's file. */
	public static String store_not_a_file = ""; //$NON-NLS-1$
	/** A database of another program. */
	public static String store_foreign = ""; //$NON-NLS-1$
	/** What to do about the folder. */
	public static String store_home_remedy = ""; //$NON-NLS-1$
	/** Written by a later version. */
	public static String store_newer = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String store_newer_remedy = ""; //$NON-NLS-1$
	/** The file is damaged. */
	public static String store_damaged = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String store_damaged_remedy = ""; //$NON-NLS-1$
	/** Another process holds the file. */
	public static String store_busy = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String store_busy_remedy = ""; //$NON-NLS-1$
	/** The disk failed. */
	public static String store_disk = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String store_disk_remedy = ""; //$NON-NLS-1$
	/** Any other error of SQLite. */
	public static String store_failed = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String store_failed_remedy = ""; //$NON-NLS-1$
	/** Used after it was closed. */
	public static String store_closed = ""; //$NON-NLS-1$
	/** No task of an id. */
	public static String task_unknown = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String task_unknown_remedy = ""; //$NON-NLS-1$
	/** Error of a task whose process died. */
	public static String task_abandoned = ""; //$NON-NLS-1$
	/** The passphrase is not set. */
	public static String key_passphrase_missing = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String key_passphrase_missing_remedy = ""; //$NON-NLS-1$
	/** The passphrase is another one. */
	public static String key_passphrase_wrong = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String key_passphrase_wrong_remedy = ""; //$NON-NLS-1$
	/** The key file is gone. */
	public static String key_file_missing = ""; //$NON-NLS-1$
	/** The key file is another one. */
	public static String key_file_wrong = ""; //$NON-NLS-1$
	/** The key file cannot be read. */
	public static String key_file_unreadable = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String key_file_remedy = ""; //$NON-NLS-1$
	/** The key comes from an unknown place. */
	public static String key_unknown = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String key_unknown_remedy = ""; //$NON-NLS-1$
	/** A sealed password does not open. */
	public static String password_altered = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String password_altered_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.store.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
