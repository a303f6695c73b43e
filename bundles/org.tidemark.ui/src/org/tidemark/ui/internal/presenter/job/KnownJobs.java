/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.nio.file.Path;
import java.util.List;

/** Remembers the job files that were opened in this workbench. */
public interface KnownJobs {

	/** The files, as they were added. */
	List<Path> files();

	/** Remembers a file; one that is known stays where it is. */
	void add(Path file);

	/** Forgets a file; it stays on the disk. */
	void remove(Path file);

	/** Whether a file was forgotten and not added again since. */
	boolean isForgotten(Path file);

	/** Begins the calls of a listener, in the thread that adds or removes. */
	void addListener(Runnable listener);

	/** Ends the calls of a listener. */
	void removeListener(Runnable listener);
}
