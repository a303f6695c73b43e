/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

/**
 * How a client logs in.
 *
 * @param method   how
 * @param user     the only user that may
 * @param password that user's password
 */
public record Login(Method method, String user, String password) {

	/** How a password travels. MySQL's protocol has one way, which all but trust mean. */
	public enum Method {
		/** Anybody may enter. */
		TRUST,
		/** The password as it is. */
		CLEARTEXT,
		/** A digest of the password. */
		MD5
	}

	/** Anybody may enter. */
	public static Login trust() {
		return new Login(Method.TRUST, "", "");
	}

	/** A user with a password, as a digest. */
	public static Login of(String user, String password) {
		return new Login(Method.MD5, user, password);
	}
}
