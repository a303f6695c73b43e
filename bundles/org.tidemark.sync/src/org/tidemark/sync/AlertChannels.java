/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.AlertChannel;

/** The installed ways to tell somebody of a run. An OSGi service; safe for use by several threads. */
public interface AlertChannels {

	/**
	 * The channel of an id.
	 *
	 * @throws TidemarkException of kind usage when there is none, naming those that there are
	 */
	AlertChannel channel(String id) throws TidemarkException;

	/** All channels, sorted by id; none of them is loaded for it. */
	List<AlertChannelDescriptor> list();
}
