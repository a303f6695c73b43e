/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.spi.CommandContribution;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Reads the extension point {@code org.tidemark.cli.commands}. */
public final class CommandRegistry {

	/** The extension point. */
	public static final String POINT = "org.tidemark.cli.commands"; //$NON-NLS-1$

	private static final String ELEMENT = "command"; //$NON-NLS-1$
	private static final String CLASS = "class"; //$NON-NLS-1$

	private CommandRegistry() {
	}

	/** The verbs that plug-ins declare, ordered by name; a declaration without name or class is left out. */
	public static List<ContributedCommand> read(@Nullable IExtensionRegistry registry) {
		List<ContributedCommand> commands = new ArrayList<>();
		if (registry != null) {
			for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
				String name = element.getAttribute("name"); //$NON-NLS-1$
				if (ELEMENT.equals(element.getName()) && name != null && element.getAttribute(CLASS) != null) {
					commands.add(command(name, element));
				}
			}
		}
		commands.sort(Comparator.comparing(ContributedCommand::name));
		return commands;
	}

	private static ContributedCommand command(String name, IConfigurationElement element) {
		String description = element.getAttribute("description"); //$NON-NLS-1$
		String contributor = element.getContributor().getName();
		return new ContributedCommand(name, description == null ? "" : description, contributor, //$NON-NLS-1$
				() -> load(name, contributor, element));
	}

	private static CommandContribution load(String name, String contributor, IConfigurationElement element)
			throws TidemarkException {
		try {
			if (element.createExecutableExtension(CLASS) instanceof CommandContribution contribution) {
				return contribution;
			}
			throw broken(name, contributor, CommandContribution.class.getName(), null);
		} catch (CoreException e) {
			throw broken(name, contributor, e.getLocalizedMessage(), e);
		}
	}

	private static TidemarkException broken(String name, String contributor, String why, @Nullable Throwable cause) {
		return new TidemarkException(ProblemKind.FAILED,
				MessageFormat.format(Messages.Contribution_broken, name, contributor, why),
				MessageFormat.format(Messages.Contribution_broken_remedy, contributor), cause);
	}
}
