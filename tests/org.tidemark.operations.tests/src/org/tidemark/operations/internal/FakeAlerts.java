/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.AlertChannels;
import org.tidemark.sync.spi.AlertChannel;
import org.tidemark.sync.spi.AlertMessage;

/** A channel {@code pigeon} that keeps what it is given, and a channel {@code drum} that nobody hears. */
final class FakeAlerts implements AlertChannels {

	final List<AlertMessage> messages = new CopyOnWriteArrayList<>();
	final List<String> options = new CopyOnWriteArrayList<>();

	@Override
	public AlertChannel channel(String id) throws TidemarkException {
		return switch (id) {
			case "pigeon" -> (message, given) -> {
				messages.add(message);
				options.add(new TreeMap<>(given.values()).toString());
			};
			case "drum" -> (message, given) -> {
				throw new TidemarkException(ProblemKind.CONNECTION, "Nobody hears it.", "Go nearer.", null);
			};
			default -> throw new TidemarkException(ProblemKind.USAGE, "There is no " + id + '.', "", null);
		};
	}

	@Override
	public List<AlertChannelDescriptor> list() {
		return List.of(new AlertChannelDescriptor("drum", "Drum", "Is beaten.", List.of()));
	}
}
