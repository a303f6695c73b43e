/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of the table of contents.
 *
 * @param label  its name
 * @param href   the page, empty when it only groups others
 * @param topics what is below it
 */
record Topic(String label, String href, List<Topic> topics) {

	Topic {
		topics = List.copyOf(topics);
	}

	/** This and all below it. */
	Stream<Topic> all() {
		return Stream.concat(Stream.of(this), topics.stream().flatMap(Topic::all));
	}
}
