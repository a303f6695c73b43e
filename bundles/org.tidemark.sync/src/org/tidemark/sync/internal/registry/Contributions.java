/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

/** The objects contributed to one extension point; each is made on first use and kept. */
final class Contributions<T> {

	private final IExtensionRegistry registry;
	private final String point;
	private final String elementName;
	private final Class<T> type;
	private final Map<String, T> made = new HashMap<>();

	Contributions(IExtensionRegistry registry, String point, String elementName, Class<T> type) {
		this.registry = registry;
		this.point = point;
		this.elementName = elementName;
		this.type = type;
	}

	/** The object of the first element that the predicate accepts. */
	T find(Predicate<IConfigurationElement> wanted, TidemarkException absent) throws TidemarkException {
		for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
			if (elementName.equals(element.getName()) && wanted.test(element)) {
				return make(element);
			}
		}
		throw absent;
	}

	/** The values of an attribute over all elements, sorted. */
	String values(String attribute) {
		return String.join(", ", Arrays.stream(registry.getConfigurationElementsFor(point)) //$NON-NLS-1$
				.filter(e -> elementName.equals(e.getName()))
				.map(e -> Objects.requireNonNullElse(e.getAttribute(attribute), "")).sorted().toList()); //$NON-NLS-1$
	}

	private synchronized T make(IConfigurationElement element) throws TidemarkException {
		String id = Objects.requireNonNullElse(element.getAttribute("id"), ""); //$NON-NLS-1$ //$NON-NLS-2$
		T known = made.get(id);
		if (known != null) {
			return known;
		}
		try {
			T created = Objects.requireNonNull(type.cast(element.createExecutableExtension("class"))); //$NON-NLS-1$
			made.put(id, created);
			return created;
		} catch (CoreException | ClassCastException | LinkageError e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Contribution_broken,
							new Object[] { id, element.getContributor().getName(), String.valueOf(e.getMessage()) }),
					Messages.Contribution_broken_remedy, e);
		}
	}
}
