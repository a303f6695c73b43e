/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks by the dialogs of the operating system. */
public final class FileDialogs implements FileChooser {

	private final Supplier<Shell> shell;

	/** @param shell over which window it asks */
	public FileDialogs(Supplier<Shell> shell) {
		this.shell = shell;
	}

	@Override
	public Optional<Path> save(String proposal, List<Kind> kinds) {
		FileDialog dialog = new FileDialog(shell.get(), SWT.SAVE);
		dialog.setFileName(proposal);
		dialog.setFilterExtensions(kinds.stream().map(Kind::pattern).toArray(String[]::new));
		dialog.setFilterNames(kinds.stream().map(Kind::name).toArray(String[]::new));
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
