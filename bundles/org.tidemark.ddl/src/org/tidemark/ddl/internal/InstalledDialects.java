/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.Dialects;
import org.tidemark.ddl.spi.Dialect;

/** The dialects of this bundle and those contributed to {@code org.tidemark.ddl.dialects}. */
@Component(service = Dialects.class)
public final class InstalledDialects implements Dialects {

	private static final String EXTENSION_POINT = "org.tidemark.ddl.dialects"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$

	private final BuiltInDialects builtIn = new BuiltInDialects();
	private final IExtensionRegistry registry;
	private final Map<String, Dialect> loaded = new HashMap<>();

	/** @param registry where extensions are declared */
	@Activate
	public InstalledDialects(@Reference IExtensionRegistry registry) {
		this.registry = registry;
	}

	@Override
	public synchronized Optional<Dialect> find(String id) throws TidemarkException {
		Optional<Dialect> own = builtIn.find(id);
		if (own.isPresent() || loaded.containsKey(id)) {
			return own.or(() -> Optional.ofNullable(loaded.get(id)));
		}
		for (IConfigurationElement element : elements()) {
			if (id.equals(element.getAttribute(ID))) {
				Dialect created = create(id, element);
				loaded.put(id, created);
				return Optional.of(created);
			}
		}
		return Optional.empty();
	}

	@Override
	public List<String> ids() {
		return Stream.concat(builtIn.ids().stream(), elements().stream().map(e -> e.getAttribute(ID)))
				.filter(Objects::nonNull).distinct().sorted().toList();
	}

	private List<IConfigurationElement> elements() {
		return Arrays.stream(registry.getConfigurationElementsFor(EXTENSION_POINT))
				.filter(e -> "dialect".equals(e.getName())).toList(); //$NON-NLS-1$
	}

	private static Dialect create(String id, IConfigurationElement element) throws TidemarkException {
		try {
			Dialect dialect = (Dialect) element.createExecutableExtension("class"); //$NON-NLS-1$
			if (!id.equals(dialect.id())) {
				throw broken(id, element, NLS.bind(Messages.Dialects_other_id, dialect.id()), null);
			}
			return dialect;
		} catch (CoreException | RuntimeException | LinkageError e) {
			throw broken(id, element, String.valueOf(e.getMessage()), e);
		}
	}

	private static TidemarkException broken(String id, IConfigurationElement element, String why,
			@Nullable Throwable cause) {
		return new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.Dialects_broken, new Object[] { id, element.getContributor().getName(), why }),
				Messages.Dialects_broken_remedy, cause);
	}
}
