/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.workbench.Problems;

/** Asks for files and writes texts to them. */
final class TextFiles {

	private final Shell shell;

	TextFiles(Shell shell) {
		this.shell = shell;
	}

	/** Asks for a file. */
	@Nullable
	String ask(String proposal, String[] patterns, String[] names) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFileName(proposal);
		dialog.setFilterExtensions(patterns);
		dialog.setFilterNames(names);
		dialog.setOverwrite(true);
		return dialog.open();
	}

	/** Asks for a file and writes a text to it. */
	void save(String proposal, String text) {
		String file = ask(proposal, new String[] { "*.txt" }, new String[] { Messages.export_log }); //$NON-NLS-1$
		if (file != null) {
			write(file, text);
		}
	}

	/** Writes a text to a file; says why when that is not possible. */
	void write(String file, String text) {
		try {
			Files.writeString(Path.of(file), text);
		} catch (IOException e) {
			Problems.show(shell, Messages.export_title, new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.export_failed, file, e.getMessage()), Messages.export_failed_remedy, e));
		}
	}
}
