/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import javax.crypto.SecretKey;

import org.tidemark.core.problem.TidemarkException;

/** A place that the key for passwords comes from. The operating system's key store can be a further one. */
interface KeyProvider {

	/** Stored with each password that was sealed by a key of this provider; never changes. */
	String id();

	/** Whether there is something here to make a key of. */
	boolean isPresent();

	/** Makes what is missing, so that the provider is present; called by one process at a time. */
	void prepare(String connection) throws TidemarkException;

	/** The key; only where the provider is present. */
	SecretKey key(KeyParameters parameters, String connection) throws TidemarkException;

	/** The problem that the key of a connection's password is needed and not here. */
	TidemarkException missing(String connection);

	/** The problem that the key here is another than the one with which a connection's password was sealed. */
	TidemarkException wrong(String connection);
}
