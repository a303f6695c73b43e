/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;

/** Work that must not hold up the user interface. */
public interface Background {

	/**
	 * Does work in another thread and hands its result over in the thread of the user interface, if that still lives.
	 *
	 * @param title what is done, for a person who looks at the running work
	 */
	<T> Ticket run(String title, Work<T> work, Consumer<Result<T>> receiver);

	/**
	 * As {@link #run(String, Work, Consumer)}, for work that a person has to wait for: the workbench shows that it goes
	 * on, and can stop it.
	 */
	<T> Ticket announce(String title, Work<T> work, Consumer<Result<T>> receiver);

	/** Does something in the thread of the user interface, later. May be called by any thread. */
	void later(Runnable action);

	/**
	 * Work that may take long or fail.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface Work<T> {

		/** Does the work in the calling thread. */
		T call(IProgressMonitor monitor) throws TidemarkException;
	}

	/** Stands for work that was handed over. */
	@FunctionalInterface
	interface Ticket {

		/** Asks the work to stop; its receiver is told so. Does nothing when it is done. */
		void cancel();
	}
}
