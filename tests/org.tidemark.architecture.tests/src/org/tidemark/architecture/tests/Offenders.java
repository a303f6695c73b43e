/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** What breaks a rule, each as "file: what". */
final class Offenders {

	private final List<String> found = new ArrayList<>();

	void add(String where, String what) {
		String line = where + ": " + what;
		if (!found.contains(line)) {
			found.add(line);
		}
	}

	void addAll(Offenders others) {
		others.found.forEach(line -> {
			if (!found.contains(line)) {
				found.add(line);
			}
		});
	}

	List<String> list() {
		return List.copyOf(found);
	}

	/** Fails with every offender on a line of its own. */
	void assertNone(String rule) {
		if (!found.isEmpty()) {
			fail(rule + " (" + found.size() + " times not):\n  " + String.join("\n  ", found));
		}
	}
}
