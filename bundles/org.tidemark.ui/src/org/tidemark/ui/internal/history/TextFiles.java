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
import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.widget.FileChooser;
import org.tidemark.ui.internal.workbench.Problems;

/** Asks for files and writes texts to them. */
final class TextFiles {

	private final Shell shell;
	private final FileChooser chooser;

	TextFiles(Shell shell, FileChooser chooser) {
		this.shell = shell;
		this.chooser = chooser;
	}

	/** Asks for a file and writes a text to it. */
	void save(String proposal, String text) {
		save(proposal, List.of(new FileChooser.Kind("*.txt", Messages.export_log)), file -> text); //$NON-NLS-1$
	}

	/** Asks for a file and writes a text to it, which depends on its name. */
	void save(String proposal, List<FileChooser.Kind> kinds, Function<Path, String> text) {
		chooser.save(proposal, kinds).ifPresent(file -> write(file, text.apply(file)));
	}

	private void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		} catch (IOException e) {
			Problems.show(shell, Messages.export_title, new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.export_failed, file, e.getMessage()), Messages.export_failed_remedy, e));
		}
	}
}
