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

/**
 * An alert channel, as a person chooses it.
 *
 * @param id          by which job files name it
 * @param name        what people see, localized
 * @param description how it tells and what it needs, in a sentence, localized
 * @param options     the keys of its own in a job file
 */
public record AlertChannelDescriptor(String id, String name, String description, List<Option> options) {

	/**
	 * A key of a channel.
	 *
	 * @param key         in the job file
	 * @param description what it stands for, localized
	 * @param required    whether nothing can be sent without it
	 */
	public record Option(String key, String description, boolean required) {
	}

	/** Copies the options. */
	public AlertChannelDescriptor {
		options = List.copyOf(options);
	}
}
