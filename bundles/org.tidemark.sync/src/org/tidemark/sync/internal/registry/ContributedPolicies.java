/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.ConflictPolicy;

/** The policies contributed to {@code org.tidemark.sync.conflictPolicies}. */
public final class ContributedPolicies implements ConflictPolicies {

	private final Contributions<ConflictPolicy> contributions;

	/** @param registry where extensions are declared */
	public ContributedPolicies(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, "org.tidemark.sync.conflictPolicies", "policy", //$NON-NLS-1$ //$NON-NLS-2$
				ConflictPolicy.class);
	}

	@Override
	public ConflictPolicy policy(String id) throws TidemarkException {
		return new GuardedPolicy(id,
				contributions.find(e -> id.equals(e.getAttribute("id")), //$NON-NLS-1$
						new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Policy_unknown, id),
								NLS.bind(Messages.UseOneOf, contributions.values("id")), null))); //$NON-NLS-1$
	}
}
