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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of the user interface's classes can still be reached, as the virtual machine counts them after it has
 * collected the garbage.
 *
 * @param counts by class
 */
public record LiveObjects(Map<String, Long> counts) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");
	private static final List<String> COUNTED = List.of("org.eclipse.swt.widgets.", "org.eclipse.swt.custom.",
			"org.eclipse.swt.graphics.", "org.eclipse.swt.dnd.", "org.tidemark.ui.");
	/** Values that hold nothing of the system. */
	private static final List<String> VALUES = List.of("org.eclipse.swt.graphics.RGB", "org.eclipse.swt.graphics.Point",
			"org.eclipse.swt.graphics.Rectangle", "org.eclipse.swt.widgets.Event");

	/** Copies what it is given. */
	public LiveObjects {
		counts = Map.copyOf(counts);
	}

	/** Counts them now. */
	public static LiveObjects count() {
		try {
			Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(
					new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
					new Object[] { new String[0] }, new String[] { String[].class.getName() });
			Map<String, Long> counts = new TreeMap<>();
			Matcher lines = LINE.matcher(String.valueOf(histogram));
			while (lines.find()) {
				if (counted(lines.group(2))) {
					counts.put(lines.group(2), Long.valueOf(lines.group(1)));
				}
			}
			return new LiveObjects(counts);
		} catch (JMException e) {
			throw new AssertionError("The virtual machine does not count its objects", e);
		}
	}

	private static boolean counted(String name) {
		return COUNTED.stream().anyMatch(name::startsWith) && VALUES.stream().noneMatch(name::startsWith);
	}

	/**
	 * The classes of which there stay more than before, by at least so many objects: what only work that still goes on holds is
	 * waited for.
	 *
	 * @param ui is given the time to end that work
	 */
	public static Map<String, Long> grown(Ui ui, LiveObjects before, int least) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		Map<String, Long> grown;
		do {
			ui.run(() -> {
				// what was posted before has run now
			});
			grown = count().grownSince(before, least);
		} while (!grown.isEmpty() && System.nanoTime() < end);
		return grown;
	}

	/** The classes of which there are more than before, by at least so many objects. */
	private Map<String, Long> grownSince(LiveObjects before, int least) {
		Map<String, Long> grown = new TreeMap<>();
		counts.forEach((name, count) -> {
			long more = count.longValue() - before.counts.getOrDefault(name, Long.valueOf(0)).longValue();
			if (more >= least) {
				grown.put(name, Long.valueOf(more));
			}
		});
		return grown;
	}
}
