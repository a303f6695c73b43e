/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.core.problem.TidemarkException;

/** Does work when the test says so, in the test's thread. */
public final class ManualBackground implements Background {

	private final Deque<Runnable> waiting = new ArrayDeque<>();

	@Override
	public <T> Ticket run(String title, Work<T> work, Consumer<Result<T>> receiver) {
		IProgressMonitor monitor = new NullProgressMonitor();
		waiting.add(() -> receiver.accept(result(work, monitor)));
		return () -> monitor.setCanceled(true);
	}

	@Override
	public <T> Ticket announce(String title, Work<T> work, Consumer<Result<T>> receiver) {
		return run(title, work, receiver);
	}

	@Override
	public void later(Runnable action) {
		waiting.add(action);
	}

	/** How much waits. */
	public int waiting() {
		return waiting.size();
	}

	/** Does the first that waits. */
	public void workOne() {
		waiting.remove().run();
	}

	/** Does what waits, and what comes of it. */
	public void work() {
		for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
			next.run();
		}
	}

	private static <T> Result<T> result(Work<T> work, IProgressMonitor monitor) {
		try {
			T value = work.call(monitor);
			return monitor.isCanceled() ? new Result.Cancelled<>() : new Result.Done<>(value);
		} catch (TidemarkException e) {
			return new Result.Failed<>(e);
		}
	}
}
