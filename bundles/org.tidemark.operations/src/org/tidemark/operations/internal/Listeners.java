/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to know of changes. Safe for use by several threads. */
final class Listeners {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	void add(Runnable listener) {
		listeners.add(listener);
	}

	void remove(Runnable listener) {
		listeners.remove(listener);
	}

	/** Calls all of them; one that throws does not keep the others from being called. */
	void changed() {
		for (Runnable listener : listeners) {
			try {
				listener.run();
			} catch (RuntimeException e) {
				System.getLogger(Listeners.class.getName()).log(Level.WARNING, Messages.Session_listener, e);
			}
		}
	}
}
