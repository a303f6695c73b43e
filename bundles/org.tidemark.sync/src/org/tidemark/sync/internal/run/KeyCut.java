/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.KeyRange;

/**
 * Cuts the key of a table into ranges that hold about as many rows each. Every bound is a text that the database gave, or
 * a whole number, and all comparing is left to it.
 */
final class KeyCut {

	private static final int SAMPLES_OF_A_PART = 64;
	/** From how many numbers for a row on the rows are looked at, for they need not be spread evenly. */
	private static final int NUMBERS_OF_A_ROW = 4;

	private final UnitSpec spec;
	private final Snapshot snapshot;

	/** @param snapshot what is going to be read */
	KeyCut(UnitSpec spec, Snapshot snapshot) {
		this.spec = spec;
		this.snapshot = snapshot;
	}

	/** At most so many ranges, which hold every key once; the first and the last have no outer bound. */
	List<KeyRange> into(int parts) throws TidemarkException {
		List<List<String>> bounds = bounds(parts);
		List<KeyRange> ranges = new ArrayList<>();
		List<String> low = List.of();
		for (List<String> bound : bounds) {
			ranges.add(new KeyRange(low, bound, List.of(), false));
			low = bound;
		}
		ranges.add(new KeyRange(low, List.of(), List.of(), false));
		return ranges;
	}

	private List<List<String>> bounds(int parts) throws TidemarkException {
		List<Expression> key = spec.key();
		if (key.size() == 1 && key.get(0).type() instanceof LogicalType.Int) {
			List<String> least = snapshot.least(spec.source().name(), key, List.of());
			List<String> greatest = snapshot.greatest(spec.source().name(), key, List.of());
			if (least.isEmpty() || greatest.isEmpty()) {
				return List.of();
			}
			BigInteger first = new BigInteger(least.get(0));
			BigInteger numbers = new BigInteger(greatest.get(0)).subtract(first).add(BigInteger.ONE);
			if (numbers.compareTo(
					BigInteger.valueOf(spec.source().rowEstimate())
							.multiply(BigInteger.valueOf(NUMBERS_OF_A_ROW))) <= 0) {
				return evenly(first, numbers, parts);
			}
		}
		return sampled(parts);
	}

	private static List<List<String>> evenly(BigInteger first, BigInteger numbers, int parts) {
		List<List<String>> bounds = new ArrayList<>();
		BigInteger last = first;
		for (int i = 1; i < parts; i++) {
			BigInteger bound = numbers.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(parts)).add(first);
			if (bound.compareTo(last) > 0) {
				bounds.add(List.of(bound.toString()));
				last = bound;
			}
		}
		return bounds;
	}

	private List<List<String>> sampled(int parts) throws TidemarkException {
		double share = Math.min(1, parts * (double) SAMPLES_OF_A_PART / Math.max(1, spec.source().rowEstimate()));
		List<List<String>> keys = snapshot.sample(spec.source().name(), spec.key(), spec.filter(), share);
		List<List<String>> bounds = new ArrayList<>();
		int last = 0;
		for (int i = 1; i < parts; i++) {
			int at = (int) ((long) keys.size() * i / parts);
			if (at > last) {
				bounds.add(keys.get(at));
				last = at;
			}
		}
		return bounds;
	}
}
