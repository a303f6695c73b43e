/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was done to a text, one step after the other, to be undone and done again. */
final class EditHistory {

	/** The most steps that are kept. */
	static final int STEPS = 500;

	/**
	 * A step.
	 *
	 * @param label what a person did
	 * @param typed whether it was typed, so that what is typed next belongs to it
	 */
	record Step(String label, TextChange change, boolean typed) {
	}

	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();
	private boolean sealed;

	/** Adds a step; what was undone cannot be done again. */
	void add(Step step) {
		undone.clear();
		Step last = done.peek();
		if (last != null && !sealed && last.typed && step.typed && last.change.isContinuedBy(step.change)) {
			done.pop();
			done.push(new Step(step.label, last.change.joined(step.change), true));
		} else {
			done.push(step);
			if (done.size() > STEPS) {
				done.removeLast();
			}
		}
		sealed = false;
	}

	/** What is typed next becomes a step of its own. */
	void seal() {
		sealed = true;
	}

	/** The step that would be undone. */
	Optional<Step> next() {
		return Optional.ofNullable(done.peek());
	}

	/** The step that would be done again. */
	Optional<Step> nextUndone() {
		return Optional.ofNullable(undone.peek());
	}

	/** Takes back the last step. */
	Optional<TextChange> undo() {
		sealed = true;
		Optional<Step> step = Optional.ofNullable(done.poll());
		step.ifPresent(undone::push);
		return step.map(s -> s.change.reversed());
	}

	/** Does the step again that was taken back last. */
	Optional<TextChange> redo() {
		sealed = true;
		Optional<Step> step = Optional.ofNullable(undone.poll());
		step.ifPresent(done::push);
		return step.map(Step::change);
	}

	void clear() {
		done.clear();
		undone.clear();
	}
}
