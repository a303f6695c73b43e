/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Watches whether the thread of the user interface answers. It did not when a single event kept it for longer than a
 * person notices: by computing (its processor time counts, not the time for which a busy machine took the processor away)
 * or by waiting for a lock, a database, a file. What happens once in the life of a virtual machine, loading and linking
 * classes, does not count.
 */
public final class EventThreadWatch implements AutoCloseable {

	/** How long an event may take; beyond it a workbench feels stuck. */
	public static final Duration LIMIT = Duration.ofMillis(250);

	/** The same for computing: a fresh virtual machine on two shared cores has not compiled yet what a person's has. */
	private static final Duration COMPUTING = Duration.ofMillis(400);

	private static final int PAUSE_MILLIS = 25;
	private static final int DEEPEST = 60;
	private static final Set<Thread.State> WAITING = Set.of(Thread.State.BLOCKED, Thread.State.WAITING,
			Thread.State.TIMED_WAITING);
	/** Below these a thread counts as running although it waits for something outside. */
	private static final List<String> OUTSIDE = List.of("sun.nio.ch.", "java.net.", "java.io.FileInputStream",
			"java.io.RandomAccessFile", "org.sqlite.");
	/** What is done once for each class or call. */
	private static final List<String> LINKING = List.of("java.lang.ClassLoader", "java.lang.invoke.MethodHandleNatives",
			"java.lang.invoke.LambdaMetafactory", "java.lang.invoke.StringConcatFactory",
			"org.eclipse.osgi.internal.loader.");
	/** What the tests themselves do in the thread. */
	private static final List<String> OWN = List.of(Screenshot.class.getName(), WidgetDump.class.getName());

	private final Display display;
	private final Thread watched;
	private final Thread watcher;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final List<AssertionError> delays = new ArrayList<>();
	private volatile boolean stopped;

	/** Begins to watch. */
	public EventThreadWatch(Display display) {
		this.display = display;
		this.watched = display.getThread();
		this.watcher = new Thread(this::watch, "Event thread watch");
		watcher.setDaemon(true);
		watcher.start();
	}

	/** Fails when the thread did not answer since the watch began. */
	public void assertAnswered() {
		synchronized (delays) {
			if (!delays.isEmpty()) {
				AssertionError first = delays.get(0);
				delays.stream().skip(1).forEach(first::addSuppressed);
				throw first;
			}
		}
	}

	@Override
	public void close() {
		stopped = true;
		watcher.interrupt();
	}

	private void watch() {
		CountDownLatch rest = new CountDownLatch(1);
		try {
			while (!stopped && !display.isDisposed()) {
				ping();
				rest.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void ping() throws InterruptedException {
		CountDownLatch answer = new CountDownLatch(1);
		long begun = System.nanoTime();
		long processor = threads.getThreadCpuTime(watched.threadId());
		long waited = 0;
		int samples = 0;
		int linking = 0;
		Sample worst = Sample.NONE;
		display.asyncExec(answer::countDown);
		while (!answer.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && !stopped) {
			Sample now = Sample.of(watched);
			samples++;
			linking += now.isOf(LINKING) ? 1 : 0;
			if (now.waits()) {
				waited += PAUSE_MILLIS;
			}
			worst = worst.stack().isEmpty() || now.waits() ? now : worst;
			if (now.isOf(OWN)) {
				return;
			}
		}
		long computed = TimeUnit.NANOSECONDS.toMillis(threads.getThreadCpuTime(watched.threadId()) - processor)
				* (samples - linking) / Math.max(1, samples);
		if (waited > LIMIT.toMillis() || computed > COMPUTING.toMillis()) {
			AssertionError delay = new AssertionError("The thread of the user interface did not answer for "
					+ TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms: it computed for " + computed
					+ " ms and waited for " + waited + " ms; below is what it did");
			delay.setStackTrace(worst.stack().toArray(StackTraceElement[]::new));
			synchronized (delays) {
				delays.add(delay);
			}
		}
	}

	/** What the thread did at one moment. */
	private record Sample(Thread.State state, List<StackTraceElement> stack) {

		static final Sample NONE = new Sample(Thread.State.NEW, List.of());

		static Sample of(Thread thread) {
			return new Sample(thread.getState(), List.of(thread.getStackTrace()).stream().limit(DEEPEST).toList());
		}

		boolean waits() {
			return !isOf(LINKING)
					&& (WAITING.contains(state) || !stack.isEmpty() && begins(stack.get(0), OUTSIDE));
		}

		boolean isOf(List<String> names) {
			return stack.stream().anyMatch(frame -> begins(frame, names));
		}

		private static boolean begins(StackTraceElement frame, List<String> names) {
			return names.stream().anyMatch(frame.getClassName()::startsWith);
		}
	}
}
