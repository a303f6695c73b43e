/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How far the shards of a table have been read: for each shard the sequence number that comes next. The job's cursor is the
 * whole set, so no shard's progress is ever taken for another's.
 *
 * @param shards shard to position; a shard is the unique id of its index with the time when that was
 *               made, and its number, {@code uuid@1700000000000/0}
 */
record SequenceVector(SortedMap<String, Position> shards) {

	private static final String PART = "/";
	private static final String MADE = "@";
	private static final int PARTS = 4;

	/** Copies the map. */
	SequenceVector {
		shards = new TreeMap<>(shards);
	}

	/**
	 * Where a shard stands.
	 *
	 * @param term the primary term
	 * @param next the lowest sequence number that was not read yet
	 */
	record Position(long term, long next) {
	}

	/** The name of a shard. */
	static String shard(String uuid, long created, int number) {
		return uuid + MADE + created + PART + number;
	}

	/** Reads the text form; what is no position is left out, so that its shard is read from the beginning. */
	static SequenceVector parse(String text) {
		SortedMap<String, Position> shards = new TreeMap<>();
		for (String word : text.split(" ")) {
			String[] parts = word.split(PART);
			if (parts.length == PARTS && parts[2].matches("[0-9]{1,18}") && parts[3].matches("[0-9]{1,18}")) {
				shards.put(parts[0] + PART + parts[1],
						new Position(Long.parseLong(parts[2]), Long.parseLong(parts[3])));
			}
		}
		return new SequenceVector(shards);
	}

	/** Whether every shard of the other is here and at least as far, or belongs to an index that a later one replaced. */
	boolean isAtOrAfter(SequenceVector other) {
		long newest = shards.keySet().stream().mapToLong(SequenceVector::created).max().orElse(-1);
		for (Map.Entry<String, Position> theirs : other.shards.entrySet()) {
			Position mine = shards.get(theirs.getKey());
			boolean replaced = mine == null && created(theirs.getKey()) < newest;
			if (!replaced && (mine == null || mine.next() < theirs.getValue().next())) {
				return false;
			}
		}
		return true;
	}

	private static long created(String shard) {
		String digits = shard.replaceFirst(".*@([0-9]{1,18})/.*", "$1");
		return digits.equals(shard) ? 0 : Long.parseLong(digits);
	}

	/** The sequence number from which a shard is to be read; 0 for a shard that is not known. */
	long next(String shard) {
		Position position = shards.get(shard);
		return position == null ? 0 : position.next();
	}

	/**
	 * The sequence number from which a shard that stands where {@code now} says is to be read. A shard that has gone back
	 * behind what was read, or whose primary term has, was restored or made anew: it is read from the beginning.
	 */
	long from(String shard, @Nullable Position now) {
		Position read = shards.get(shard);
		if (read == null || now == null || now.next() < read.next() || now.term() < read.term()) {
			return 0;
		}
		return read.next();
	}

	/** The same with another position of a shard. */
	SequenceVector with(String shard, Position position) {
		SortedMap<String, Position> changed = new TreeMap<>(shards);
		changed.put(shard, position);
		return new SequenceVector(changed);
	}

	@Override
	public String toString() {
		StringJoiner text = new StringJoiner(" ");
		shards.forEach((shard, at) -> text.add(shard + PART + at.term() + PART + at.next()));
		return text.toString();
	}
}
