/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.graphics.Resource;

/**
 * Gathers the colours, fonts, images and other resources of SWT that code of ours made and forgot before they were disposed.
 * SWT tells of them when the garbage collector has found them.
 */
public final class ResourceWatch implements AutoCloseable {

	private static final Duration MOST = Duration.ofSeconds(20);
	private static final String OURS = "org.tidemark.";
	/** What makes resources for those who call it. */
	private static final List<String> TOOLKIT = List.of("java.", "org.eclipse.swt.", "org.eclipse.jface.");

	private final Ui ui;
	private final BlockingQueue<Error> reports = new LinkedBlockingQueue<>();

	/** Begins to watch. */
	public ResourceWatch(Ui ui) {
		this.ui = ui;
		Resource.setNonDisposeHandler(reports::add);
	}

	/** Collects the garbage, and fails when there is a resource of ours in it. */
	public void assertDisposed() {
		List<Error> forgotten = Stream.concat(garbage(), garbage()).filter(ResourceWatch::ours).toList();
		if (!forgotten.isEmpty()) {
			AssertionError error = new AssertionError(
					forgotten.size() + " resource(s) of SWT were not disposed; they were made where is said below");
			forgotten.forEach(error::addSuppressed);
			throw error;
		}
	}

	/** What was reported until a resource that is forgotten on purpose was: the proof that SWT has looked. */
	private Stream<Error> garbage() {
		ui.run(ResourceWatch::forget);
		Stream.Builder<Error> found = Stream.builder();
		long end = System.nanoTime() + MOST.toNanos();
		while (System.nanoTime() < end) {
			System.gc();
			Optional<Error> next = next();
			while (next.isPresent()) {
				if (planted(next.get())) {
					return found.build();
				}
				found.add(next.get());
				next = next();
			}
		}
		throw new AssertionError("SWT did not tell within " + MOST + " of a resource that was forgotten on purpose");
	}

	private Optional<Error> next() {
		try {
			return Optional.ofNullable(reports.poll(200, TimeUnit.MILLISECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for the garbage collector", e);
		}
	}

	private static void forget() {
		new Region();
	}

	private static boolean planted(Error made) {
		return Stream.of(made.getStackTrace())
				.anyMatch(frame -> frame.getClassName().equals(ResourceWatch.class.getName())
						&& frame.getMethodName().equals("forget"));
	}

	private static boolean ours(Error made) {
		return Stream.of(made.getStackTrace()).map(StackTraceElement::getClassName)
				.filter(name -> TOOLKIT.stream().noneMatch(name::startsWith)).findFirst()
				.filter(name -> name.startsWith(OURS)).isPresent();
	}

	@Override
	public void close() {
		Resource.setNonDisposeHandler(null);
	}
}
