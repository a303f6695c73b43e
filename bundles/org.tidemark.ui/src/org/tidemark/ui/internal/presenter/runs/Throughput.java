/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How fast something went, second by second. Totals are told as they come; a second in which nothing was told went by at
 * rate zero. It remembers one number a second. Not safe for use by several threads.
 */
public final class Throughput {

	/**
	 * A rate at a moment.
	 *
	 * @param second    since the begin; the end of the stretch that was measured
	 * @param perSecond how much in a second
	 */
	public record Point(double second, double perSecond) {
	}

	private static final int MINUTE = 60;
	private static final int MOST_POINTS = 240;
	private static final long MILLIS = 1000;
	private static final int FIRST_SECONDS = 128;

	/** The totals at the end of each second; those behind {@link #seconds} mean nothing. */
	private long[] totals = new long[FIRST_SECONDS];
	private int seconds;

	/**
	 * Tells a total.
	 *
	 * @param millis since the begin; never less than before
	 * @param total  so far; one that is less than before counts as the one before
	 */
	public void add(long millis, long total) {
		int second = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(0, millis / MILLIS));
		long before = seconds == 0 ? 0 : totals[seconds - 1];
		if (second >= totals.length) {
			totals = Arrays.copyOf(totals, Math.max(second + 1, totals.length * 2));
		}
		if (second >= seconds) {
			Arrays.fill(totals, seconds, second + 1, before);
			seconds = second + 1;
		}
		totals[seconds - 1] = Math.max(total, before);
	}

	/** The last total that was told. */
	public long total() {
		return seconds == 0 ? 0 : totals[seconds - 1];
	}

	/** The rates of the last minute, a point for each whole second that has gone by. */
	public List<Point> lastMinute(long nowMillis) {
		int end = secondsOf(nowMillis);
		return points(Math.max(0, end - MINUTE), end, 1);
	}

	/** The rates from the begin on, each over so many seconds that there are not too many to draw. */
	public List<Point> whole(long nowMillis) {
		int end = secondsOf(nowMillis);
		return points(0, end, Math.max(1, Math.ceilDiv(end, MOST_POINTS)));
	}

	private static int secondsOf(long nowMillis) {
		return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(0, nowMillis / MILLIS));
	}

	private List<Point> points(int from, int end, int width) {
		List<Point> points = new ArrayList<>();
		for (int left = from; left < end; left += width) {
			int right = Math.min(end, left + width);
			points.add(new Point(right, (totalAt(right) - totalAt(left)) / (double) (right - left)));
		}
		return points;
	}

	/** The total when so many seconds had gone by. */
	private long totalAt(int second) {
		return second <= 0 || seconds == 0 ? 0 : totals[Math.min(second, seconds) - 1];
	}
}
