/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.spi.Connector;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** The connectors contributed to {@code org.tidemark.connector.connectors}. */
@Component(service = Connectors.class)
public final class ContributedConnectors implements Connectors {

	private static final String EXTENSION_POINT = "org.tidemark.connector.connectors"; //$NON-NLS-1$

	private final IExtensionRegistry registry;
	private final Map<String, Connector> loaded = new HashMap<>();

	/** @param registry where extensions are declared */
	@Activate
	public ContributedConnectors(@Reference IExtensionRegistry registry) {
		this.registry = registry;
	}

	@Override
	public List<ConnectorDescriptor> list() {
		List<ConnectorDescriptor> descriptors = new ArrayList<>();
		for (IConfigurationElement element : elements()) {
			descriptors.add(describe(element));
		}
		descriptors.sort(Comparator.comparing(ConnectorDescriptor::name, String.CASE_INSENSITIVE_ORDER));
		return descriptors;
	}

	@Override
	public synchronized Connector connector(String id) throws TidemarkException {
		Connector known = loaded.get(id);
		if (known != null) {
			return known;
		}
		for (IConfigurationElement element : elements()) {
			if (id.equals(element.getAttribute("id"))) { //$NON-NLS-1$
				Connector created = create(id, element);
				loaded.put(id, created);
				return created;
			}
		}
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Connectors_unknown, id),
				NLS.bind(Messages.Connectors_unknown_remedy,
						String.join(", ", list().stream().map(ConnectorDescriptor::id).sorted().toList())), //$NON-NLS-1$
				null);
	}

	private List<IConfigurationElement> elements() {
		return Arrays.stream(registry.getConfigurationElementsFor(EXTENSION_POINT))
				.filter(e -> "connector".equals(e.getName())).toList(); //$NON-NLS-1$
	}

	private static Connector create(String id, IConfigurationElement element) throws TidemarkException {
		try {
			return (Connector) element.createExecutableExtension("class"); //$NON-NLS-1$
		} catch (CoreException | ClassCastException | LinkageError e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Connectors_broken,
							new Object[] { id, element.getContributor().getName(), e.getMessage() }),
					Messages.Connectors_broken_remedy, e);
		}
	}

	private static ConnectorDescriptor describe(IConfigurationElement element) {
		List<ConnectorOption> options = new ArrayList<>();
		for (IConfigurationElement option : element.getChildren("option")) { //$NON-NLS-1$
			options.add(new ConnectorOption(text(option, "key"), text(option, "description"), text(option, "default"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return new ConnectorDescriptor(text(element, "id"), text(element, "name"), text(element, "description"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				text(element, "icon"), element.getContributor().getName(), //$NON-NLS-1$
				Boolean.parseBoolean(element.getAttribute("fileBased")), //$NON-NLS-1$
				!"false".equalsIgnoreCase(element.getAttribute("needsDatabase")), port(element), options); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The declared port; 0 where none or nothing sensible is declared, so that one bad plug-in does not hide the others. */
	private static int port(IConfigurationElement element) {
		String port = text(element, "defaultPort"); //$NON-NLS-1$
		return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0; //$NON-NLS-1$
	}

	private static String text(IConfigurationElement element, String attribute) {
		@Nullable
		String value = element.getAttribute(attribute);
		return Objects.requireNonNullElse(value, ""); //$NON-NLS-1$
	}
}
