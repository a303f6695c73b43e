/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Finds the job of an editor again after a restart. */
public final class JobEditorInputFactory implements IElementFactory {

	static final String ID = "org.tidemark.ui.jobInput"; //$NON-NLS-1$
	static final String FILE = "file"; //$NON-NLS-1$

	@Override
	public @Nullable IAdaptable createElement(IMemento memento) {
		String file = memento.getString(FILE);
		return file == null ? null : new JobEditorInput(Path.of(file));
	}
}
