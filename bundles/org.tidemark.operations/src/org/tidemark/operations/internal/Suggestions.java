/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.Collection;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/** Words what a person may have meant in place of a name that is not known. */
final class Suggestions {

	private static final int MOST = 10;

	private Suggestions() {
	}

	/**
	 * Names near ones, else all.
	 *
	 * @param all  the message that lists all names, as {0}
	 * @param none what is said when there are no names
	 */
	static String of(String wanted, Collection<String> names, String all, String none) {
		if (names.isEmpty()) {
			return none;
		}
		List<String> near = Similar.near(wanted, names);
		return near.isEmpty() ? NLS.bind(all, list(names.stream().sorted().toList(), ", ")) //$NON-NLS-1$
				: NLS.bind(Messages.Connection_near,
						list(near.stream().map(name -> '"' + name + '"').toList(), Messages.Schema_or));
	}

	private static String list(List<String> names, String between) {
		String shown = String.join(between, names.stream().limit(MOST).toList());
		return names.size() > MOST ? NLS.bind(Messages.Catalog_more, shown, Integer.toString(names.size() - MOST))
				: shown;
	}
}
