/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.ConflictPolicy;

/**
 * Turns what foreign code throws into a failure of its unit.
 *
 * @param id     the policy's id
 * @param policy the policy
 */
public record GuardedPolicy(String id, ConflictPolicy policy) implements ConflictPolicy {

	@Override
	public CursorNeed cursorNeed() {
		return guarded(policy::cursorNeed);
	}

	@Override
	public Decision decide(Conflict conflict) throws TidemarkException {
		try {
			return Objects.requireNonNull(policy.decide(conflict), "no decision"); //$NON-NLS-1$
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			throw broken(e);
		}
	}

	private CursorNeed guarded(Supplier<CursorNeed> call) {
		try {
			return Objects.requireNonNull(call.get());
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			System.getLogger(GuardedPolicy.class.getName()).log(System.Logger.Level.WARNING, id, e);
			return CursorNeed.NONE;
		}
	}

	private TidemarkException broken(Throwable cause) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Policy_threw, id, cause),
				Messages.Contribution_broken_remedy, cause);
	}
}
