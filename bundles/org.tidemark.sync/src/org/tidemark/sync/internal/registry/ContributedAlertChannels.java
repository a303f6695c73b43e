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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.AlertChannels;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.AlertChannel;

/** The channels contributed to {@code org.tidemark.sync.alertChannels}. */
@Component(service = AlertChannels.class)
public final class ContributedAlertChannels implements AlertChannels {

	private static final String POINT = "org.tidemark.sync.alertChannels"; //$NON-NLS-1$
	private static final String ELEMENT = "channel"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$
	private static final String DESCRIPTION = "description"; //$NON-NLS-1$

	private final IExtensionRegistry registry;
	private final Contributions<AlertChannel> contributions;

	/** @param registry where extensions are declared */
	@Activate
	public ContributedAlertChannels(@Reference IExtensionRegistry registry) {
		this.registry = registry;
		contributions = new Contributions<>(registry, POINT, ELEMENT, AlertChannel.class);
	}

	@Override
	public AlertChannel channel(String id) throws TidemarkException {
		return contributions.find(e -> id.equals(e.getAttribute(ID)),
				new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_unknown, id),
						NLS.bind(Messages.UseOneOf, contributions.values(ID)), null));
	}

	@Override
	public List<AlertChannelDescriptor> list() {
		return Arrays.stream(registry.getConfigurationElementsFor(POINT)).filter(e -> ELEMENT.equals(e.getName()))
				.map(ContributedAlertChannels::descriptor).sorted(Comparator.comparing(AlertChannelDescriptor::id))
				.toList();
	}

	private static AlertChannelDescriptor descriptor(IConfigurationElement channel) {
		return new AlertChannelDescriptor(value(channel, ID), value(channel, "name"), value(channel, DESCRIPTION), //$NON-NLS-1$
				Arrays.stream(channel.getChildren("option")) //$NON-NLS-1$
						.map(option -> new AlertChannelDescriptor.Option(value(option, "key"), //$NON-NLS-1$
								value(option, DESCRIPTION), Boolean.parseBoolean(value(option, "required")))) //$NON-NLS-1$
						.toList());
	}

	private static String value(IConfigurationElement element, String attribute) {
		return Objects.requireNonNullElse(element.getAttribute(attribute), ""); //$NON-NLS-1$
	}
}
