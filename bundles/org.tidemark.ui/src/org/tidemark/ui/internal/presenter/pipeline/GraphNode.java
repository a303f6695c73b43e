/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ui.internal.presenter.Icon;

/**
 * One object on the way of a table.
 *
 * @param system  where it is
 * @param name    its name
 * @param tone    how it is, as a colour
 * @param state   how it is, as a word
 * @param percent how far it is loaded, 0 to 100, or -1 where there is nothing to load
 * @param drifted whether it differs from what was provisioned
 * @param tip     more of it; may be empty
 */
public record GraphNode(String system, String name, Tone tone, String state, int percent, boolean drifted,
		String tip) {

	/** How an object is. */
	public enum Tone {
		/** As it should be. */
		GOOD(Icon.STATUS_COMPLETED),
		/** At work on what is there already. */
		LOADING(Icon.STATUS_RUNNING),
		/** Stopped by a person. */
		PAUSED(Icon.STATUS_CANCELLED),
		/** It differs, or could not be looked at. */
		WARNING(Icon.WARNING),
		/** It is missing or fails. */
		BAD(Icon.STATUS_FAILED),
		/** Nobody knows. */
		UNKNOWN(Icon.STATUS_PENDING);

		private final Icon icon;

		Tone(Icon icon) {
			this.icon = icon;
		}

		/** Its picture. */
		public Icon icon() {
			return icon;
		}
	}

	/** All of it in one line, for those who do not see it. */
	public String spoken() {
		String said = NLS.bind(Messages.graph_node, new Object[] { system, name, state });
		return tip.isEmpty() ? said : said + ". " + tip.replace('\n', ' '); //$NON-NLS-1$
	}

	/** What is shown beside the pointer. */
	public String hint() {
		String said = NLS.bind(Messages.graph_node, new Object[] { system, name, state });
		return tip.isEmpty() ? said : said + '\n' + tip;
	}
}
