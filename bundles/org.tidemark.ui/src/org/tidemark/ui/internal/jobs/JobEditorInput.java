/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.widget.Icons;

/** A job file anywhere on the disk; kept over a restart. */
public record JobEditorInput(Path file) implements IPathEditorInput, IPersistableElement {

	@Override
	public boolean exists() {
		return Files.exists(file);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor(Icon.JOB);
	}

	@Override
	public String getName() {
		return String.valueOf(file.getFileName());
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public IPath getPath() {
		return IPath.fromPath(file);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return Platform.getAdapterManager().getAdapter(this, adapter);
	}

	@Override
	public String getFactoryId() {
		return JobEditorInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(JobEditorInputFactory.FILE, file.toString());
	}
}
