/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.List;

import org.tidemark.ui.internal.presenter.Icon;

/**
 * A line of the outline of scripts.
 *
 * @param kind     what it stands for
 * @param label    its text
 * @param offset   where it stands in the text that is shown
 * @param length   how much of the text is its own
 * @param children what is below it
 */
public record OutlineItem(Kind kind, String label, int offset, int length, List<OutlineItem> children) {

	/** What a line stands for. */
	public enum Kind {
		/** All that is for one system. */
		SYSTEM(Icon.CONNECTION),
		/** All that is for one table. */
		TABLE(Icon.TABLE),
		/** Something is made. */
		ADDED(Icon.ADD),
		/** Something is changed. */
		CHANGED(Icon.EDIT),
		/** Something is taken away. */
		DROPPED(Icon.DELETE),
		/** Values may be lost. */
		DESTRUCTIVE(Icon.WARNING),
		/** The database cannot do it. */
		IMPOSSIBLE(Icon.ERROR),
		/** There is nothing to do. */
		SAME(Icon.STATUS_COMPLETED);

		private final Icon icon;

		Kind(Icon icon) {
			this.icon = icon;
		}

		/** Its picture. */
		public Icon icon() {
			return icon;
		}
	}

	/** Copies the list. */
	public OutlineItem {
		children = List.copyOf(children);
	}

	/** A line with nothing below it. */
	static OutlineItem leaf(Kind kind, String label, int offset, int length) {
		return new OutlineItem(kind, label, offset, length, List.of());
	}
}
