/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import org.tidemark.core.job.TableMapping;
import org.tidemark.ui.internal.presenter.Icon;

/**
 * A line of a job's tables.
 *
 * @param mapping  the table
 * @param columns  how many of its columns are synced, in words
 * @param mode     which rows a run reads
 * @param strategy how changes are found
 * @param write    how rows get into the target
 * @param state    whether its target is there
 * @param errors   what a run would refuse
 * @param warnings what is doubtful
 * @param tip      what a person should know; may be empty
 */
public record TableRow(TableMapping mapping, String columns, String mode, String strategy, String write, State state,
		int errors, int warnings, String tip) {

	/** Whether a target is there. */
	public enum State {
		EXISTING, NEW, SKIP, READING, FAILED, UNKNOWN
	}

	/** The source table. */
	public String source() {
		return mapping.source().toString();
	}

	/** The target table. */
	public String target() {
		return mapping.target().toString();
	}

	/** The state in a word. */
	public String stateText() {
		return switch (state) {
			case EXISTING -> Messages.state_existing;
			case NEW -> Messages.state_new;
			case SKIP -> Messages.state_skip;
			case READING -> Messages.state_loading;
			case FAILED -> Messages.state_failed;
			case UNKNOWN -> Messages.state_unknown;
		};
	}

	/** The picture of the state. */
	public Icon stateIcon() {
		return switch (state) {
			case EXISTING -> Icon.TABLE;
			case NEW -> Icon.ADD;
			case SKIP -> Icon.STATUS_CANCELLED;
			case READING -> Icon.LOADING;
			case FAILED -> Icon.ERROR;
			case UNKNOWN -> Icon.STATUS_PENDING;
		};
	}

	/** The number of problems; empty when there is none. */
	public String problems() {
		return errors + warnings == 0 ? "" : String.valueOf(errors + warnings); //$NON-NLS-1$
	}
}
