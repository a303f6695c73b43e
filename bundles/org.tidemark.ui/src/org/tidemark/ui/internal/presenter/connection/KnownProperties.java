/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The driver properties that a kind of system knows; those that only its driver tells come later. */
public final class KnownProperties {

	private List<ConnectorOption> known;

	/** @param arrived called when the driver told its own */
	public KnownProperties(SessionSource source, Background background, ConnectorDescriptor connector,
			Runnable arrived) {
		known = connector.options();
		background.run(NLS.bind(Messages.work_properties, connector.name()),
				monitor -> source.open().connections().properties(connector.id()), result -> {
					// who cannot be told of them can still enter any
					if (result instanceof Result.Done<List<ConnectorOption>> done) {
						known = done.value();
						arrived.run();
					}
				});
	}

	/** What may be meant by a text: names that begin with it first, then those that hold it. */
	public List<ConnectorOption> matching(String text) {
		String part = text.strip().toLowerCase(Locale.ROOT);
		return known.stream().filter(option -> option.key().toLowerCase(Locale.ROOT).contains(part))
				.sorted(Comparator.comparing(option -> !option.key().toLowerCase(Locale.ROOT).startsWith(part)))
				.toList();
	}

	/** What a property does; empty when it is not known. */
	public String description(String key) {
		return find(key).map(ConnectorOption::description).orElse(""); //$NON-NLS-1$
	}

	/** The value of a property that is not set; empty when it is not known. */
	public String defaultValue(String key) {
		return find(key).map(ConnectorOption::defaultValue).orElse(""); //$NON-NLS-1$
	}

	private Optional<ConnectorOption> find(String key) {
		return known.stream().filter(option -> option.key().equals(key)).findFirst();
	}
}
