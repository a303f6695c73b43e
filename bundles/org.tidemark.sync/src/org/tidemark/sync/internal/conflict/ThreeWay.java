/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;

/**
 * A row of both sides and what both were when they were last in agreement. What stands for a row is null where there is
 * none.
 *
 * @param source the source's row
 * @param target the target's row
 * @param base   what both were, or null when nothing is known
 */
public record ThreeWay(@Nullable RowDigest source, @Nullable RowDigest target, @Nullable Base base) {

	/** What has to be done with a row. */
	public enum Change {
		/** Nothing. */
		NONE,
		/** Nothing but remembering that both sides are equal. */
		ADOPT,
		/** Nothing but forgetting a row that is on neither side. */
		FORGET,
		/** The source's row is copied to the target. */
		TO_TARGET,
		/** The target's row is copied to the source. */
		TO_SOURCE,
		/** The target's row is deleted, for the source's was. */
		DELETE_IN_TARGET,
		/** The source's row is deleted, for the target's was. */
		DELETE_IN_SOURCE,
		/** Both sides changed differently. */
		CONFLICT
	}

	/**
	 * What both sides were.
	 *
	 * @param source     the source's row
	 * @param target     the target's row
	 * @param generation number of the run that wrote it
	 */
	public record Base(@Nullable RowDigest source, @Nullable RowDigest target, long generation) {

		/** What the two sides remember: the younger memory counts. */
		public static @Nullable Base of(@Nullable SyncedRow inSource, @Nullable SyncedRow inTarget) {
			if (inTarget != null && (inSource == null || inSource.generation() <= inTarget.generation())) {
				return new Base(inTarget.other(), inTarget.own(), inTarget.generation());
			}
			return inSource == null ? null : new Base(inSource.own(), inSource.other(), inSource.generation());
		}
	}

	/** What has to be done. */
	public Change change() {
		Base before = base;
		if (source == null && target == null) {
			return before == null ? Change.NONE : Change.FORGET;
		}
		boolean sourceChanged = before == null || !Objects.equals(source, before.source());
		boolean targetChanged = before == null || !Objects.equals(target, before.target());
		if (!sourceChanged && !targetChanged) {
			return Change.NONE;
		}
		if (source != null && source.equals(target)) {
			return Change.ADOPT;
		}
		boolean unknown = before == null || before.source() == null && before.target() == null;
		if (unknown && (source == null || target == null)) {
			return source == null ? Change.TO_SOURCE : Change.TO_TARGET;
		}
		if (sourceChanged && targetChanged) {
			return Change.CONFLICT;
		}
		if (sourceChanged) {
			return source == null ? Change.DELETE_IN_TARGET : Change.TO_TARGET;
		}
		return target == null ? Change.DELETE_IN_SOURCE : Change.TO_SOURCE;
	}
}
